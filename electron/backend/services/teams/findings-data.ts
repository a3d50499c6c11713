import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import { inspectionsOf } from '../../../../shared/domain/inspection/inspections.ts';
import type { FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import { ownLooks } from '../../../../shared/domain/teams/own-looks.ts';
import { reviewerCode } from '../../../../shared/domain/teams/reviewer-code.ts';
import { isGiven } from '../../../../shared/domain/teams/team-facts.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { StoredWorkset } from '../../db/workset-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { sha256OfText } from '../ledger.ts';
import { pointsOf } from './workset-units.ts';

type Parts = Pick<FindingsData, 'looks' | 'questions' | 'photos' | 'visits'>;
type Members = ReadonlyMap<string, string>;

/** What this laptop found for one work set so far: the last word at each leaf given, and nothing outside it (P5, P6). */
export function composeFindings(desk: Receiving, { digest, data }: StoredWorkset): FindingsData {
  const key = must(desk.store.keys.get('desk'), 'a key since the desk was made');
  return {
    format: 'findings/1',
    workset: digest,
    reviewer: reviewerCode(key.fingerprint),
    round: data.round,
    ...partsOf(desk, data),
  };
}

/** By which findings that say the same are known: they are sealed once. */
export function contentOf(findings: FindingsData): string {
  return sha256OfText(canonicalJson(findings));
}

function partsOf(desk: Receiving, data: StoredWorkset['data']): Parts {
  const { entries } = desk.ledgerState();
  const members: Members = new Map(data.units.map(({ unit, digest }) => [unit, digest]));
  const given = { units: [...members.keys()], leaves: data.leaves };
  const isOurs = ({ unit, digest, leaf }: Place) =>
    members.get(unit) === digest && isGiven(given, unit, leaf);
  return {
    looks: ownLooks(entries)
      .filter((look) => look.round === data.round && isOurs(look))
      .flatMap((look) => {
        const points = pointsAt(desk, look);
        return points === null ? [] : [{ ...look, points }];
      }),
    questions: questionsOf(desk, members).filter(isOurs),
    ...(data.round === 'field' ? visitsOf(desk, members) : { visits: [], photos: [] }),
  };
}

type Place = { readonly unit: string; readonly digest: string; readonly leaf: string };

function pointsAt(desk: Receiving, look: ReturnType<typeof ownLooks>[number]): string | null {
  const { reviewed } = desk.reviewedUnits(look.unit);
  return reviewed === null ? look.points : pointsOf(reviewed, look);
}

/** Questions that nobody on this laptop has answered by looking again. */
function questionsOf(desk: Receiving, members: Members): FindingsData['questions'] {
  const { facts } = desk.ledgerState();
  return [...members.keys()].flatMap((unit) =>
    facts.of(unit).asked.map(({ digest, leaf, question, at, by }) => {
      return { unit, digest, leaf, question, at, by };
    }),
  );
}

/** Visits recorded here, with the photos that their records name. */
function visitsOf(desk: Receiving, members: Members): Pick<Parts, 'visits' | 'photos'> {
  const inspections = inspectionsOf(desk.ledgerState().entries);
  const made = [...members.keys()].flatMap((unit) => {
    const visit = inspections.get(unit)?.visit ?? null;
    return visit === null ? [] : [{ unit, visit }];
  });
  return {
    visits: made.map(({ unit, visit: { photos: _photos, ...visit } }) => {
      const { date, place, team, present, remarks, opinion, at, by } = visit;
      return {
        unit,
        date,
        place,
        team: [...team],
        present: [...present],
        remarks,
        opinion,
        at,
        by,
      };
    }),
    photos: made.flatMap(({ unit, visit }) => visit.photos.map((photo) => ({ ...photo, unit }))),
  };
}
