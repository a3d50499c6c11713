import { formatInstant } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import type { RankedTotals, RankedUnit, RankingList } from '../ranking/ranking.ts';
import {
  isWithinDistrict,
  placings,
  unitsInOrder,
  type Placing,
  type ReportData,
} from './report-data.ts';
import type { Cell, Column, Table } from './report-model.ts';

const words = reportWords.columns;
const text = (title: string, width: number): Column => ({ title, width, align: 'left' });
const centred = (title: string, width: number): Column => ({ title, width, align: 'center' });
const figure = (title: string, width = 12): Column => ({ title, width, align: 'right' });

/** The columns as Thừa Thiên Huế publishes them (domain notes, 2.2), in their order. */
const PUBLISHED: readonly Column[] = [
  figure(words.max, 9),
  figure(words.notCounted),
  figure(words.required),
  figure(words.achieved, 10),
  figure(words.percent, 10),
  figure(words.converted),
];

const PUBLISHED_KEYS = [
  'max',
  'notCounted',
  'required',
  'achieved',
  'percent',
  'converted',
] as const satisfies readonly (keyof RankedTotals)[];

/** A figure of a unit's totals; empty for a unit without a score. */
function total({ totals }: RankedUnit, key: keyof RankedTotals): Cell {
  return { decimal: totals === null ? null : totals[key] };
}

/** Why a unit has no score, or that it shares its place. */
export function noteOf({ unit, tied }: Placing): string {
  if (unit.standing === 'ranked') return tied ? reportWords.tied : '';
  const arrived = unit.submission === null ? '' : ` ${formatInstant(unit.submission.arrivedAt)}`;
  return `${reportWords.standings[unit.standing]}${arrived}: ${reportWords.unranked}`;
}

function placeInDistrict(data: ReportData): (unit: string) => Cell {
  const places = new Map(
    data.ranking.lists
      .filter(({ within }) => within !== null)
      .flatMap(({ places: ranked, last }) => [...ranked, ...last])
      .map(({ unit, rank }) => [unit, rank]),
  );
  return (unit) => ({ count: places.get(unit) ?? 0 });
}

/** One block's results: rank, the seven published columns, band, note. */
export function rankingTable(data: ReportData, list: RankingList): Table {
  const within = isWithinDistrict(data, list);
  const inDistrict = placeInDistrict(data);
  return {
    columns: [
      centred(words.rank, 8),
      text(words.code, 9),
      text(words.unit, 30),
      ...(within ? [text(words.district, 20), centred(words.rankInDistrict, 8)] : []),
      ...PUBLISHED,
      centred(words.band, 11),
      text(words.note, 26),
    ],
    rows: placings(data, list).map((placing) => {
      const { unit, rank } = placing;
      const line = data.lookup.line(unit.unit);
      return [
        { count: rank },
        unit.unit,
        line?.name ?? '',
        ...(within ? [line?.parentName ?? '', inDistrict(unit.unit)] : []),
        ...PUBLISHED_KEYS.map((key) => total(unit, key)),
        unit.band ?? '',
        noteOf(placing),
      ];
    }),
  };
}

/** A block's results without the columns that only an annex has room for. */
export function shortRankingTable(data: ReportData, list: RankingList, most: number): Table {
  const within = isWithinDistrict(data, list);
  return {
    columns: [
      centred(words.rank, 9),
      text(words.unit, 30),
      ...(within ? [text(words.district, 20)] : []),
      figure(words.converted, 13),
      figure(words.percent, 12),
      centred(words.band, 12),
    ],
    rows: placings(data, list)
      .filter(({ unit }) => unit.standing === 'ranked')
      .slice(0, most)
      .map(({ unit, rank }) => {
        const line = data.lookup.line(unit.unit);
        return [
          { count: rank },
          line?.name ?? '',
          ...(within ? [line?.parentName ?? ''] : []),
          total(unit, 'converted'),
          total(unit, 'percent'),
          unit.band ?? '',
        ];
      }),
  };
}

/** Late, absent and excluded units (K7: missing list). */
export function missingTable(data: ReportData): Table {
  const units = unitsInOrder(data).filter(({ standing }) => standing !== 'ranked');
  return {
    columns: [
      centred(words.order, 7),
      text(words.level, 12),
      text(words.code, 9),
      text(words.unit, 30),
      text(words.district, 24),
      text(words.standing, 22),
      text(words.arrivedAt, 17),
      text(words.reason, 34),
    ],
    rows: units.map((unit, index) => {
      const line = data.lookup.line(unit.unit);
      return [
        { count: index + 1 },
        reportWords.levels[unit.level],
        unit.unit,
        line?.name ?? '',
        data.lookup.unit(line?.parent ?? '')?.name ?? '',
        reportWords.standings[unit.standing],
        unit.submission === null ? '' : formatInstant(unit.submission.arrivedAt),
        unit.reason,
      ];
    }),
  };
}

/** Which package counted for each unit: the way from a figure back to its file (K3). */
export function packagesTable(data: ReportData): Table {
  const units = unitsInOrder(data).filter(({ submission }) => submission !== null);
  return {
    columns: [
      text(words.code, 9),
      text(words.unit, 38),
      centred(words.revision, 8),
      centred(words.arrival, 8),
      text(words.arrivedAt, 17),
      text(words.via, 14),
      text(words.digest, 66),
    ],
    rows: units.flatMap(({ unit, submission }) => {
      if (submission === null) return [];
      return [
        [
          unit,
          data.lookup.line(unit)?.name ?? '',
          { count: submission.revision },
          { count: submission.arrival },
          formatInstant(submission.arrivedAt),
          submission.via === null ? reportWords.direct : reportWords.viaDistrict,
          submission.digest,
        ],
      ];
    }),
  };
}
