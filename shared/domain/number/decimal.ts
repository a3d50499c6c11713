import { z } from 'zod';

/**
 * An exact decimal as it is stored and sent: `-?\d+(\.\d+)?`, no trailing zeros, no leading zeros, no "-0"
 * (package-format: canonical JSON). One number has exactly one spelling, so equal numbers are equal strings.
 */
export const Decimal = z
  .string()
  .max(40)
  .regex(/^(?!-0$)-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
export type Decimal = z.output<typeof Decimal>;
