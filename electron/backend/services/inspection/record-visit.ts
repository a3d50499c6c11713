import type { z } from 'zod';

import { stateOfInspection } from '../../../../shared/domain/inspection/inspections.ts';
import type { FindingPhoto, VisitRecord } from '../../../../shared/domain/package/workset-data.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { InspectionDesk } from './inspection-desk.ts';

type Method = (typeof contract)['inspection.record'];
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/**
 * Records a visit as it took place, with its photos by their SHA-256 as they stand (P6). Recorded again it replaces the
 * earlier record; both stay in the ledger.
 */
export function createRecordVisit({ store, ledger, clock, inspections }: InspectionDesk) {
  return (typed: VisitRecord): Outcome => {
    const visit = cleanTexts(typed);
    return inTransaction(store.db, (): Outcome => {
      const inspection = inspections().get(visit.unit);
      if (inspection === undefined || stateOfInspection(inspection) === 'cancelled')
        return err({ code: 'inspection/not-selected', params: { unit: visit.unit } });
      if (visit.date > clock.now().slice(0, 10)) return err({ code: 'inspection/in-future' });
      const photos = store.photos.ofUnit(visit.unit).map(visitPhoto);
      ledger.record({ kind: 'inspected', ...visit, photos });
      return ok({ photos: photos.length });
    });
  };
}

/** A photo as the record of its visit names it. */
export function visitPhoto(photo: FindingPhoto): Omit<FindingPhoto, 'unit'> {
  const { sha256, extension, size, fileName, leaf, caption, takenAt } = photo;
  return { sha256, extension, size, fileName, leaf, caption, takenAt };
}
