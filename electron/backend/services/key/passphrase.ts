/**
 * Shortest passphrase of a software key, in characters. The key file may lie on a USB stick beside the packages, so the
 * passphrase alone stands against guessing: 12 characters or four words behind 600,000 rounds (T2). No rule about
 * kinds of characters: length is what helps (NIST SP 800-63B, 5.1.1.2).
 */
const SHORTEST = 12;

/** Counted as people count: one per character, however the keyboard composed it. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase.normalize('NFC')).length >= SHORTEST;
}
