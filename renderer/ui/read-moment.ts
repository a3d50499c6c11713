import { formatInstant, parseVietnameseDate } from '../../shared/i18n/format.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';

/** A moment as it is typed, in Vietnam's time. */
export type MomentDraft = { readonly date: string; readonly time: string };
export type MomentProblem = 'date' | 'time';

const TIME = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/u;

/** The instant that was typed: `17/10/2019` and `15:30`, or which of the two cannot be read. */
export function readMoment({ date, time }: MomentDraft): Result<string, MomentProblem> {
  const day = parseVietnameseDate(date);
  if (!day.ok) return err('date');
  const clock = TIME.exec(time.trim());
  if (clock === null) return err('time');
  const [, hour = '', minute = ''] = clock;
  return ok(`${day.value}T${hour.padStart(2, '0')}:${minute}:00+07:00`);
}

/** An instant as it would be typed; empty for none. */
export function draftOfMoment(instant: string | null): MomentDraft {
  if (instant === null) return { date: '', time: '' };
  const [date = '', time = ''] = formatInstant(instant).split(' ');
  return { date, time };
}
