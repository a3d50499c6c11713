import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import { seatOf, type VisitRow } from './inspection-data.ts';
import { writePeople } from './people-lines.ts';

/** The record of one visit as it is typed. */
export type RecordDraft = {
  readonly date: string | null;
  /** Text that is no date yet. */
  readonly unread: string | null;
  readonly place: string;
  /** People, one a line. */
  readonly team: string;
  readonly present: string;
  readonly remarks: string;
  readonly opinion: string;
};

/** What is recorded already, else what was planned, else today at the unit's seat. */
export function startRecord({ unit, visit, plan }: VisitRow, today: string): RecordDraft {
  const seat = seatOf(unit);
  const { date, place, team } = visit ?? plan ?? { date: today, place: seat, team: [] };
  const { present, remarks, opinion } = visit ?? { present: [], remarks: '', opinion: '' };
  return {
    date,
    place,
    remarks,
    opinion,
    unread: null,
    team: writePeople(team),
    present: writePeople(present),
  };
}

type Drafts = Readonly<Record<string, RecordDraft | null>>;
const drafts = createStore<Drafts>(() => ({}));

/** Keeps what is typed for a unit while the window is open; null once it is recorded. */
export function keepDraft(unit: string, draft: RecordDraft | null): void {
  drafts.setState({ [unit]: draft });
}

export function useRecordDraft(unit: string): RecordDraft | null {
  return useStore(drafts, (now) => now[unit] ?? null);
}
