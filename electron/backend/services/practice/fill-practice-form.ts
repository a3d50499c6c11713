import { createHash } from 'node:crypto';

import type { Answer, LeafEntry } from '../../../../shared/domain/answers/assessment.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { compareDecimals } from '../../../../shared/domain/number/exact.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import { PRACTICE_REASONS } from '../../../../shared/i18n/practice-texts.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { makeAnswers } from '../../practice/make-answers.ts';
import { createSeededRandom } from '../../practice/seeded-random.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { createSaveMany } from '../form/save-many.ts';

/** How good a unit the samples describe, 0 to 1: most leaves get points, some need a reason. */
const QUALITY = 0.7;

type Answers = Readonly<Record<string, Answer>>;
type Filled = { readonly figures: number; readonly reasons: number };

/**
 * Fills what is empty in a practice form with believable figures and gives reasons below the maximum; documents and
 * report are left for the person to practise. What was typed stays, and the samples keep to it where they can.
 */
export function createFillPracticeForm({ store, clock }: Pick<UnitDesk, 'store' | 'clock'>) {
  const saveMany = createSaveMany({ store, clock });
  return (): Result<Filled, CallError<'form/locked'>> => {
    const context = readFormContext(store);
    const typed = store.form.answers();
    const random = createSeededRandom(seedOf(context));
    const made = makeAnswers({
      set: context.criteria.set,
      quality: QUALITY,
      random,
      given: Object.fromEntries(Object.entries(typed).map(([slug, { value }]) => [slug, value])),
    });
    const answers = Object.entries(made)
      .filter(([slug]) => typed[slug] === undefined)
      .map(([field, answer]) => ({ field, answer }));
    const leaves = missingReasons({
      context,
      answers: { ...made, ...typed },
      entries: store.form.leaves(),
      pick: () => random.pick(PRACTICE_REASONS),
    });
    const saved = saveMany({ answers, leaves });
    if (saved.ok) return ok({ figures: answers.length, reasons: leaves.length });
    if (saved.error.code === 'form/locked') return { ok: false, error: { code: 'form/locked' } };
    throw new Error(`a sample does not fit its own set: ${JSON.stringify(saved.error)}`);
  };
}

/** The same unit gets the same samples, whoever practises. */
function seedOf({ unit, criteria }: FormContext): string {
  return createHash('sha256').update(`${unit.code}/${criteria.digest}`).digest('hex');
}

function missingReasons({
  context: { criteria, notApplicable },
  answers,
  entries,
  pick,
}: {
  readonly context: FormContext;
  readonly answers: Answers;
  readonly entries: Readonly<Record<string, LeafEntry>>;
  readonly pick: () => string;
}): readonly { readonly leaf: string; readonly entry: LeafEntry }[] {
  const sheet = scoreAssessment({
    set: criteria.set,
    answers,
    leaves: entries,
    notApplicable: new Set(Object.keys(notApplicable)),
  });
  const points = new Map(sheet.leaves.map((score) => [score.code, score.points]));
  return leavesOf(criteria.set)
    .filter(({ reviewerOnly, code }) => !reviewerOnly && (entries[code]?.reason ?? '') === '')
    .filter(({ code, max }) => {
      const reached = points.get(code) ?? null;
      return reached !== null && compareDecimals(reached, max) < 0;
    })
    .map(({ code }) => ({
      leaf: code,
      entry: { ...(entries[code] ?? { evidence: [] }), reason: pick() },
    }));
}
