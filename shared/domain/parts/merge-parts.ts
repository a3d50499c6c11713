import { canonicalJson } from '../package/canonical-json.ts';
import { compareCodes } from '../register/lookup.ts';
import type { PartItem, PartItems } from './part-item.ts';

/** One thing that the incoming part has otherwise than the form here; null where a side has none. */
export type MergeLine = {
  readonly key: string;
  /** `take`: only they changed it. `conflict`: both did, and a person chooses. */
  readonly state: 'take' | 'conflict';
  /** What both sides last had in common. */
  readonly base: PartItem | null;
  readonly ours: PartItem | null;
  readonly theirs: PartItem | null;
};

export type MergePlan = {
  readonly lines: readonly MergeLine[];
  /** Things that only changed here; they stay. */
  readonly kept: number;
};

/**
 * Three-way merge (U12): what one side alone changed since `base` is that side's; what both changed differently is a
 * conflict; nothing is ever decided by time. Keys in `only` are looked at; without it all that any side has.
 */
export function planPartMerge(sides: {
  readonly base: PartItems;
  readonly ours: PartItems;
  readonly theirs: PartItems;
}): MergePlan {
  const { base, ours, theirs } = sides;
  const keys = new Set([...base.keys(), ...ours.keys(), ...theirs.keys()]);
  const lines: MergeLine[] = [];
  let kept = 0;
  for (const key of [...keys].toSorted(compareCodes)) {
    const line = {
      key,
      base: base.get(key) ?? null,
      ours: ours.get(key) ?? null,
      theirs: theirs.get(key) ?? null,
    };
    const state = compare(line);
    if (state === 'kept') kept += 1;
    else if (state !== 'same') lines.push({ ...line, state });
  }
  return { lines, kept };
}

function compare({
  base,
  ours,
  theirs,
}: Omit<MergeLine, 'key' | 'state'>): MergeLine['state'] | 'kept' | 'same' {
  const [was, here, there] = [base, ours, theirs].map((item) => canonicalJson(item));
  if (here === there) return 'same';
  if (there === was) return 'kept';
  return here === was ? 'take' : 'conflict';
}

/** The form here after the lines that were taken; what is not in a line stays as it is, in its order. */
export function takeLines(ours: PartItems, lines: readonly MergeLine[]): PartItems {
  const result = new Map(ours);
  for (const { key, theirs } of lines) {
    if (theirs === null) result.delete(key);
    else result.set(key, theirs);
  }
  return result;
}
