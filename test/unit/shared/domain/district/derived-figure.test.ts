import { array, assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Field } from '../../../../../shared/domain/criteria/field.ts';
import {
  deriveFigure,
  type CommuneSource,
  type FigureSources,
} from '../../../../../shared/domain/district/derived-figure.ts';
import { miniSets } from '../../../../builders/mini-campaign.ts';

const DEADLINE = '2019-10-22T00:00:00+07:00';

function field(derived: Field['derived']): Field {
  const [first] = miniSets.huyen.fields;
  if (first === undefined) throw new Error('the mini set has fields');
  return { ...first, derived };
}

function commune(unit: string, more: Partial<CommuneSource> = {}): CommuneSource {
  return {
    unit,
    excluded: false,
    firstArrival: '2019-10-20T08:00:00+07:00',
    counted: { revision: 1, answers: { can_bo: { value: 10 } } },
    ...more,
  };
}

const sources = (communes: readonly CommuneSource[], more: Partial<FigureSources> = {}) => ({
  communes,
  set: miniSets.xa,
  own: {},
  deadline: DEADLINE,
  ...more,
});
const missing = { counted: null, firstArrival: null };
const staff = field({ source: 'communes', sum: 'can_bo' });

describe('a figure of a district that draws on its communes (H5)', () => {
  test('a field that draws on nobody is not offered', () => {
    const [own] = miniSets.huyen.fields;
    expect(own === undefined ? null : deriveFigure(own, sources([commune('1')]))).toBeNull();
  });

  test('a sum names every commune: taken with its revision, without the figure, without a submission', () => {
    const figure = deriveFigure(
      staff,
      sources([
        commune('1', { counted: { revision: 2, answers: { can_bo: { value: 7 } } } }),
        commune('2', { counted: { revision: 1, answers: {} } }),
        commune('3', missing),
        commune('4', { ...missing, excluded: true }),
      ]),
    );
    expect(figure).toEqual({
      value: '7',
      own: null,
      lines: [
        { unit: '1', state: 'taken', value: '7', revision: 2 },
        { unit: '2', state: 'not-filled', value: null, revision: 1 },
        { unit: '3', state: 'not-sent', value: null, revision: null },
        { unit: '4', state: 'excluded', value: null, revision: null },
      ],
    });
  });

  test('the district’s own share is added and shown apart', () => {
    const own = { ho_so: { value: 5 } };
    const both = field({ source: 'communes', sum: 'can_bo', own: 'ho_so' });
    expect(deriveFigure(both, sources([commune('1')], { own }))).toMatchObject({
      value: '15',
      own: '5',
    });
  });

  test('a condition counts the communes that meet it', () => {
    const many = field({ source: 'communes', sum: 'can_bo >= 10' });
    const few = { counted: { revision: 1, answers: { can_bo: { value: 3 } } } };
    const figure = deriveFigure(many, sources([commune('1'), commune('2', few)]));
    expect(figure?.value).toBe('1');
    expect(figure?.lines.map(({ value }) => value)).toEqual(['1', '0']);
  });

  test.each([
    ['2019-10-21T23:59:59+07:00', 'taken'],
    ['2019-10-21T16:59:59Z', 'taken'],
    ['2019-10-22T00:00:00+07:00', 'late'],
    ['2019-10-21T17:00:00Z', 'late'],
  ])('a first arrival at %s before the district’s own deadline is %s', (firstArrival, state) => {
    const figure = deriveFigure(
      field({ source: 'arrivals' }),
      sources([commune('1', { firstArrival }), commune('2', missing)]),
    );
    expect(figure?.lines.map((line) => line.state)).toEqual([state, 'not-sent']);
    expect(figure?.value).toBe(state === 'taken' ? '1' : '0');
  });

  test('the register counts every commune that takes part', () => {
    const figure = deriveFigure(
      field({ source: 'register' }),
      sources([commune('1', missing), commune('2'), commune('3', { excluded: true })]),
    );
    expect(figure?.value).toBe('2');
  });

  test('the whole is the sum of its lines and of the own share', () => {
    expect.hasAssertions();
    assert(
      property(array(nat(1000), { maxLength: 24 }), nat(1000), (values, share) => {
        const communes = values.map((value, at) =>
          commune(String(at), { counted: { revision: 1, answers: { can_bo: { value } } } }),
        );
        const both = field({ source: 'communes', sum: 'can_bo', own: 'ho_so' });
        const figure = deriveFigure(both, sources(communes, { own: { ho_so: { value: share } } }));
        const lines = (figure?.lines ?? []).map(({ value }) => Number(value));
        expect(lines).toEqual(values);
        expect(Number(figure?.value)).toBe(lines.reduce((sum, value) => sum + value, share));
      }),
    );
  });
});
