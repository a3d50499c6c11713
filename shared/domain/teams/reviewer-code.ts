/**
 * The code of a reviewer, who has no code of the register: read off the key that the laptop made, so that two laptops
 * never share one and nobody can ask for another's (P5). `fingerprint` is the SHA-256 of the public key.
 */
export function reviewerCode(fingerprint: string): string {
  return `r-${fingerprint.slice(0, 12)}`;
}
