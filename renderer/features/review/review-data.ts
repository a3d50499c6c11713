import type { Data } from '../../api/use-query.ts';

export type Overview = Data<'review.overview'>;
export type LeafTable = Data<'review.leaf'>;
export type UnitTable = Data<'review.unit'>;
export type Row = LeafTable['rows'][number];
export type LeafHead = LeafTable['leaf'];
export type Column = LeafHead['columns'][number];
export type UnitLine = LeafTable['units'][number];
export type Round = LeafTable['round'];
export type Level = LeafTable['level'];
export type Flag = Row['flags'][number];
export type Detail = Data<'review.detail'>;

/** One leaf of one unit as a line of a table, with what it is called there. */
export type Line = {
  /** Unique in its table: the unit's code, or the leaf's. */
  readonly id: string;
  readonly row: Row;
  readonly head: LeafHead;
  readonly unit: UnitLine;
  /** How it is spoken of: the unit's name, or the leaf's code. */
  readonly what: string;
};

/** Which tables a person can have before them. */
export type Turn = 'unit' | 'leaf';
