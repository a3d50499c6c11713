import type { Migration } from '../migrate.ts';

const digest = (column: string) => `check (${column} glob '[0-9a-f]*' and length(${column}) = 64)`;
const instant = (column: string) => `check (${column} glob '????-??-??T??:??:*+07:00')`;
const json = (column: string) => `check (json_valid(${column}))`;

/** Who this desk is, whom it trusts, which campaign it works in. */
const desk = `
  create table desk (
    id integer primary key check (id = 1),
    role text not null check (role in ('unit', 'district', 'province', 'author')),
    unit text not null,
    officer_name text not null,
    officer_title text not null,
    leader_name text not null,
    leader_title text not null,
    phone text not null,
    created_at text not null ${instant('created_at')}
  ) strict;

  create table authority (
    fingerprint text primary key ${digest('fingerprint')},
    by_name text not null,
    by_title text not null,
    confirmed_at text not null ${instant('confirmed_at')}
  ) strict;

  create table campaign (
    digest text primary key ${digest('digest')},
    campaign_id text not null,
    revision integer not null check (revision >= 1),
    file_sha256 text not null ${digest('file_sha256')},
    file_name text not null,
    size integer not null check (size > 0),
    fingerprint text not null ${digest('fingerprint')},
    data text not null ${json('data')},
    register text not null ${json('register')},
    authority text not null ${json('authority')},
    opened_at text not null ${instant('opened_at')},
    is_current integer not null check (is_current in (0, 1))
  ) strict;
  create unique index campaign_current on campaign (is_current) where is_current = 1;

  create table criteria_set (
    campaign text not null references campaign (digest) on delete cascade,
    level text not null check (level in ('so', 'huyen', 'xa')),
    digest text not null ${digest('digest')},
    data text not null ${json('data')},
    primary key (campaign, level)
  ) strict;

  create table signing_key (
    purpose text primary key check (purpose in ('desk', 'ca')),
    pem text not null,
    fingerprint text not null ${digest('fingerprint')},
    self_signed blob not null,
    certificate blob,
    chain text not null default '[]' ${json('chain')},
    created_at text not null ${instant('created_at')},
    issued_at text ${instant('issued_at')}
  ) strict;
`;

/** The form of a unit: the living answers, and the revisions that were sealed from them. */
const form = `
  create table revision (
    number integer primary key check (number >= 1),
    state text not null check (state in ('draft', 'sealed')),
    previous text ${digest('previous')},
    digest text ${digest('digest')},
    opened_at text not null ${instant('opened_at')},
    sealed_at text ${instant('sealed_at')},
    approved_hash text ${digest('approved_hash')},
    approved_by text,
    approved_title text,
    approved_at text ${instant('approved_at')},
    check ((state = 'sealed') = (digest is not null and sealed_at is not null)),
    check ((approved_hash is null) = (approved_at is null))
  ) strict;
  create unique index revision_draft on revision (state) where state = 'draft';

  create table answer (
    field text primary key,
    value text not null ${json('value')},
    estimated_as_of text,
    saved_at text not null ${instant('saved_at')}
  ) strict;

  create table leaf_entry (
    leaf text primary key,
    entry text not null ${json('entry')},
    saved_at text not null ${instant('saved_at')}
  ) strict;

  create table report_section (
    code text primary key,
    content text not null,
    saved_at text not null ${instant('saved_at')}
  ) strict;

  create table evidence (
    sha256 text primary key ${digest('sha256')},
    extension text not null,
    size integer not null check (size > 0),
    file_name text not null,
    title text not null,
    added_at text not null ${instant('added_at')}
  ) strict;

  create table change_log (
    seq integer primary key autoincrement,
    revision integer not null references revision (number),
    kind text not null check (kind in ('answer', 'leaf', 'report', 'evidence', 'approval', 'seal', 'recall')),
    subject text not null,
    old text ${json('old')},
    new text ${json('new')},
    who text not null,
    at text not null ${instant('at')}
  ) strict;
  create index change_log_subject on change_log (kind, subject, seq);
`;

