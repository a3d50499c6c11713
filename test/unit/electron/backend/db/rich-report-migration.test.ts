import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { createChangeLogRepository } from '../../../../../electron/backend/db/change-log-repository.ts';
import { migrate } from '../../../../../electron/backend/db/migrate.ts';
import { migrations } from '../../../../../electron/backend/db/migrations/index.ts';
import { createReportRepository } from '../../../../../electron/backend/db/report-repository.ts';
import { reportOf, ReportFile } from '../../../../../shared/domain/package/contents.ts';
import { plainTextOf, RichText } from '../../../../../shared/domain/text/rich-text.ts';

const AT = '2019-10-16T08:00:00+07:00';
const DIGEST = 'a'.repeat(64);
const TEXTS = { I: 'Đã ban hành 3 văn bản.\n\nMột tổ công tác.', II: '', III: 'Ủy ban' };

/** A desk of the version before, with texts, their history and a submission that came in. */
function aDeskBefore(): Sqlite.Database {
  const db = new Sqlite(':memory:');
  migrate(db, migrations.slice(0, 2));
  const section = db.prepare(
    'insert into report_section (code, content, saved_at) values (?, ?, ?)',
  );
  for (const [code, text] of Object.entries(TEXTS)) section.run(code, text, AT);
  db.exec(
    `insert into revision (number, state, opened_at) values (1, 'draft', '${AT}');
     insert into change_log (revision, kind, subject, old, new, who, at) values
       (1, 'report', 'I', null, '"Bản đầu\\nhai dòng"', 'Cán bộ tập dượt 12', '${AT}'),
       (1, 'answer', 'I', null, '{"value":1}', 'Cán bộ tập dượt 12', '${AT}');`,
  );
  db.pragma('foreign_keys = off');
  db.prepare('insert into submission (digest, unit, assessment, report) values (?, ?, ?, ?)').run(
    DIGEST,
    '23767',
    '{}',
    JSON.stringify({ format: 'report/1', sections: TEXTS }),
  );
  return db;
}

test('texts of the first version become paragraphs, in the report, its history and what came in (U7, R1)', () => {
  const db = aDeskBefore();
  const parent = db.prepare(
    `insert into package (digest, kind, unit, revision, file_sha256, file_name, size, sealed_at, imported_at, signer,
       signer_name, issuer_name, valid_to, trust)
     values (?, 'submission', '23767', 1, ?, 'a.cqdt', 1, '${AT}', '${AT}', ?, '', '', '', 'issued')`,
  );
  parent.run(DIGEST, DIGEST, DIGEST);
  migrate(db, migrations);

  const texts = createReportRepository(db).all();
  expect(Object.entries(texts).map(([code, rich]) => [code, plainTextOf(rich)])).toEqual(
    Object.entries(TEXTS),
  );
  const [line] = createChangeLogRepository(db).of('report', 'I');
  expect(line?.old).toBe(null);
  expect(plainTextOf(RichText.parse(line?.new))).toBe('Bản đầu\nhai dòng');
  expect(createChangeLogRepository(db).of('answer', 'I')).toMatchObject([{ new: { value: 1 } }]);
  const received = z.string().parse(db.prepare('select report from submission').pluck().get());
  const sent = ReportFile.parse({ format: 'report/1', sections: TEXTS });
  expect(JSON.parse(received)).toEqual(reportOf(sent));
});
