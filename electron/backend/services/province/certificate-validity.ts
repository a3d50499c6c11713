import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { Validity } from '../../pki/certificates.ts';

const DAY_MS = 86_400_000;

/** A rehearsal plays the year 2019 on machines of any year, so its certificates span both. */
const PRACTICE: Validity = {
  notBefore: '2018-01-01T00:00:00+07:00',
  notAfter: '2040-12-31T23:59:59+07:00',
};

/**
 * How long certificates of a campaign are valid: practice 2018-2040; real from one day before `now` (clocks of offline
 * machines differ) for 5 years, the CA itself for 20.
 */
export function certificateValidity({
  practice,
  now,
  years,
}: {
  readonly practice: boolean;
  /** Instant of issue. */
  readonly now: string;
  readonly years: 5 | 20;
}): Validity {
  if (practice) return PRACTICE;
  const start = Date.parse(now) - DAY_MS;
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return { notBefore: vietnamInstant(start), notAfter: vietnamInstant(end.getTime()) };
}
