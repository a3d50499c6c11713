import { inspectionsOf } from '../../../../shared/domain/inspection/inspections.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { FindingPhoto, FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import type { TeamDesk } from './team.ts';

type Taking = {
  readonly data: FindingsData;
  /** True for a unit of the work set. */
  readonly given: (unit: string) => boolean;
  /** Digest of the findings. */
  readonly package: string;
};

/** Visits as their teams wrote them down, with their photos; one that is here already is not recorded again (P6). */
export function takeVisits(
  desk: TeamDesk,
  { data, given, package: digest }: Taking,
): { readonly visits: number; readonly photos: number } {
  const { store, ledger } = desk;
  const known = inspectionsOf(desk.ledgerState().entries);
  const photos = data.photos.filter(({ unit }) => given(unit));
  for (const photo of photos) store.photos.insert({ ...photo, package: digest });
  let visits = 0;
  for (const { by, at, ...visit } of data.visits.filter(({ unit }) => given(unit))) {
    const shown = photos.filter(({ unit }) => unit === visit.unit).map(withoutUnit);
    const record = { ...visit, photos: shown };
    const before = known.get(visit.unit)?.visit ?? null;
    const isKnown = before !== null && sameRecord({ unit: visit.unit, ...before }, record);
    if (isKnown) continue;
    ledger.record({ kind: 'inspected', ...record, found: { by, at, package: digest } });
    visits += 1;
  }
  return { visits, photos: photos.length };
}

function withoutUnit({ unit: _unit, ...photo }: FindingPhoto): Omit<FindingPhoto, 'unit'> {
  return photo;
}

function sameRecord(
  before: FindingsData['visits'][number] & { readonly photos: readonly unknown[] },
  record: object,
): boolean {
  const { by: _by, at: _at, ...rest } = before;
  return canonicalJson(rest) === canonicalJson(record);
}

/** Questions to units that reviewers asked elsewhere; each is recorded once, however often it is sealed (P4). */
export function takeQuestions(
  { ledger, ledgerState }: TeamDesk,
  {
    questions,
    package: digest,
  }: { readonly questions: FindingsData['questions']; readonly package: string },
): number {
  const asked = new Set(
    ledgerState().entries.flatMap(({ decision }) =>
      decision.kind === 'explanation-asked' && decision.found !== undefined
        ? [keyOf({ ...decision, at: decision.found.at })]
        : [],
    ),
  );
  const fresh = questions.filter((it) => !asked.has(keyOf(it)));
  for (const { by, at, ...question } of fresh)
    ledger.record({ kind: 'explanation-asked', ...question, found: { by, at, package: digest } });
  return fresh.length;
}

function keyOf(it: {
  readonly unit: string;
  readonly digest: string;
  readonly leaf: string;
  readonly at: string;
}): string {
  return `${it.unit} ${it.digest} ${it.leaf} ${it.at}`;
}