/** Packages that this desk made. A revision is sealed once (S3). */
const sealed = `
  create table sealed_package (
    digest text primary key ${digest('digest')},
    kind text not null check (kind in ('campaign', 'enrolment', 'credential', 'submission', 'bundle', 'receipt', 'result')),
    unit text not null,
    revision integer not null check (revision >= 1),
    previous text ${digest('previous')},
    file_sha256 text not null ${digest('file_sha256')},
    file_name text not null,
    size integer not null check (size > 0),
    sealed_at text not null ${instant('sealed_at')}
  ) strict;
  create unique index sealed_once on sealed_package (kind, unit, revision)
    where kind in ('campaign', 'submission', 'bundle', 'result');

  create table receipt_received (
    digest text primary key ${digest('digest')},
    submission text not null ${digest('submission')},
    revision integer not null check (revision >= 1),
    number integer not null check (number >= 1),
    arrived_at text not null,
    in_time integer not null check (in_time in (0, 1)),
    by_name text not null,
    file_sha256 text not null ${digest('file_sha256')},
    opened_at text not null ${instant('opened_at')}
  ) strict;
  create index receipt_received_submission on receipt_received (submission);

  create table result_received (
    digest text primary key ${digest('digest')},
    version integer not null check (version >= 1),
    ranking text not null ${json('ranking')},
    file_sha256 text not null ${digest('file_sha256')},
    opened_at text not null ${instant('opened_at')}
  ) strict;
`;

/** What came in at a district or the province. */
const intake = `
  create table package (
    digest text primary key ${digest('digest')},
    kind text not null check (kind in ('submission', 'bundle', 'enrolment')),
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
    trust text not null check (trust in ('issued', 'pinned', 'unknown', 'changed', 'revoked', 'no-anchor'))
  ) strict;
  create index package_chain on package (kind, unit, revision);

  create table submission (
    digest text primary key references package (digest),
    unit text not null,
    assessment text not null ${json('assessment')},
    report text ${json('report')}
  ) strict;
  create index submission_unit on submission (unit);

  create table bundle (
    digest text primary key references package (digest),
    district text not null,
    data text not null ${json('data')}
  ) strict;

  create table arrival (
    number integer primary key check (number >= 1),
    digest text not null references package (digest),
    kind text not null check (kind in ('submission', 'bundle')),
    unit text not null,
    revision integer not null check (revision >= 1),
    arrived_at text not null,
    imported_at text not null ${instant('imported_at')},
    entered_because text,
    via text references package (digest)
  ) strict;
  create index arrival_digest on arrival (digest);
  create index arrival_unit on arrival (unit, number);

  create table quarantine (
    file_sha256 text primary key ${digest('file_sha256')},
    name text not null,
    size integer not null check (size >= 0),
    at text not null ${instant('at')},
    unit text,
    code text not null,
    params text not null ${json('params')}
  ) strict;

  create table trusted_key (
    unit text not null,
    fingerprint text not null ${digest('fingerprint')},
    state text not null check (state in ('issued', 'pinned', 'revoked')),
    certificate blob,
    since text not null ${instant('since')},
    by_name text not null,
    reason text not null,
    primary key (unit, fingerprint)
  ) strict;

  create table enrolment (
    digest text primary key references package (digest),
    unit text not null,
    officer_name text not null,
    officer_title text not null,
    phone text not null,
    fingerprint text not null ${digest('fingerprint')},
    request blob not null,
    received_at text not null ${instant('received_at')},
    issued_at text ${instant('issued_at')},
    credential text references sealed_package (digest)
  ) strict;

  create table receipt_issued (
    digest text primary key references sealed_package (digest),
    number integer not null references arrival (number),
    issued_at text not null ${instant('issued_at')}
  ) strict;
  create unique index receipt_issued_once on receipt_issued (number);
`;

/** Decisions (T5): append-only by force, so that not even a bug of ours rewrites history. */
const ledger = `
  create table ledger (
    seq integer primary key check (seq >= 1),
    hash text not null unique ${digest('hash')},
    entry text not null ${json('entry')}
  ) strict;
  create trigger ledger_no_update before update on ledger
    begin select raise(abort, 'the ledger is append-only'); end;
  create trigger ledger_no_delete before delete on ledger
    begin select raise(abort, 'the ledger is append-only'); end;
  create trigger ledger_in_order before insert on ledger
    when new.seq <> (select coalesce(max(seq), 0) + 1 from ledger)
    begin select raise(abort, 'the ledger has no gaps'); end;
`;

/** Everything the first version stores. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  up: (db) => {
    for (const part of [desk, form, sealed, intake, ledger]) db.exec(part);
  },
};
