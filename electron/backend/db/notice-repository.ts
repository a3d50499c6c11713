import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { AppraisalData, ReturnData } from '../../../shared/domain/package/notice-data.ts';

const json = z.string().transform((text): unknown => JSON.parse(text));
const shape = {
  digest: z.string(),
  /** Digest of the revision of ours that it speaks of. */
  submission: z.string(),
  byName: z.string(),
  fileSha256: z.string(),
  openedAt: z.string(),
};
const ReturnRow = z.object({ ...shape, data: json.pipe(ReturnData) });
const AppraisalRow = z.object({ ...shape, data: json.pipe(AppraisalData) });
/** A return or a notice of appraisal that came back for a revision of ours (U11). */
export type ReceivedReturn = z.output<typeof ReturnRow>;
export type ReceivedAppraisal = z.output<typeof AppraisalRow>;
type Received =
  | { readonly kind: 'return'; readonly notice: ReceivedReturn }
  | { readonly kind: 'appraisal'; readonly notice: ReceivedAppraisal };

export type NoticeRepository = ReturnType<typeof createNoticeRepository>;

const COLUMNS =
  'digest, submission, data, by_name as byName, file_sha256 as fileSha256, opened_at as openedAt';

/** All SQL about returns and notices of appraisal that came back to this desk. The same package twice changes nothing. */
export function createNoticeRepository(db: Database) {
  const list = db.prepare(
    `select ${COLUMNS} from notice_received where kind = ? order by opened_at desc, rowid desc`,
  );
  const insert = db.prepare(`
    insert into notice_received (digest, kind, submission, data, by_name, file_sha256, opened_at)
    values (@digest, @kind, @submission, @data, @byName, @fileSha256, @openedAt) on conflict (digest) do nothing`);
  return {
    /** Newest first. */
    returns: (): ReceivedReturn[] => z.array(ReturnRow).parse(list.all('return')),
    /** Newest first. */
    appraisals: (): ReceivedAppraisal[] => z.array(AppraisalRow).parse(list.all('appraisal')),
    /** False for one that is here already. */
    add: ({ kind, notice }: Received): boolean =>
      insert.run({ ...notice, kind, data: JSON.stringify(notice.data) }).changes > 0,
  };
}
