import type { Database } from 'better-sqlite3';

import {
  createAssignmentRepository,
  type AssignmentRepository,
} from './db/assignment-repository.ts';
import { createAuthorityRepository, type AuthorityRepository } from './db/authority-repository.ts';
import { createCampaignRepository, type CampaignRepository } from './db/campaign-repository.ts';
import { createChangeLogRepository, type ChangeLogRepository } from './db/change-log-repository.ts';
import { createDeskRepository, type DeskRepository } from './db/desk-repository.ts';
import { createEvidenceRepository, type EvidenceRepository } from './db/evidence-repository.ts';
import { createFormRepository, type FormRepository } from './db/form-repository.ts';
import { createInboxRepository, type InboxRepository } from './db/inbox-repository.ts';
import { createKeyRepository, type KeyRepository } from './db/key-repository.ts';
import { createLastYearRepository, type LastYearRepository } from './db/last-year-repository.ts';
import { createLedgerRepository, type LedgerRepository } from './db/ledger-repository.ts';
import { createNoticeRepository, type NoticeRepository } from './db/notice-repository.ts';
import { createPartRepository, type PartRepository } from './db/part-repository.ts';
import { createReportRepository, type ReportRepository } from './db/report-repository.ts';
import { createResponseRepository, type ResponseRepository } from './db/response-repository.ts';
import { createRevisionRepository, type RevisionRepository } from './db/revision-repository.ts';
import { createSealedRepository, type SealedRepository } from './db/sealed-repository.ts';
import { createUnreadRepository, type UnreadRepository } from './db/unread-repository.ts';

/** The repositories that every desk has, over one database. */
export type Store = {
  readonly db: Database;
  readonly assignments: AssignmentRepository;
  readonly authorities: AuthorityRepository;
  readonly campaigns: CampaignRepository;
  readonly changes: ChangeLogRepository;
  readonly desks: DeskRepository;
  readonly evidence: EvidenceRepository;
  readonly form: FormRepository;
  readonly inbox: InboxRepository;
  readonly keys: KeyRepository;
  readonly lastYear: LastYearRepository;
  readonly ledger: LedgerRepository;
  readonly notices: NoticeRepository;
  readonly parts: PartRepository;
  readonly report: ReportRepository;
  readonly responses: ResponseRepository;
  readonly revisions: RevisionRepository;
  readonly sealed: SealedRepository;
  readonly unread: UnreadRepository;
};

/** Prepares all of them; the database must be at the newest schema. */
export function createStore(db: Database): Store {
  return {
    db,
    assignments: createAssignmentRepository(db),
    authorities: createAuthorityRepository(db),
    campaigns: createCampaignRepository(db),
    changes: createChangeLogRepository(db),
    desks: createDeskRepository(db),
    evidence: createEvidenceRepository(db),
    form: createFormRepository(db),
    inbox: createInboxRepository(db),
    keys: createKeyRepository(db),
    lastYear: createLastYearRepository(db),
    ledger: createLedgerRepository(db),
    notices: createNoticeRepository(db),
    parts: createPartRepository(db),
    report: createReportRepository(db),
    responses: createResponseRepository(db),
    revisions: createRevisionRepository(db),
    sealed: createSealedRepository(db),
    unread: createUnreadRepository(db),
  };
}
