import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareContents } from '../../../../../shared/domain/merge/compare-contents.ts';
import {
  miniAssessment,
  miniSets,
  sha256,
  type MiniFigures,
} from '../../../../builders/mini-campaign.ts';

const set = miniSets.xa;
const content = (figures: MiniFigures = {}) => miniAssessment('10001', figures);

test('what both contents say is left out', () => {
  expect(compareContents(set, { here: content(), incoming: content() })).toEqual([]);
});

test('figures, reasons, points and documents that differ stand beside one another, in words (H2)', () => {
  const document = {
    sha256: sha256('pdf'),
    extension: 'pdf',
    size: 10,
    fileName: 'so-theo-doi.pdf',
    title: 'Sổ theo dõi một cửa',
  };
  const other = content({ onTime: 4, reasons: { 'B.2': 'Thiếu cán bộ' } });
  const incoming = {
    ...other,
    claimed: { 'B.2': '1' },
    evidence: [document],
    leaves: {
      'B.2': { reason: 'Thiếu cán bộ', evidence: [{ sha256: document.sha256, place: '' }] },
    },
  };
  const here = { ...content(), claimed: { 'B.2': '2' } };
  const [difference, ...rest] = compareContents(set, { here, incoming });
  expect(rest).toEqual([]);
  expect(difference).toMatchObject({
    code: 'B.2',
    here: '2',
    incoming: '1',
    reasons: { here: '', incoming: 'Thiếu cán bộ' },
    evidence: { here: [], incoming: ['Sổ theo dõi một cửa'] },
  });
  expect(difference?.figures).toHaveLength(1);
});

test('law: turning the two around turns every difference around', () => {
  const figures = fc.record({ plan: fc.boolean(), mbps: fc.nat(40), onTime: fc.nat(8) });
  fc.assert(
    fc.property(figures, figures, (one, other) => {
      const there = compareContents(set, { here: content(one), incoming: content(other) });
      const back = compareContents(set, { here: content(other), incoming: content(one) });
      const turned = back.map((it) => ({
        ...it,
        here: it.incoming,
        incoming: it.here,
        figures: it.figures.map(({ label, here, incoming }) => ({
          label,
          here: incoming,
          incoming: here,
        })),
        evidence: { here: it.evidence.incoming, incoming: it.evidence.here },
      }));
      expect(turned).toEqual(there);
    }),
    { numRuns: 40 },
  );
});
