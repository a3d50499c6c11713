import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { Content } from './content.ts';

/** Manifest, signature and ZIP directory of a submission without evidence, measured and rounded up. */
const FRAME_BYTES = 8_000;
/** What one more file adds to manifest, ASiC manifest and ZIP directory. */
const PER_FILE_BYTES = 700;

/** Size of the package that the content would make, in bytes, a little on the high side. */
export function estimateBytes({ assessment, report }: Content): number {
  const data =
    Buffer.byteLength(canonicalJson(assessment)) + Buffer.byteLength(canonicalJson(report));
  const evidence = assessment.evidence.reduce((sum, { size }) => sum + size + PER_FILE_BYTES, 0);
  return FRAME_BYTES + data + evidence;
}
