import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import {
  countWords,
  pagesOf,
  sectionViews,
} from '../../../../../renderer/features/report/report-view.ts';
import { sourceOf } from '../../../../../renderer/features/report/table-source.ts';
import { sectionsFor } from '../../../../../shared/domain/campaign/report-outline.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { richTextOf } from '../../../../../shared/domain/text/rich-text.ts';

const { template, sets } = readShippedCampaign('gialai-2019');
const sections = sectionsFor(template.report, 'xa');

test('words are what stands between spaces; dashes and numbers of lists are none', () => {
  expect(countWords(richTextOf('Ủy ban  nhân dân\n\nxã'))).toBe(5);
  const items = [[{ text: 'Một hai' }], [{ text: 'ba', bold: true as const }]];
  expect(countWords([{ kind: 'list', ordered: true, items }])).toBe(3);
  expect([0, 1, 420, 421].map(pagesOf)).toEqual(['0', '0.5', '1', '1.5']);
});

test('a part over others is a title until somebody finds text in it; the list of evidence is not asked for', () => {
  const views = sectionViews(sections, { III: richTextOf('Chung'), 'III.1': richTextOf(' ') });
  const view = (code: string) => views.find(({ section }) => section.code === code);
  expect(view('III')).toMatchObject({ level: 2, heading: false, wanted: false, written: true });
  expect(view('III.1')).toMatchObject({ level: 3, heading: false, wanted: true, written: false });
  expect(view('VIII')).toMatchObject({ level: 2, wanted: false });
  const fresh = sectionViews(sections, {}).filter(({ heading }) => heading);
  expect(fresh.map(({ section }) => section.code)).toEqual(['III']);
});

test('a table leads to the first figure that is missing, the first reason not given, the library (U7)', () => {
  const set = sets.xa;
  const table = (code: string) => {
    const found = sections.find((one) => one.code === code)?.tables?.[0];
    if (found === undefined) throw new Error(`no table in ${code}`);
    return found;
  };
  const answers = { tong_cbcc: { value: 20 }, so_cbcc_co_may: { value: 10 } };
  const sheet = scoreAssessment({ set, answers, leaves: {}, notApplicable: new Set() });
  const figures = { set, answers, leaves: {}, evidence: [], sheet };
  expect(sourceOf(table('III.1'), figures)).toEqual({
    name: 'form',
    leaf: 'I.1.2',
    field: 'tong_may_tinh',
  });
  expect(sourceOf(table('V'), figures)).toEqual({ name: 'form', leaf: 'I.1.1', field: 'reason' });
  expect(sourceOf(table('IV'), figures)).toEqual({ name: 'form' });
  expect(sourceOf(table('VIII'), figures)).toEqual({ name: 'evidence' });
  const excused = { ...figures, leaves: { 'I.1.1': { reason: 'Thiếu máy' } } };
  expect(sourceOf(table('V'), excused)).toMatchObject({ leaf: 'I.1.1' });
});
