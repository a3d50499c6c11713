import type { Database } from 'better-sqlite3';

import { createAuthorityRepository } from './db/authority-repository.ts';
import { createCampaignRepository } from './db/campaign-repository.ts';
import { createChangeLogRepository } from './db/change-log-repository.ts';
import { createCommuneRepository } from './db/commune-repository.ts';
import { createDeskRepository } from './db/desk-repository.ts';
import { createEvidenceRepository } from './db/evidence-repository.ts';
import { createFormRepository } from './db/form-repository.ts';
import { createInboxRepository } from './db/inbox-repository.ts';
import { createKeyRepository } from './db/key-repository.ts';
import { createLedgerRepository } from './db/ledger-repository.ts';
import { createReportRepository } from './db/report-repository.ts';
import { createRevisionRepository } from './db/revision-repository.ts';
import { createSealedRepository } from './db/sealed-repository.ts';

export type Store = ReturnType<typeof createStore>;

/** The repositories that every desk has, over one database. */
export function createStore(db: Database) {
  return {
    db,
    desks: createDeskRepository(db),
    campaigns: createCampaignRepository(db),
    authorities: createAuthorityRepository(db),
    keys: createKeyRepository(db),
    sealed: createSealedRepository(db),
    revisions: createRevisionRepository(db),
    form: createFormRepository(db),
    report: createReportRepository(db),
    evidence: createEvidenceRepository(db),
    changes: createChangeLogRepository(db),
    inbox: createInboxRepository(db),
    communes: createCommuneRepository(db),
    ledger: createLedgerRepository(db),
  };
}
