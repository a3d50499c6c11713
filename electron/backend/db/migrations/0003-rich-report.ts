import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import type { Migration } from '../migrate.ts';

const instant = (column: string) => `check (${column} glob '????-??-??T??:??:*+07:00')`;
const Section = z.object({ code: z.string(), content: z.string(), saved_at: z.string() });
const Change = z.object({
  seq: z.int(),
  old: z.string().nullable(),
  new: z.string().nullable(),
});
const Submission = z.object({ digest: z.string(), report: z.string() });
const PlainReport = z.object({ sections: z.record(z.string(), z.string()) });

/** Plain text as it was stored: a line is a paragraph. */
function richJson(plain: string): string {
  if (plain === '') return '[]';
  const lines = plain.split(/\r\n|[\n\r\u2028\u2029]/);
  return JSON.stringify(
    lines.map((text) => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] })),
  );
}

/** The same of a text that the history keeps as JSON; null stays null. */
function richHistory(json: string | null): string | null {
  return json === null ? null : richJson(z.string().parse(JSON.parse(json)));
}

function convertSections(db: Database): void {
  db.exec(`
    create table report_text (
      code text primary key,
      content text not null check (json_valid(content)),
      saved_at text not null ${instant('saved_at')}
    ) strict;
  `);
  const insert = db.prepare('insert into report_text (code, content, saved_at) values (?, ?, ?)');
  const rows = db.prepare('select code, content, saved_at from report_section').all();
  for (const row of z.array(Section).parse(rows))
    insert.run(row.code, richJson(row.content), row.saved_at);
  db.exec('drop table report_section; alter table report_text rename to report_section;');
}

function convertHistory(db: Database): void {
  const update = db.prepare('update change_log set old = ?, new = ? where seq = ?');
  const rows = db.prepare("select seq, old, new from change_log where kind = 'report'").all();
  for (const row of z.array(Change).parse(rows))
    update.run(richHistory(row.old), richHistory(row.new), row.seq);
}

/** What came in from units: the desk's own copy; their signed files stay as they are. */
function convertReceived(db: Database): void {
  const update = db.prepare('update submission set report = ? where digest = ?');
  const rows = db.prepare('select digest, report from submission where report is not null').all();
  for (const { digest, report } of z.array(Submission).parse(rows)) {
    const { sections } = PlainReport.parse(JSON.parse(report));
    const rich = Object.entries(sections).map(([code, text]) => [code, JSON.parse(richJson(text))]);
    update.run(JSON.stringify({ format: 'report/2', sections: Object.fromEntries(rich) }), digest);
  }
}

/** Report texts have paragraphs, lists, bold and italic (U7): plain text becomes paragraphs. */
export const richReport: Migration = {
  version: 3,
  name: 'rich-report',
  up: (db) => {
    for (const convert of [convertSections, convertHistory, convertReceived]) convert(db);
  },
};
