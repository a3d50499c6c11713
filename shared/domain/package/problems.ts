/**
 * Every way a package can fail, in the reading order of package-format; the number is what people say over the
 * phone ("mã lý do 09"), the code is what programs compare. Reading stops at the first failure.
 */
export const PACKAGE_PROBLEMS = {
  // 1 ZIP structure and limits
  'zip-unreadable': 1,
  'zip-structure': 1,
  'zip-too-large': 1,
  'zip-too-many-entries': 1,
  'zip-not-stored': 1,
  // 2 names
  'name-forbidden': 2,
  'name-duplicate': 2,
  // 3 mimetype
  'mimetype-wrong': 3,
  // 4 manifest
  'manifest-invalid': 4,
  'manifest-not-canonical': 4,
  'format-unknown': 4,
  'kind-unknown': 4,
  // 5 list of files
  'entry-missing': 5,
  'entry-unlisted': 5,
  // 6 ASiCManifest.xml
  'asic-manifest-differs': 6,
  // 7 signature
  'signature-invalid': 7,
  'algorithm-forbidden': 7,
  // 8 certificates
  'certificate-untrusted': 8,
  'certificate-usage': 8,
  'certificate-out-of-time': 8,
  'certificate-revoked': 8,
  'key-unknown': 8,
  'key-changed': 8,
  'authority-changed': 8,
  // 8b who signed
  'signer-not-unit': 8,
  'signer-wrong-role': 8,
  // 9 bytes of the entries
  'entry-size-differs': 9,
  'entry-digest-differs': 9,
  // 10 data by schema
  'data-invalid': 10,
  // 11 campaign, criteria, practice, register, and whether this is the desk for it
  'kind-not-taken': 11,
  'campaign-other': 11,
  'criteria-other': 11,
  'practice-into-real': 11,
  'real-into-practice': 11,
  'unit-unknown': 11,
  'unit-outside': 11,
  'response-unasked': 11,
  'response-repeated': 11,
  'member-foreign': 11,
  'member-invalid': 11,
  // 12 rules of the criteria set
  'answer-invalid': 12,
  'answer-missing': 12,
  'answers-contradict': 12,
  'reason-missing': 12,
  'points-above-rule': 12,
  'points-differ': 12,
  'evidence-missing': 12,
  'report-missing': 12,
  // 13 revision chain
  'revision-older': 13,
  'revision-fork': 13,
  'revision-rejected': 13,
} as const;

export type PackageProblemCode = keyof typeof PACKAGE_PROBLEMS;

/** One typed reason with the facts its sentence needs; never a sentence itself. */
export type PackageProblem = {
  readonly code: PackageProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** How a signer's key is known to this desk (package-format, Root of trust). */
export const TRUST_STATES = [
  'issued',
  'pinned',
  'unknown',
  'changed',
  'revoked',
  'no-anchor',
] as const;
export type TrustState = (typeof TRUST_STATES)[number];

/** Place of a package in its chain (kind, campaign, unit): package-format, step 13. */
export const CHAIN_STATES = ['new', 'same', 'older', 'fork', 'gap'] as const;
export type ChainState = (typeof CHAIN_STATES)[number];
