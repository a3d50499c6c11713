import type { z } from 'zod';

import { leafByCode, sectionsOf } from '../../../../shared/domain/criteria/walk.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { NoticeFacts, Objection } from '../../../../shared/domain/notices/notice-facts.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import { claimFigures } from '../ranking/claim-figures.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';
import { noticedUnit, type NoticedUnit } from './noticed-unit.ts';

type Line = z.output<(typeof contract)['notice.objections']['output']>[number];
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'currentRanking' | 'reviewedUnits'>;

/** Every leaf that a unit objected to, oldest round and unit first, with both texts (P7). */
export function createListObjections(deps: Deps) {
  return (): Line[] => {
    const facts = noticeFacts(deps.ledgerState());
    const desk = readReceivingDesk(deps.store);
    return facts.units
      .toSorted()
      .flatMap((unit) => linesOf(deps, { unit, facts, desk }))
      .toSorted((one, other) => one.round - other.round);
  };
}

type Asked = { readonly unit: string; readonly facts: NoticeFacts; readonly desk: ReceivingDesk };

function linesOf(deps: Deps, { unit, facts, desk }: Asked): Line[] {
  const { objections } = facts.of(unit);
  if (objections.length === 0) return [];
  const noticed = noticedUnit(deps, unit, facts);
  const { level } = must(desk.register.unit(unit), 'a unit of the register');
  const set = must(desk.campaign.sets.get(level), 'criteria of the level').set;
  return objections.map((objection) => ({
    unit: must(desk.register.line(unit), 'a unit of the register'),
    ...leafFacts(set, objection.leaf),
    ...scoresOf(noticed, objection.leaf),
    ...saidIn(deps, objection),
  }));
}

function leafFacts(
  set: CriteriaSet,
  code: string,
): Pick<Line, 'leaf' | 'name' | 'section' | 'max'> {
  const leaf = must(leafByCode(set).get(code), 'only leaves of the set are answered');
  const section = sectionsOf(set).find(({ leaves }) => leaves?.some((it) => it.code === code));
  return { leaf: code, name: leaf.name, section: section?.name ?? '', max: leaf.max };
}

function scoresOf(
  noticed: NoticedUnit | null,
  code: string,
): Pick<Line, 'scores' | 'figures' | 'claimReason'> {
  if (noticed === null) return { scores: null, figures: '', claimReason: '' };
  const scores = noticed.leaves.find(({ leaf }) => leaf === code) ?? null;
  const { claim } = noticed.claim;
  return {
    scores,
    figures: claimFigures(code, claim, claim.assessment.answers),
    claimReason: claim.assessment.leaves[code]?.reason ?? '',
  };
}

type Said = Pick<
  Line,
  'round' | 'text' | 'evidence' | 'package' | 'arrivedAt' | 'late' | 'settled'
>;

function saidIn({ store }: Deps, objection: Objection): Said {
  const { round, text, package: digest, arrivedAt, late, settled, leaf } = objection;
  const data = must(store.takenResponses.find(digest), 'a response of the ledger is here').data;
  const cited = data.items.find((item) => item.leaf === leaf)?.evidence ?? [];
  const items = new Map(data.evidence.map((item) => [item.sha256, item]));
  return {
    round,
    text,
    package: digest,
    arrivedAt,
    late,
    evidence: cited.flatMap(({ sha256, place }) => {
      const item = items.get(sha256);
      return item === undefined ? [] : [{ ...item, place }];
    }),
    settled: settled === null ? null : { ...settled, by: settled.by.name },
  };
}
