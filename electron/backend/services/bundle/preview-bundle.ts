import type { z } from 'zod';

import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { bundleData, saysTheSame } from './bundle-data.ts';
import { composeBundle, type Composition } from './compose-bundle.ts';

type Preview = z.output<(typeof contract)['bundle.preview']['output']>;
type Deps = Pick<Receiving, 'store' | 'files' | 'ledgerState' | 'reviewedUnits'>;

/** What the next bundle would hold, what travels with each commune, and what is missing (H6, H7). */
export function createPreviewBundle(deps: Deps) {
  return async (): Promise<Preview> => {
    const composition = composeBundle(deps.store, deps);
    const { receiving, own, members, missing } = composition;
    const { campaign, register } = receiving;
    const line = (code: string) => must(register.line(code), 'a unit of the register');
    return {
      revision: nextRevision(composition),
      own: own === null ? null : pickOwn(own),
      members: membersOf(composition, deps).map(({ code, ...member }) => ({
        unit: line(code),
        ...member,
      })),
      missing: missing.map(({ unit, reason }) => ({ unit: line(unit.code), reason })),
      totalBytes: members.reduce((sum, { received }) => sum + received.size, own?.size ?? 0),
      receiver: campaign.register.authority.name,
      fileName: bundleFileName(composition),
      last: await lastOf(composition, deps),
    };
  };
}

function pickOwn({ revision, size, sealedAt }: NonNullable<Composition['own']>) {
  return { revision, size, sealedAt };
}

type Member = Omit<Preview['members'][number], 'unit'> & { readonly code: string };

function membersOf({ members }: Composition, { ledgerState }: Deps): Member[] {
  const { facts, entries } = ledgerState();
  return members.map(({ unit: { code }, standing, received, reviewed }) => {
    const { counted, claim } = reviewed;
    const looks = facts
      .of(code)
      .looks.filter(({ digest, round }) => digest === counted.digest && round === 'district');
    return {
      code,
      revision: received.revision,
      size: received.size,
      arrivedAt: counted.arrivedAt,
      late: standing === 'late',
      looks: looks.length,
      changed: [...claim.looks.values()].filter(({ outcome }) => outcome === 'changed').length,
      returns: entries.filter(
        ({ decision }) => decision.kind === 'returned' && decision.unit === code,
      ).length,
    };
  });
}

async function lastOf(composition: Composition, deps: Deps): Promise<Preview['last']> {
  const { last, own } = composition;
  if (last === null) return null;
  const unchanged =
    own !== null &&
    (await saysTheSame(last, bundleData(composition, own, deps.ledgerState()), deps.files));
  return { revision: last.revision, sealedAt: last.sealedAt, unchanged };
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
