import type { ChainState } from '../package/problems.ts';
import { compareCodes } from '../register/lookup.ts';

/** A package that is here already, or comes in. */
export type Known = {
  readonly revision: number;
  readonly digest: string;
  /** A person chose another content in its place (H2): it is here, and nothing follows it. */
  readonly rejected?: boolean;
};
export type Incoming = Known & { readonly previous: string | null };

/**
 * Place of a package in its chain of kind, campaign and unit (package-format, step 13). `same`: nothing to do.
 * `fork`: another content under the same number, or a successor of another predecessor than the one here; a person
 * decides. `older`: a rollback, refused. `gap`: its predecessor was never seen; accepted and noted.
 */
export function placeInChain(input: {
  readonly known: readonly Known[];
  readonly incoming: Incoming;
}): ChainState {
  const { known, incoming } = input;
  if (known.some(({ digest }) => digest === incoming.digest)) return 'same';
  const standing = known.filter(({ rejected }) => rejected !== true);
  const newest = Math.max(0, ...standing.map(({ revision }) => revision));
  if (standing.some(({ revision }) => revision === incoming.revision)) return 'fork';
  if (incoming.revision < newest) return 'older';
  if (incoming.revision === 1) return 'new';
  const before = standing.filter(({ revision }) => revision === incoming.revision - 1);
  if (before.length === 0) return 'gap';
  return before.some(({ digest }) => digest === incoming.previous) ? 'new' : 'fork';
}

export type KnownUnit = Known & { readonly unit: string };
export type Member = Incoming & { readonly unit: string };

/** What one member of a bundle would do: be added, be here already, wait for a person, be refused. */
export type PlannedMember = Member & {
  readonly chain: ChainState;
  readonly action: 'add' | 'keep' | 'ask' | 'refuse';
};

const ACTIONS: Readonly<Record<ChainState, PlannedMember['action']>> = {
  new: 'add',
  gap: 'add',
  same: 'keep',
  fork: 'ask',
  older: 'refuse',
};

export type BundlePlan = {
  readonly members: readonly PlannedMember[];
  /** What is known once the plan is carried out. */
  readonly after: readonly KnownUnit[];
};

/**
 * Plans the import of a bundle against what came in before, directly or in another bundle (P1): a commune that came
 * both ways is told by its digest, different contents are shown as a conflict, never "last wins" (H2). Members are
 * planned in order of unit and revision, so the plan does not depend on their order in the file.
 */
export function planBundle(known: readonly KnownUnit[], members: readonly Member[]): BundlePlan {
  const after = [...known];
  const ordered = members.toSorted(
    (a, b) =>
      compareCodes(a.unit, b.unit) || a.revision - b.revision || compareCodes(a.digest, b.digest),
  );
  const planned = ordered.map((member) => {
    const ofUnit = after.filter(({ unit }) => unit === member.unit);
    const chain = placeInChain({ known: ofUnit, incoming: member });
    const action = ACTIONS[chain];
    const { unit, revision, digest } = member;
    if (action === 'add') after.push({ unit, revision, digest });
    return { ...member, chain, action };
  });
  return { members: planned, after: after.toSorted(byUnitAndRevision) };
}

function byUnitAndRevision(a: KnownUnit, b: KnownUnit): number {
  return (
    compareCodes(a.unit, b.unit) || a.revision - b.revision || compareCodes(a.digest, b.digest)
  );
}
