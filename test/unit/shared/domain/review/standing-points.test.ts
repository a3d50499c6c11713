import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { figuresOf } from '../../../../../shared/domain/answers/figures.ts';
import { leavesOf } from '../../../../../shared/domain/criteria/walk.ts';
import type { Round } from '../../../../../shared/domain/decisions/leaf-check.ts';
import { effectiveLooks } from '../../../../../shared/domain/ranking/effective-points.ts';
import type { Claim } from '../../../../../shared/domain/ranking/entrant.ts';
import type { Look } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { scoreClaim } from '../../../../../shared/domain/ranking/score-entrant.ts';
import { ROUNDS, isEarlier } from '../../../../../shared/domain/review/rounds.ts';
import { standingPoints } from '../../../../../shared/domain/review/standing-points.ts';
import { author, miniAssessment, miniSets } from '../../../../builders/mini-campaign.ts';

const set = miniSets.xa;
const assessment = miniAssessment('10001', { onTime: 4, late: 1 });
const leaves = leavesOf(set);
const at = '2019-11-05T08:00:00+07:00';

const looks = array(
  record({
    leaf: constantFrom(...leaves.map(({ code }) => code)),
    round: constantFrom(...ROUNDS),
    outcome: constantFrom('agreed' as const, 'changed' as const),
    points: constantFrom('0', '0.5', '1', '2', null),
  }).map((it): Look => ({ ...it, digest: 'd', reason: '', by: author, at })),
  { maxLength: 8 },
);

test('law: one leaf by itself stands as scoring the whole submission says, for every round and rule (P4, P6)', () => {
  assert(
    property(
      looks,
      constantFrom<Round | null>(null, ...ROUNDS),
      constantFrom('last-look' as const, 'lowest' as const, undefined),
      (all, round, rule) => {
        const known = all.filter((look) => round === null || isEarlier(look.round, round));
        const base = {
          set,
          assessment,
          answers: assessment.answers,
          notApplicable: new Set<string>(),
        };
        const claim: Claim = { ...base, looks: effectiveLooks(known, { digest: 'd', rule }) };
        const whole = scoreClaim(claim, null).leaves;
        const figures = figuresOf(set, assessment.answers);
        for (const leaf of leaves) {
          const found = standingPoints(
            { claim, figures, digest: 'd', looks: all, rule },
            leaf,
            round,
          );
          expect(found).toEqual({
            points: whole[leaf.code]?.points,
            status: whole[leaf.code]?.status,
          });
        }
      },
    ),
  );
});
