import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { InspectedLine, IntakeItem } from './intake-data.ts';

const t = vi.intake;

/** What an inspected file would do, in the word that stands on its tag. */
export type Verdict = 'ready' | 'already' | 'refused' | 'conflict' | 'key' | 'failed';

const KEY_PROBLEMS: ReadonlySet<string> = new Set(['key-unknown', 'key-changed']);
const LEAVES_SHOWN = 4;

/** Splits "refused" into what a person can settle at once (a key, a fork) and what only the sender can. */
export function verdictOf(line: Pick<InspectedLine, 'verdict' | 'problem'>): Verdict {
  if (line.verdict !== 'refused') return line.verdict;
  if (line.problem === null) return 'refused';
  if (line.problem.code === 'revision-fork') return 'conflict';
  return KEY_PROBLEMS.has(line.problem.code) ? 'key' : 'refused';
}

export function itemVerdict(item: IntakeItem): Verdict | null {
  if (item.failed !== null) return 'failed';
  return item.inspection === null ? null : verdictOf(item.inspection);
}

/** Whose file it is and which: `Xã Ia Sao, lần gửi 2`; the file's own name where that could not be read. */
export function headOf(line: InspectedLine, fileName: string): string {
  const { unit, kind, revision } = line;
  if (unit === null || kind === null) return fileName;
  if (kind === 'submission') return t.head.submission(unit.name, revision ?? 1);
  if (kind === 'bundle') return t.head.bundle(unit.name, revision ?? 1);
  if (kind === 'enrolment') return t.head.enrolment(unit.name);
  return t.head.other(t.kinds[kind], unit.name);
}

/** What would change, in one line of facts: `Thay lần 1. Đổi 2 tiêu chí: I.1.5, V.1.4. 11 tài liệu, 6,4 MB.` */
export function factsOf(line: InspectedLine, members: number): string {
  const place = placeFact(line);
  const amount = [
    ...(members > 0 ? [t.facts.members(members)] : []),
    ...(line.evidenceCount > 0 ? [t.facts.evidence(line.evidenceCount)] : []),
    formatBytes(line.size),
  ].join(', ');
  return [...place, amount].map((fact) => `${fact}.`).join(' ');
}

function placeFact(line: InspectedLine): string[] {
  if (line.chain === 'gap') return [t.facts.gap];
  if (line.chain === 'same') return [t.facts.same];
  if (line.chain !== 'new' || line.revision === null) return [];
  if (line.revision === 1) return [t.facts.fresh];
  return [t.facts.replaces(line.revision - 1), ...changedFact(line.changedLeaves)];
}

function changedFact(leaves: readonly string[]): string[] {
  if (leaves.length === 0) return [];
  const shown = leaves.slice(0, LEAVES_SHOWN).join(', ');
  const more = leaves.length - LEAVES_SHOWN;
  return [
    more > 0
      ? t.facts.changedMany(leaves.length, shown, more)
      : t.facts.changed(leaves.length, shown),
  ];
}

export type VerdictCounts = {
  readonly total: number;
  readonly ready: number;
  readonly already: number;
  readonly refused: number;
  readonly key: number;
};

export function countVerdicts(items: readonly IntakeItem[]): VerdictCounts {
  const verdicts = items.map(itemVerdict);
  const count = (...wanted: readonly Verdict[]) =>
    verdicts.filter((verdict) => verdict !== null && wanted.includes(verdict)).length;
  return {
    total: items.length,
    ready: count('ready'),
    already: count('already'),
    refused: count('refused', 'conflict'),
    key: count('key'),
  };
}

/** Files that ask for a person first, then the ready ones, then those that are already here. */
const ORDER: Readonly<Record<Verdict, number>> = {
  failed: 0,
  refused: 1,
  conflict: 2,
  key: 3,
  ready: 4,
  already: 5,
};

export function inDisplayOrder(items: readonly IntakeItem[]): IntakeItem[] {
  return items.toSorted((a, b) => displayOrder(a) - displayOrder(b));
}

function displayOrder(item: IntakeItem): number {
  return ORDER[itemVerdict(item) ?? 'ready'];
}
