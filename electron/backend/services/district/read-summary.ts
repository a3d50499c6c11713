import {
  districtSummary,
  type DistrictSummary,
} from '../../../../shared/domain/district/district-summary.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Receiving } from '../../receiving.ts';

/** The district's communes as they stand after its checks, with its reasons for the missing ones (H6). */
export function readSummary({
  store,
  reviewedUnits,
}: Pick<Receiving, 'store' | 'reviewedUnits'>): DistrictSummary {
  const { register, receiver } = readReceivingDesk(store);
  const reasons = store.district.missing.all();
  return districtSummary(
    register.childrenOf(receiver.unit).map(({ code }) => {
      const { unit, standing, reviewed } = reviewedUnits(code);
      const { revision, number, arrivedAt: at } = reviewed?.counted ?? {};
      const counted =
        revision === undefined || number === undefined || at === undefined
          ? null
          : { revision, number, at };
      return { unit, standing, counted, reviewed, missingReason: reasons[code] ?? '' };
    }),
  );
}
