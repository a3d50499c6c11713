import { parseVietnameseDate } from '../../../shared/i18n/format.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Arrival } from './intake-data.ts';

export type ArrivalDraft = {
  readonly date: string;
  readonly time: string;
  readonly because: string;
};
export type ArrivalProblem = { readonly field: keyof ArrivalDraft; readonly code: Code };
type Code = 'date' | 'time' | 'future' | 'reason';

const TIME = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/;

/** True time of arrival as typed, in Vietnam's time (P2). `now` is the desk's clock: nothing arrives in the future. */
export function parseArrival(draft: ArrivalDraft, now: string): Result<Arrival, ArrivalProblem> {
  const date = parseVietnameseDate(draft.date);
  if (!date.ok) return err({ field: 'date', code: 'date' });
  const time = TIME.exec(draft.time.trim());
  if (time === null) return err({ field: 'time', code: 'time' });
  const [, hour = '', minute = ''] = time;
  const at = `${date.value}T${hour.padStart(2, '0')}:${minute}:00+07:00`;
  if (Date.parse(at) > Date.parse(now)) return err({ field: 'date', code: 'future' });
  const because = draft.because.trim();
  return because === '' ? err({ field: 'because', code: 'reason' }) : ok({ at, because });
}
