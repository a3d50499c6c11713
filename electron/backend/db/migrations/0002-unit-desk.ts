import type { Migration } from '../migrate.ts';

const digest = (column: string) => `check (${column} glob '[0-9a-f]*' and length(${column}) = 64)`;
const instant = (column: string) => `check (${column} glob '????-??-??T??:??:*+07:00')`;
const json = (column: string) => `check (json_valid(${column}))`;

/** What a document says about itself (U4): number, date, issuer. */
const documents = `
  alter table evidence add column number text not null default '';
  alter table evidence add column issued_on text check (issued_on glob '????-??-??');
  alter table evidence add column issuer text not null default '';
`;

/** Where a change came from when nobody typed it here: a workbook or a colleague's part, by its file name (U3, U6, U12). */
const sources = `
  alter table change_log add column via text;
`;

/** What was typed and is no value yet survives a restart (U3, screens: "values are kept as typed until they parse"). */
const typing = `
  create table unread_text (
    field text primary key,
    content text not null,
    saved_at text not null ${instant('saved_at')}
  ) strict;
`;

/** Who of the unit fills which leaf, and the parts that travelled between them (U12). */
const parts = `
  create table assignment (
    leaf text primary key,
    officer text not null,
    saved_at text not null ${instant('saved_at')}
  ) strict;

  create table part (
    digest text primary key ${digest('digest')},
    direction text not null check (direction in ('out', 'in')),
    officer text not null,
    base text ${digest('base')},
    data text not null ${json('data')},
    file_sha256 text not null ${digest('file_sha256')},
    file_name text not null,
    at text not null ${instant('at')}
  ) strict;
`;

/** The unit's own submission of the year before, opened to compare with (U2). */
const lastYear = `
  create table last_year (
    id integer primary key check (id = 1),
    digest text not null ${digest('digest')},
    campaign_id text not null,
    file_name text not null,
    assessment text not null ${json('assessment')},
    opened_at text not null ${instant('opened_at')}
  ) strict;
`;

/** What the unit's desk needs beyond one officer at one machine. */
export const unitDesk: Migration = {
  version: 2,
  name: 'unit-desk',
  up: (db) => {
    for (const part of [documents, sources, typing, parts, lastYear]) db.exec(part);
  },
};
