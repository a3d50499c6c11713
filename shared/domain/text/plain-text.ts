import { z } from 'zod';

/** Text as stored and sent: always NFC, so that one word has one spelling (product X1). */
export const plainText = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((text) => text === text.normalize('NFC'), 'must be NFC');

/** Calendar date `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();

/** An instant with its offset, as in manifests and ledgers: `2019-10-20T08:15:00+07:00`. */
export const Instant = z.iso.datetime({ offset: true });

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Unit codes and campaign ids in packages (package-format, file names). */
export const Slug = z.string().regex(/^[a-z0-9-]{1,32}$/);
