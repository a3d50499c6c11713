import { unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Answer, EvidenceItem, LeafEntry } from '../../shared/domain/answers/assessment.ts';
import { wantedSections } from '../../shared/domain/campaign/report-outline.ts';
import type { CriteriaSet, Leaf } from '../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../shared/domain/criteria/field.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import { compareDecimals } from '../../shared/domain/number/exact.ts';
import { richTextOf } from '../../shared/domain/text/rich-text.ts';
import type { Unit } from '../../shared/domain/register/register.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { mustSucceed, type DrivenDesk } from './desk.ts';
import { practicePdf } from './evidence-file.ts';
import { makeAnswers } from '../backend/practice/make-answers.ts';
import type { Stage } from './part.ts';
import { PRACTICE_REASONS } from '../../shared/i18n/practice-texts.ts';
import { createSeededRandom, type SeededRandom } from '../backend/practice/seeded-random.ts';

/** Fills a whole form as an officer would: figures, reasons, evidence, report; figures and reasons saved in blocks. */
export async function fillForm({
  desk,
  unit,
  stage,
}: {
  readonly desk: DrivenDesk;
  readonly unit: Unit;
  readonly stage: Stage;
}): Promise<void> {
  const random = createSeededRandom(`${stage.seed}/${unit.code}`);
  const quality = 0.3 + 0.65 * Math.sqrt(random.next());
  const form = mustSucceed('form', await desk.api['form.get']({}));
  const answers = await fillFigures({ desk, form, quality, random });
  const evidence = await addEvidence({ desk, unit, stage, random });
  const notApplicable = new Set(Object.keys(form.notApplicable));
  const entries = leafEntries({ set: form.criteria, answers, notApplicable, evidence, random });
  for (const block of blocksOf(Object.entries(entries))) {
    const leaves = block.map(([leaf, entry]) => ({ leaf, entry }));
    mustSucceed('save leaves', await desk.api['form.save-many']({ answers: [], leaves }));
  }
  for (const { code, title } of wantedSections(form.reportSections)) {
    mustSucceed(
      `report ${code}`,
      await desk.api['form.save-report']({
        section: code,
        text: richTextOf(`${title}: nội dung tập dượt.`),
      }),
    );
  }
}

type Form = Extract<Awaited<ReturnType<DrivenDesk['api']['form.get']>>, { ok: true }>['value'];

/** The unit's own figures first; then what a district sums over its communes and itself, as its form shows it (H5). */
async function fillFigures({
  desk,
  form,
  quality,
  random,
}: {
  desk: DrivenDesk;
  form: Form;
  quality: number;
  random: SeededRandom;
}): Promise<Record<string, Answer>> {
  const given = derivedAnswers(form, (field) => field.derived?.own === undefined);
  const own = makeAnswers({ set: form.criteria, quality, random, given });
  await saveFigures(desk, own);
  const now = mustSucceed('form', await desk.api['form.get']({}));
  const summed = Object.entries(derivedAnswers(now, (field) => field.derived?.own !== undefined));
  const sums = Object.fromEntries(summed.map(([slug, value]) => [slug, { ...own[slug], value }]));
  await saveFigures(desk, sums);
  return { ...own, ...sums };
}

function derivedAnswers(form: Form, wanted: (field: Field) => boolean): Record<string, number> {
  const slugs = new Set(form.criteria.fields.filter(wanted).map(({ slug }) => slug));
  return Object.fromEntries(
    Object.entries(form.derived)
      .filter(([slug]) => slugs.has(slug))
      .map(([slug, { value }]) => [slug, Number(value)]),
  );
}

async function saveFigures(
  desk: DrivenDesk,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  for (const block of blocksOf(Object.entries(answers))) {
    const figures = block.map(([field, answer]) => ({ field, answer }));
    mustSucceed('save figures', await desk.api['form.save-many']({ answers: figures, leaves: [] }));
  }
}

/** As pasted from a table, some rows at a time. */
function blocksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const size = 30;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, block) =>
    rows.slice(block * size, (block + 1) * size),
  );
}

async function addEvidence({
  desk,
  unit,
  stage,
  random,
}: {
  desk: DrivenDesk;
  unit: Unit;
  stage: Stage;
  random: SeededRandom;
}): Promise<readonly EvidenceItem[]> {
  const count = 2;
  const items: EvidenceItem[] = [];
  for (let index = 1; index <= count; index += 1) {
    const title = `Tài liệu tập dượt ${index}, ${unit.name}`;
    const file = path.join(stage.desks, `tai-lieu-tap-duot-${unit.code}-${index}.pdf`);
    writeFileSync(file, practicePdf(title, Math.ceil(stage.evidenceBytes / count), random));
    items.push(
      mustSucceed('add evidence', await desk.api['evidence.add']({ file: desk.give(file), title })),
    );
    unlinkSync(file);
  }
  return items;
}

/** Reasons below the maximum (letter I.1), citations, now and then a note or a lower self-score. */
function leafEntries({
  set,
  answers,
  notApplicable,
  evidence,
  random,
}: {
  set: CriteriaSet;
  answers: Readonly<Record<string, Answer>>;
  notApplicable: ReadonlySet<string>;
  evidence: readonly EvidenceItem[];
  random: SeededRandom;
}): Record<string, LeafEntry> {
  const sheet = scoreAssessment({ set, answers, leaves: {}, notApplicable });
  const scores = new Map(sheet.leaves.map((score) => [score.code, score]));
  return Object.fromEntries(
    leavesOf(set)
      .filter((leaf) => !leaf.reviewerOnly)
      .map((leaf) => {
        const points = scores.get(leaf.code)?.points ?? null;
        return [leaf.code, leafEntry({ leaf, points, evidence, random })];
      }),
  );
}

function leafEntry({
  leaf,
  points,
  evidence,
  random,
}: {
  leaf: Leaf;
  points: string | null;
  evidence: readonly EvidenceItem[];
  random: SeededRandom;
}): LeafEntry {
  const below = points !== null && compareDecimals(points, leaf.max) < 0;
  const cited = random.pick(evidence);
  return {
    ...(below ? { reason: random.pick(PRACTICE_REASONS) } : {}),
    ...(random.chance(0.05) ? { note: 'Ghi chú tập dượt.' } : {}),
    ...(points === null && leaf.naAllowed
      ? { proposedNotApplicable: 'Không phát sinh trong kỳ (tập dượt).' }
      : {}),
    evidence: [{ sha256: cited.sha256, place: `trang ${random.between(1, 4)}` }],
  };
}
