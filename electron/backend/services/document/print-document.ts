import { rm } from 'node:fs/promises';
import path from 'node:path';

import type { DocumentModel } from '../../../../shared/domain/report/report-model.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { writeHtml } from '../../export/html.ts';
import type { Place } from '../../files/exports.ts';
import type { HostServices, PdfFailure } from '../../ports.ts';

/** A document as PDF through the host (ADR 17). The page lies beside the PDF while it is printed and is gone afterwards. */
export async function printDocument(
  host: HostServices,
  model: DocumentModel,
  place: Place,
): Promise<Result<null, PdfFailure>> {
  const page = path.join(path.dirname(place.path), 'page.html');
  await writeHtml(model, page);
  try {
    return await host.pdf(page, place.path);
  } finally {
    await rm(page, { force: true });
  }
}
