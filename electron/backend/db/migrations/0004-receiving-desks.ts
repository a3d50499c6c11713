import type { Migration } from '../migrate.ts';

const digest = (column: string) => `check (${column} glob '[0-9a-f]*' and length(${column}) = 64)`;
const instant = (column: string) => `check (${column} glob '????-??-??T??:??:*+07:00')`;
const json = (column: string) => `check (json_valid(${column}))`;

/** Tables whose list of roles or kinds grew, built again with everything they hold. */
const widened = `
  create table desk_new (
    id integer primary key check (id = 1),
    role text not null check (role in ('unit', 'district', 'province', 'reviewer', 'author')),
    unit text not null,
    officer_name text not null,
    officer_title text not null,
    leader_name text not null,
    leader_title text not null,
    phone text not null,
    created_at text not null ${instant('created_at')}
  ) strict;
  insert into desk_new select id, role, unit, officer_name, officer_title, leader_name, leader_title, phone, created_at
    from desk;
  drop table desk;
  alter table desk_new rename to desk;

  create table sealed_package_new (
    digest text primary key ${digest('digest')},
    kind text not null check (kind in ('campaign', 'enrolment', 'credential', 'submission', 'bundle', 'receipt',
      'result', 'return', 'appraisal', 'response', 'workset', 'findings')),
    unit text not null,
    revision integer not null check (revision >= 1),
    previous text ${digest('previous')},
    file_sha256 text not null ${digest('file_sha256')},
    file_name text not null,
    size integer not null check (size > 0),
    sealed_at text not null ${instant('sealed_at')}
  ) strict;
  insert into sealed_package_new select digest, kind, unit, revision, previous, file_sha256, file_name, size, sealed_at
    from sealed_package;
  drop table sealed_package;
  alter table sealed_package_new rename to sealed_package;
  create unique index sealed_once on sealed_package (kind, unit, revision)
    where kind in ('campaign', 'submission', 'bundle', 'result');

  create table package_new (
    digest text primary key ${digest('digest')},
    kind text not null check (kind in ('submission', 'bundle', 'enrolment', 'response', 'findings', 'workset')),
    unit text not null,
    revision integer not null check (revision >= 1),
    previous text ${digest('previous')},
    file_sha256 text not null ${digest('file_sha256')},
    file_name text not null,
    size integer not null check (size > 0),
    sealed_at text not null,
    imported_at text not null ${instant('imported_at')},
    via text references package (digest),
    signer text not null ${digest('signer')},
    signer_name text not null,
    issuer_name text not null,
    valid_to text not null,
    trust text not null check (trust in ('issued', 'pinned', 'unknown', 'changed', 'revoked', 'no-anchor')),
    rejected integer not null default 0 check (rejected in (0, 1))
  ) strict;
  insert into package_new select digest, kind, unit, revision, previous, file_sha256, file_name, size, sealed_at,
    imported_at, via, signer, signer_name, issuer_name, valid_to, trust, 0 from package;
  drop table package;
  alter table package_new rename to package;
  create index package_chain on package (kind, unit, revision);
`;

/** Whom to call (H3); filled from requests for certificates and by the officer. */
const contacts = `
  create table unit_contact (
    unit text primary key,
    name text not null,
    phone text not null,
    saved_at text not null ${instant('saved_at')}
  ) strict;
`;

/** What the board says of a submission, worked out once: from `source` alone it can be worked out again (H3). */
const summaries = `
  create table unit_summary (
    unit text primary key,
    source text not null,
    summary text not null ${json('summary')}
  ) strict;
`;

/** What came back to a unit: returns and notices of appraisal, and the answer it is writing (U11, P7). */
const notices = `
  create table notice_received (
    digest text primary key ${digest('digest')},
    kind text not null check (kind in ('return', 'appraisal')),
    submission text not null ${digest('submission')},
    data text not null ${json('data')},
    by_name text not null,
    file_sha256 text not null ${digest('file_sha256')},
    opened_at text not null ${instant('opened_at')}
  ) strict;

  create table response_draft (
    appraisal text not null references notice_received (digest),
    leaf text not null,
    item text not null ${json('item')},
    saved_at text not null ${instant('saved_at')},
    primary key (appraisal, leaf)
  ) strict;

  create table response_approval (
    appraisal text primary key references notice_received (digest),
    content text not null ${digest('content')},
    by_name text not null,
    by_title text not null,
    at text not null ${instant('at')}
  ) strict;

  create table response_sealed (
    appraisal text primary key references notice_received (digest),
    digest text not null unique references sealed_package (digest)
  ) strict;

  create table response (
    digest text primary key references package (digest),
    unit text not null,
    data text not null ${json('data')}
  ) strict;
`;

/** What a reviewer's laptop was given, and what laptops found (P5, P6); who reviews what is in the ledger. */
const teams = `
  create table workset (
    digest text primary key ${digest('digest')},
    data text not null ${json('data')},
    opened_at text not null ${instant('opened_at')},
    findings text references sealed_package (digest),
    content text ${digest('content')},
    sealed_seq integer not null default 0 check (sealed_seq >= 0)
  ) strict;

  create table finding (
    unit text not null,
    digest text not null ${digest('digest')},
    leaf text not null,
    round text not null check (round in ('district', 'desk', 'field', 'dispute')),
    author text not null,
    package text references package (digest),
    seq integer not null check (seq >= 0),
    look text not null ${json('look')},
    state text not null check (state in ('taken', 'conflict', 'settled-for', 'settled-against')),
    primary key (unit, digest, leaf, round, author)
  ) strict;
  create index finding_package on finding (package);
  create index finding_conflict on finding (state) where state = 'conflict';

  create table photo (
    sha256 text not null ${digest('sha256')},
    unit text not null,
    leaf text,
    extension text not null,
    size integer not null check (size > 0),
    file_name text not null,
    caption text not null,
    taken_at text not null ${instant('taken_at')},
    package text references package (digest),
    primary key (sha256, unit)
  ) strict;
`;

/** What a district says of communes that sent nothing, and of figures it entered otherwise than they add up (H5, H7). */
const districts = `
  create table missing_reason (
    unit text primary key,
    reason text not null,
    saved_at text not null ${instant('saved_at')}
  ) strict;

  create table figure_reason (
    field text primary key,
    reason text not null,
    saved_at text not null ${instant('saved_at')}
  ) strict;
`;

/**
 * A receipt is given again when the judgement of the arrival changed: what each said, and at the unit which one is newer.
 * A null was given before this could change: by the deadline alone (P2).
 */
const receipts = `
  drop index receipt_issued_once;
  alter table receipt_issued add column in_time integer check (in_time in (0, 1));
  create index receipt_issued_number on receipt_issued (number);
  alter table receipt_received add column issue integer not null default 1 check (issue >= 1);
`;

/** What units sent in an earlier year, opened at this desk to compare with (P4: a jump against last year). */
const earlierYears = `
  create table earlier_submission (
    unit text primary key,
    digest text not null ${digest('digest')},
    year integer not null,
    assessment text not null ${json('assessment')},
    opened_at text not null ${instant('opened_at')}
  ) strict;
`;

/** What taking in, checking, inspecting and settling need beyond the first version (H1-H7, P1-P8). */
export const receivingDesks: Migration = {
  version: 4,
  name: 'receiving-desks',
  up: (db) => {
    for (const part of [
      widened,
      contacts,
      summaries,
      notices,
      teams,
      districts,
      receipts,
      earlierYears,
    ])
      db.exec(part);
  },
};
