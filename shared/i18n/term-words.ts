import { formatInstant } from './format.ts';

/** A term as the letter says one: `trước ngày 18/10/2019`; with its hour where it does not end at midnight (P2). */
export function termWords(until: string): string {
  const [day = '', hour = ''] = formatInstant(until).split(' ');
  return hour === '00:00' ? `trước ngày ${day}` : `trước ${hour} ngày ${day}`;
}

/** The same beside a label, where there is no room: `trước 18/10/2019`. */
export function shortTermWords(until: string): string {
  const [day = '', hour = ''] = formatInstant(until).split(' ');
  return hour === '00:00' ? `trước ${day}` : `trước ${hour} ${day}`;
}
