import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { FigureLine } from '../district/derived-figure.ts';
import type { DistrictSummary } from '../district/district-summary.ts';
import type { Decimal } from '../number/decimal.ts';
import type { UnitDocumentInput } from './unit-document.ts';

/** A figure of the district's form that draws on communes, as the summary prints it. */
export type PaperFigure = {
  readonly label: string;
  readonly unit: string | null;
  readonly value: Decimal;
  readonly own: Decimal | null;
  readonly entered: Decimal | null;
  readonly differs: boolean;
  readonly reason: string;
  readonly lines: readonly FigureLine[];
};

/** Everything the district's summary is printed from (H6): its own form, its communes, its figures. Plain data. */
export type DistrictPaper = {
  /** The district's own form, who it is, who signs. */
  readonly input: UnitDocumentInput;
  readonly communeSet: CriteriaSet;
  readonly summary: DistrictSummary;
  readonly figures: readonly PaperFigure[];
};
