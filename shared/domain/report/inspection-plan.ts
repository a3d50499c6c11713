import { inspectionDocument } from '../../i18n/vi/inspection-document.ts';
import { stateOfInspection, type Inspection } from '../inspection/inspections.ts';
import { compareCodes } from '../register/lookup.ts';
import type { Register, Unit } from '../register/register.ts';
import {
  dayText,
  heading,
  paragraph,
  reasonLines,
  ruleText,
  teamLines,
  visitFacts,
  type InspectedUnit,
  type InspectionOffice,
} from './inspection-paper.ts';
import { issuedByReceiver } from './receiver-document.ts';
import type { Block, Cell, DocumentModel, Table, WorkbookModel } from './report-model.ts';

const { plan: words, symbols } = inspectionDocument;

/** One act of selecting: the rule, the officer's reason, how many units. */
type Act = { readonly rule: string; readonly reason: string; readonly seed: string | null };

/** Kế hoạch kiểm tra thực tế (letter 1252, II): how units were chosen, and who is visited when by whom (P6). */
export function inspectionPlan(
  office: InspectionOffice,
  units: readonly InspectedUnit[],
): DocumentModel {
  const { receiver, campaign } = office;
  const open = units.filter((it) => stateOfInspection(it.inspection) === 'selected');
  const planned = inOrderOfDay(units.filter(isPlanned));
  return issuedByReceiver(receiver, symbols.plan, {
    landscape: true,
    type: words.type,
    subject: words.subject(campaign.year),
    blocks: [
      heading(words.selection),
      ...selectionBlocks(units, receiver.register),
      heading(words.schedule),
      { kind: 'table', caption: '', table: planTable(planned, receiver.register) },
      ...(open.length === 0
        ? []
        : [heading(words.open), paragraph(namesOf(open, receiver.register))]),
    ],
  });
}

/** The same as a workbook, to be sorted and filtered. */
export function inspectionWorkbook(
  { receiver, campaign, marks }: InspectionOffice & { readonly marks: readonly string[] },
  units: readonly InspectedUnit[],
): WorkbookModel {
  const { register } = receiver;
  const notes = actsOf(units, register).map(([act, count]) =>
    words.chosen(act.rule, act.reason, count),
  );
  return {
    title: words.subject(campaign.year),
    marks,
    sheets: [
      {
        name: words.sheet,
        title: words.subject(campaign.year),
        notes,
        table: planTable(inOrderOfDay(units), register),
        frozenColumns: 4,
      },
    ],
  };
}

function isPlanned({ inspection }: InspectedUnit): boolean {
  return ['planned', 'visited'].includes(stateOfInspection(inspection));
}

/** Units without a day come last. */
function dayOf({ inspection }: InspectedUnit): string {
  return visitFacts(inspection)?.date ?? '9999';
}

function inOrderOfDay(units: readonly InspectedUnit[]): InspectedUnit[] {
  return units.toSorted((a, b) => compareCodes(dayOf(a), dayOf(b)));
}

function planTable(units: readonly InspectedUnit[], register: Register): Table {
  const { columns } = words;
  return {
    columns: [
      { title: columns.order, width: 5, align: 'center' },
      { title: columns.date, width: 11, align: 'center' },
      { title: columns.code, width: 9, align: 'left' },
      { title: columns.unit, width: 24, align: 'left' },
      { title: columns.place, width: 24, align: 'left' },
      { title: columns.team, width: 28, align: 'left' },
      { title: columns.leaves, width: 16, align: 'left' },
      { title: columns.why, width: 36, align: 'left' },
      { title: columns.state, width: 12, align: 'left' },
    ],
    rows: units.map((it, at) => planRow(it, at, register)),
  };
}

function planRow({ unit, inspection }: InspectedUnit, at: number, register: Register): Cell[] {
  const facts = visitFacts(inspection);
  return [
    { count: at + 1 },
    facts === null ? '' : dayText(facts.date),
    unit.code,
    nameOf(unit, register),
    facts?.place ?? '',
    teamLines(facts?.team ?? []),
    leavesText(inspection),
    reasonLines(inspection, register).join('\n'),
    words.states[stateOfInspection(inspection)],
  ];
}

function leavesText({ plan }: Inspection): string {
  if (plan === null) return '';
  return plan.leaves.length === 0 ? words.everyLeaf : plan.leaves.join(', ');
}

/** `Xã Ia O (Huyện Ia Grai)`: names repeat across districts (domain notes, 5). */
function nameOf(unit: Unit, register: Register): string {
  const parent = register.units.find(({ code }) => code === unit.parent);
  return parent === undefined ? unit.name : `${unit.name} (${parent.name})`;
}

function namesOf(units: readonly InspectedUnit[], register: Register): string {
  return `${units.map(({ unit }) => nameOf(unit, register)).join('; ')}.`;
}

/** Acts of selecting with the number of units that stand under each; the same rule and reason is one act. */
function actsOf(units: readonly InspectedUnit[], register: Register): (readonly [Act, number])[] {
  const acts = units.flatMap(({ inspection }) =>
    inspection.selections.map(({ rule, reason }) => ({
      rule: ruleText(rule, register),
      reason,
      seed: rule.kind === 'random' ? rule.seed : null,
    })),
  );
  return [...Map.groupBy(acts, (act) => JSON.stringify(act)).values()].flatMap((same) =>
    same.slice(0, 1).map((act) => [act, same.length] as const),
  );
}

function selectionBlocks(units: readonly InspectedUnit[], register: Register): Block[] {
  return actsOf(units, register).flatMap(([{ rule, reason, seed }, count]) => [
    paragraph(words.chosen(rule, reason, count)),
    ...(seed === null ? [] : [paragraph(words.again(seed))]),
  ]);
}
