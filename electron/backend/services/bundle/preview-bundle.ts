import type { z } from 'zod';

import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import { composeBundle, type Composition } from './compose-bundle.ts';

type Preview = z.output<(typeof contract)['bundle.preview']['output']>;

/** What the next bundle would hold, and what is missing (H6, H7). */
export function previewBundle(...deps: Parameters<typeof composeBundle>): Preview {
  const composition = composeBundle(...deps);
  const { receiving, own, members, missing } = composition;
  const { campaign, register } = receiving;
  const line = (code: string) => must(register.line(code), 'a unit of the register');
  return {
    revision: nextRevision(composition),
    ownSealed: own !== null,
    members: members.map(({ unit, received }) => ({
      unit: line(unit.code),
      revision: received.revision,
      size: received.size,
    })),
    missing: missing.map(({ code }) => line(code)),
    totalBytes: members.reduce((sum, { received }) => sum + received.size, own?.size ?? 0),
    receiver: campaign.register.authority.name,
    fileName: bundleFileName(composition),
  };
}

/** A bundle's number in its chain; the one sealed last is its predecessor. */
export function nextRevision({ last }: Pick<Composition, 'last'>): number {
  return (last?.revision ?? 0) + 1;
}

function bundleFileName(composition: Composition): string {
  const { receiving, district } = composition;
  const { campaign, digest } = receiving.campaign;
  return packageFileName(
    {
      kind: 'bundle',
      campaign: { id: campaign.id, digest },
      unit: district,
      revision: nextRevision(composition),
    },
    '',
  );
}
