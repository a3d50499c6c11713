import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createPreviewBundle } from '../services/bundle/preview-bundle.ts';
import { createSaveReasons } from '../services/bundle/save-reasons.ts';
import { createSealBundle } from '../services/bundle/seal-bundle.ts';
import { createExplainFigure } from '../services/district/explain-figure.ts';
import { createGetFigures } from '../services/district/get-figures.ts';
import { createGetSummary } from '../services/district/get-summary.ts';
import { createMakeSummaryFile } from '../services/district/make-summary-file.ts';

/** What a district makes of its communes' submissions (H5-H7). */
export function districtHandlers(desk: Receiving) {
  const getFigures = createGetFigures(desk);
  const explainFigure = createExplainFigure(desk);
  const getSummary = createGetSummary(desk);
  const makeSummaryFile = createMakeSummaryFile(desk);
  const previewBundle = createPreviewBundle(desk);
  const saveReasons = createSaveReasons(desk);
  const sealBundle = createSealBundle(desk);
  return {
    'district.figures': bind(contract['district.figures'], () => ok(getFigures())),
    'district.explain-figure': bind(contract['district.explain-figure'], (input) =>
      explainFigure(input),
    ),
    'summary.get': bind(contract['summary.get'], () => ok(getSummary())),
    'summary.file': bind(contract['summary.file'], async (input) =>
      ok(await makeSummaryFile(input)),
    ),
    'bundle.preview': bind(contract['bundle.preview'], async () => ok(await previewBundle())),
    'bundle.save-reasons': bind(contract['bundle.save-reasons'], ({ reasons }) =>
      saveReasons(reasons),
    ),
    'bundle.seal': bind(contract['bundle.seal'], ({ passphrase }) => sealBundle(passphrase)),
  };
}
