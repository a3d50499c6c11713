import type { Decimal } from '../number/decimal.ts';

/**
 * Why a leaf has its points, as data: screens, Word and disputes render the same facts (`i18n/explain.ts`).
 * Figures are exact decimals or, where a quotient does not end, rounded to 6 places for display only.
 */
export type Explanation = ExplanationFacts & {
  /** The maximum the rule worked with: of the leaf, or of one part of it. */
  readonly max: Decimal;
  /** What the rule gives, rounded as the set declares; null when the leaf is not counted. */
  readonly points: Decimal | null;
};

export type ExplanationFacts =
  | QuotientExplanation
  | CombinedExplanation
  | { readonly kind: 'boolean'; readonly holds: boolean }
  | { readonly kind: 'choice'; readonly field: string; readonly option: string }
  | {
      readonly kind: 'checklist';
      readonly field: string;
      readonly chosen: readonly { readonly option: string; readonly points: Decimal }[];
      readonly capped: boolean;
    }
  | {
      readonly kind: 'value-tiers';
      readonly value: Decimal;
      readonly valueLabel: string;
      readonly band: number | null;
      readonly limit: BandLimit | null;
    }
  | { readonly kind: 'condition-tiers'; readonly label: string | null }
  | {
      readonly kind: 'count-step';
      readonly count: Decimal;
      readonly counted: string;
      readonly stepPoints: Decimal;
      readonly capped: boolean;
    }
  | {
      readonly kind: 'deduct';
      readonly lines: readonly {
        readonly label: string;
        readonly count: Decimal;
        readonly pointsEach: Decimal;
      }[];
      readonly floor: Decimal;
      readonly floored: boolean;
    }
  | {
      readonly kind: 'formula';
      readonly expression: string;
      readonly variables: readonly {
        readonly name: string;
        readonly label: string;
        readonly value: Decimal;
      }[];
    }
  | { readonly kind: 'reviewer-points' }
  | { readonly kind: 'full-on-zero'; readonly label: string }
  | { readonly kind: 'not-counted-on-zero'; readonly label: string };

/** The band that fitted; `limit` belongs to it with `>=`, not with `>`. */
export type BandLimit = { readonly op: '>=' | '>'; readonly limit: Decimal };

type QuotientFacts = {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** a ÷ b × 100, rounded to 2 places for display. */
  readonly percent: Decimal;
};

type QuotientExplanation =
  | (QuotientFacts & {
      readonly kind: 'ratio';
      readonly targetPercent: Decimal;
      readonly thresholdPercent: Decimal | null;
      readonly belowThreshold: boolean;
      readonly capped: boolean;
    })
  | (QuotientFacts & {
      readonly kind: 'quotient-tiers';
      readonly as: 'percent' | 'quotient';
      readonly quotient: Decimal;
      readonly band: number | null;
      readonly limit: BandLimit | null;
    })
  | (QuotientFacts & {
      readonly kind: 'relative';
      readonly quotient: Decimal;
      readonly valueUnit: string;
      readonly best: Decimal;
      readonly provisional: boolean;
    });

type CombinedExplanation =
  | {
      readonly kind: 'best-of';
      /** Index into the rule's alternatives. */
      readonly chosen: number;
      /** Those whose figures are in, in the rule's order. */
      readonly alternatives: readonly {
        readonly index: number;
        readonly label: string;
        readonly points: Decimal;
        readonly explanation: Explanation;
      }[];
    }
  | {
      readonly kind: 'sum-of';
      readonly parts: readonly {
        readonly label: string;
        readonly points: Decimal;
        readonly max: Decimal;
        readonly explanation: Explanation;
      }[];
    };

/** Where a leaf stands. Only `scored` has points; `missing` and `invalid` are gaps, never zeros. */
export type LeafStatus =
  | 'scored'
  | 'missing'
  | 'invalid'
  | 'awaiting-reviewer'
  | 'not-counted-decided'
  | 'not-counted-by-rule';

export type LeafScore = {
  readonly code: string;
  readonly max: Decimal;
  readonly status: LeafStatus;
  /** What the rule gives from the figures, rounded as the set declares. */
  readonly computed: Decimal | null;
  /** What counts: `computed`, or the unit's lower choice. */
  readonly points: Decimal | null;
  /** True for a relative leaf before its block is closed ("tạm tính"). */
  readonly provisional: boolean;
  readonly explanation: Explanation | null;
  /** Slugs of figures that are wanted and absent or unusable. */
  readonly missing: readonly string[];
};

/** The seven published columns (domain notes, 2.2, Thừa Thiên Huế), for a part, a group or the whole. */
export type Totals = {
  readonly max: Decimal;
  readonly notCounted: Decimal;
  /** max − notCounted. */
  readonly required: Decimal;
  readonly achieved: Decimal;
  /** Maximum of counted leaves that have no points yet. */
  readonly open: Decimal;
  /** achieved ÷ required × 100; null when nothing is counted. */
  readonly percent: Decimal | null;
  /** achieved ÷ required × max; null when nothing is counted. */
  readonly converted: Decimal | null;
};

export type ScoreSheet = {
  readonly leaves: readonly LeafScore[];
  /** By section code, every depth. */
  readonly sections: Readonly<Record<string, Totals>>;
  readonly total: Totals;
};
