import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { run } from '../../api/use-query.ts';
import type { NamedPerson } from '../../ui/named-person.tsx';
import { readMoment, type MomentDraft } from '../../ui/read-moment.ts';
import type { RuledUnit } from './unit-picker.tsx';

const t = vi.arrivals.decide;

/** What a desk decides about units (P2, C1). */
export type Ruling = 'extend' | 'exclude' | 'readmit' | 'leaf';

/** Which decision is being made, about whom. */
export type Deciding = { readonly kind: Ruling; readonly about: readonly string[] };

export type DecideDraft = {
  readonly chosen: ReadonlySet<string>;
  readonly until: MomentDraft;
  readonly leaf: string;
  readonly counted: boolean;
  readonly reason: string;
  readonly by: NamedPerson;
};

/** What is still missing before the decision can be written down, field by field. */
export type DecideProblems = {
  readonly units: string | null;
  readonly until: 'date' | 'time' | null;
  readonly leaf: string | null;
  readonly reason: string | null;
  readonly by: boolean;
};

export function problemsOf(kind: Ruling, draft: DecideDraft): DecideProblems {
  const until = readMoment(draft.until);
  return {
    units: draft.chosen.size === 0 ? t.noUnit : null,
    until: kind !== 'extend' || until.ok ? null : until.error,
    leaf: kind === 'leaf' && draft.leaf === '' ? t.noLeaf : null,
    reason: draft.reason.trim() === '' ? vi.arrivals.moment.problems.reason : null,
    by: draft.by.name.trim() === '',
  };
}

export function isComplete({ units, until, leaf, reason, by }: DecideProblems): boolean {
  return units === null && until === null && leaf === null && reason === null && !by;
}

/** Writes the decision down; only called when nothing is missing. */
export function decide(
  kind: Ruling,
  draft: DecideDraft,
): Promise<Result<{ readonly recorded: number }, CallError>> {
  const { reason, by, leaf, counted } = draft;
  const ruling = { units: [...draft.chosen], reason, by: { ...by } };
  const until = readMoment(draft.until);
  switch (kind) {
    case 'extend':
      return run('ruling.extend', { ...ruling, until: until.ok ? until.value : '' });
    case 'exclude':
      return run('ruling.exclude', ruling);
    case 'readmit':
      return run('ruling.readmit', ruling);
    case 'leaf':
      return run('ruling.leaf', { ...ruling, leaf, counted });
  }
}

/** Units that a decision can speak of: who takes part can be left out, who does not can be let in. */
export function openTo(kind: Ruling, units: readonly RuledUnit[]): readonly RuledUnit[] {
  switch (kind) {
    case 'extend':
      return units.filter(({ deadline }) => deadline !== null);
    case 'exclude':
      return units.filter(({ excluded }) => excluded === null);
    case 'readmit':
      return units.filter(({ excluded }) => excluded !== null);
    case 'leaf':
      return units;
  }
}

/** What already stands about a unit. */
export function standingNote(
  kind: Ruling,
  { extendedUntil, excluded, notApplicable }: RuledUnit,
): string {
  if (kind === 'extend' && extendedUntil !== null)
    return t.now.extended(formatInstant(extendedUntil));
  if (excluded !== null) return t.now.excluded;
  return kind === 'leaf' && notApplicable.length > 0
    ? t.now.notApplicable(notApplicable.length)
    : '';
}
