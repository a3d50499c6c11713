import { seatOf, type VisitRow } from './inspection-data.ts';
import { readPeople, writePeople } from './people-lines.ts';

/** One unit of the plan as it is typed. */
export type PlanLine = {
  readonly unit: string;
  readonly name: string;
  readonly parentName: string;
  readonly date: string | null;
  /** Text that is no date yet. */
  readonly unread: string | null;
  readonly place: string;
};
export type PlanDraft = {
  readonly lines: readonly PlanLine[];
  /** One person a line. */
  readonly team: string;
  /** Null: every leaf. */
  readonly leaves: readonly string[] | null;
};

/** What is planned already, or the unit's seat as the place to meet. */
export function startPlan(rows: readonly VisitRow[]): PlanDraft {
  const planned = rows.find(({ plan }) => plan !== null)?.plan ?? null;
  return {
    lines: rows.map(({ unit, plan }) => ({
      unit: unit.code,
      name: unit.name,
      parentName: unit.parentName,
      date: plan?.date ?? null,
      unread: null,
      place: plan?.place ?? seatOf(unit),
    })),
    team: writePeople(planned?.team ?? []),
    leaves: planned === null || planned.leaves.length === 0 ? null : planned.leaves,
  };
}

/** Every unit has a day, somebody goes, and something is looked at. */
export function isReady({ lines, team, leaves }: PlanDraft): boolean {
  const dated = lines.every(({ date, unread }) => date !== null && unread === null);
  return dated && readPeople(team).length > 0 && (leaves === null || leaves.length > 0);
}

/** As the backend wants it. */
export function plansOf({ lines, team, leaves }: PlanDraft) {
  const people = readPeople(team);
  return lines.flatMap(({ unit, date, place }) =>
    date === null
      ? []
      : [{ unit, date, place: place.trim(), team: people, leaves: [...(leaves ?? [])] }],
  );
}
