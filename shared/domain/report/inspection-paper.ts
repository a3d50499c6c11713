import { formatDate, formatDecimal } from '../../i18n/format.ts';
import { inspectionDocument } from '../../i18n/vi/inspection-document.ts';
import type { Person } from '../answers/assessment.ts';
import type { Campaign, EffectiveScore } from '../campaign/campaign.ts';
import type { SelectionRule } from '../decisions/team-decisions.ts';
import type { Inspection, VisitPlan } from '../inspection/inspections.ts';
import type { Decimal } from '../number/decimal.ts';
import type { Register, Unit } from '../register/register.ts';
import type { Receiver } from './receiver-document.ts';
import type { Block, Cell } from './report-model.ts';

const words = inspectionDocument;

/** One leaf as the papers of a visit show it. */
export type InspectedLeaf = {
  readonly code: string;
  readonly name: string;
  readonly max: Decimal;
  readonly self: Decimal | null;
  readonly district: Decimal | null;
  readonly desk: Decimal | null;
  readonly field: Decimal | null;
  readonly reason: string;
  /** The visit is to look at it. */
  readonly planned: boolean;
};

/** Everything the papers of one visit are made from. */
export type InspectedUnit = {
  readonly unit: Unit;
  readonly inspection: Inspection;
  readonly leaves: readonly InspectedLeaf[];
  readonly self: Decimal | null;
  readonly standing: Decimal | null;
};

/** Who writes the papers, and by which rule scores stand. */
export type InspectionOffice = {
  readonly receiver: Receiver;
  readonly campaign: Pick<Campaign, 'year' | 'contact'>;
  readonly rule: EffectiveScore;
};

/** A paragraph of the body. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A heading of the first order. */
export function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

/** Name and office on one line. */
export function personLine({ name, title }: Person): string {
  return words.minutes.person(name, title);
}

/** Every person on a line of their own. */
export function teamLines(team: readonly Person[]): string {
  return team.map(personLine).join('\n');
}

/** A figure of points, empty where there is none. */
export function pointsCell(decimal: Decimal | null): Cell {
  return { decimal };
}

/** Points in a sentence: `7,50`; a dash where there are none. */
export function pointsText(decimal: Decimal | null): string {
  return decimal === null ? '–' : formatDecimal(decimal, 2);
}

/** Why a unit is visited, as a sentence without its full stop (P6). */
export function ruleText(rule: SelectionRule, register: Pick<Register, 'blocks'>): string {
  const { rules } = words;
  if (rule.kind === 'complaint' || rule.kind === 'by-hand') return rules[rule.kind];
  const block = register.blocks.find(({ code }) => code === rule.block);
  const of = block === undefined ? rules.everyBlock : rules.inBlock(block.name);
  return rule.kind === 'random'
    ? rules.random(rule.seed, rule.count, of)
    : rules['largest-gap'](rule.count, of);
}

/** Every reason a unit was selected for, with the officer's own words. */
export function reasonLines(
  { selections }: Pick<Inspection, 'selections'>,
  register: Pick<Register, 'blocks'>,
): string[] {
  return selections.map(
    ({ rule, reason }) => `${ruleText(rule, register)}. ${reason.replace(/[.\s]+$/u, '')}.`,
  );
}

type VisitFacts = Pick<VisitPlan, 'date' | 'place' | 'team'>;

/** When, where and who: as the visit took place, else as it is planned; null while neither is known. */
export function visitFacts({ visit, plan }: Inspection): VisitFacts | null {
  return visit ?? plan;
}

/** `12/11/2019`; dots to fill in where no day is set. */
export function dayText(date: string | null): string {
  return date === null ? words.minutes.blankDate : formatDate(date);
}
