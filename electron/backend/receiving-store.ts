import { createArrivalRepository, type ArrivalRepository } from './db/arrival-repository.ts';
import { createDistrictRepository, type DistrictRepository } from './db/district-repository.ts';
import { createContactRepository, type ContactRepository } from './db/contact-repository.ts';
import { createEarlierRepository, type EarlierRepository } from './db/earlier-repository.ts';
import { createEnrolmentRepository, type EnrolmentRepository } from './db/enrolment-repository.ts';
import { createFindingRepository, type FindingRepository } from './db/finding-repository.ts';
import { createPackageRepository, type PackageRepository } from './db/package-repository.ts';
import { createPhotoRepository, type PhotoRepository } from './db/photo-repository.ts';
import {
  createQuarantineRepository,
  type QuarantineRepository,
} from './db/quarantine-repository.ts';
import { createReceiptRepository, type ReceiptRepository } from './db/receipt-repository.ts';
import {
  createTakenResponseRepository,
  type TakenResponseRepository,
} from './db/taken-response-repository.ts';
import { createSummaryRepository, type SummaryRepository } from './db/summary-repository.ts';
import {
  createTrustedKeyRepository,
  type TrustedKeyRepository,
} from './db/trusted-key-repository.ts';
import { createWorksetRepository, type WorksetRepository } from './db/workset-repository.ts';
import type { Store } from './store.ts';

/** The repositories of a desk that takes packages in, beside those that every desk has. */
export type ReceivingStore = Store & {
  readonly arrivals: ArrivalRepository;
  readonly district: DistrictRepository;
  readonly contacts: ContactRepository;
  readonly earlier: EarlierRepository;
  readonly enrolments: EnrolmentRepository;
  readonly findings: FindingRepository;
  readonly packages: PackageRepository;
  readonly photos: PhotoRepository;
  readonly quarantine: QuarantineRepository;
  readonly receipts: ReceiptRepository;
  readonly takenResponses: TakenResponseRepository;
  readonly summaries: SummaryRepository;
  readonly trustedKeys: TrustedKeyRepository;
  readonly worksets: WorksetRepository;
};

/** Prepares them over the same database. */
export function createReceivingStore(store: Store): ReceivingStore {
  return {
    ...store,
    arrivals: createArrivalRepository(store.db),
    district: createDistrictRepository(store.db),
    contacts: createContactRepository(store.db),
    earlier: createEarlierRepository(store.db),
    enrolments: createEnrolmentRepository(store.db),
    findings: createFindingRepository(store.db),
    packages: createPackageRepository(store.db),
    photos: createPhotoRepository(store.db),
    quarantine: createQuarantineRepository(store.db),
    receipts: createReceiptRepository(store.db),
    takenResponses: createTakenResponseRepository(store.db),
    summaries: createSummaryRepository(store.db),
    trustedKeys: createTrustedKeyRepository(store.db),
    worksets: createWorksetRepository(store.db),
  };
}
