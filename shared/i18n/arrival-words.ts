import { formatInstant } from './format.ts';
import { arrivals } from './vi/arrivals.ts';

const words = arrivals.judged;

/** One arrival as it was judged: `at` is what it was judged by, `limit` what it had to come before. */
export type Judged = {
  readonly at: string;
  readonly inTime: boolean;
  readonly by: 'deadline' | 'extension' | 'return' | 'no-deadline';
  readonly limit: string | null;
};

/** "Đúng hạn", "Muộn 1 ngày 8 giờ": in a column (P2). */
export function judgedShort(judged: Judged): string {
  const { inTime, by, at, limit } = judged;
  if (inTime) return by === 'deadline' ? words.inTime : words[by];
  return words.late(lateBy(at, limit ?? at));
}

/** The same with its limit, as a person reads it out: "Muộn 8 giờ; hạn trước 25/10/2019 00:00, không gia hạn". */
export function judgedLong(judged: Judged): string {
  const { by, limit } = judged;
  const { sentence } = words;
  const why = by === 'no-deadline' ? sentence[by] : sentence[by](formatInstant(limit ?? judged.at));
  return `${judgedShort(judged)}; ${why}`;
}

/** How late, in the two largest units that are not zero, at least a minute: `1 ngày 8 giờ`, `12 phút`. */
export function lateBy(at: string, limit: string): string {
  const minutes = Math.max(1, Math.floor((Date.parse(at) - Date.parse(limit)) / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [
    days > 0 ? arrivals.days(days) : '',
    hours > 0 ? arrivals.hours(hours) : '',
    days === 0 && minutes % 60 > 0 ? arrivals.minutes(minutes % 60) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
