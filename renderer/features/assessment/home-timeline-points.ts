import { vi } from '../../../shared/i18n/vi.ts';

const words = vi.home.timeline;

/** A day of this desk's campaign on the line; `x` from 0 to 1. */
export type TimelinePoint = {
  readonly kind: 'past' | 'due' | 'end';
  readonly day: string;
  readonly label: string;
  readonly x: number;
};
export type Timeline = { readonly points: readonly TimelinePoint[]; readonly today: number };

type Facts = {
  /** Today in Vietnam, `YYYY-MM-DD`, as are all days here. */
  readonly today: string;
  /** "Trước ngày" this one; null for a level without a deadline. */
  readonly due: string | null;
  /** Last day of the data window. */
  readonly end: string;
  readonly sealed: readonly { readonly revision: number; readonly day: string }[];
  readonly received: readonly { readonly revision: number; readonly day: string }[];
};
type Event = Omit<TimelinePoint, 'x'> & { readonly at: number };

/** Labels stand centred below their points: closer than this they would touch. */
const GAP = 0.15;
const FIRST = 0.1;
/** More would not fit; what happened last matters. */
const PAST_SHOWN = 3;

/** What happened and what is due, in the order of days, spread so that every label can be read. */
export function timelineOf(facts: Facts): Timeline {
  const events = eventsOf(facts);
  const today = timeOf(facts.today);
  const times = [...events.map(({ at }) => at), today];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const share = (at: number) =>
    to === from ? 1 : FIRST + ((at - from) / (to - from)) * (1 - FIRST);
  const xs = spread(events.map(({ at }) => share(at)));
  const points = events.map(({ kind, day, label }, at) => ({ kind, day, label, x: xs[at] ?? 1 }));
  const anchors = events.map(({ at }, index) => ({ at, x: xs[index] ?? 1 }));
  return { points, today: between(anchors, today, share(today)) };
}

function eventsOf({ today, due, end, sealed, received }: Facts): readonly Event[] {
  const past = [
    ...sealed.map(({ revision, day }) => ({ day, label: words.sent(revision) })),
    ...received.map(({ revision, day }) => ({ day, label: words.received(revision) })),
  ];
  const byDay = Map.groupBy(
    past.toSorted((one, other) => timeOf(one.day) - timeOf(other.day)),
    ({ day }) => day,
  );
  const shown = [...byDay].slice(-PAST_SHOWN).map(([day, [last]]) => {
    const label = byDay.get(day)?.at(-1)?.label ?? last?.label ?? '';
    return { kind: 'past' as const, day, label, at: timeOf(day) };
  });
  const coming: Event[] = [
    ...(due === null
      ? []
      : [{ kind: 'due' as const, day: due, label: words.due, at: timeOf(due) }]),
    {
      kind: 'end',
      day: end,
      label: timeOf(today) > timeOf(end) ? words.ended : words.end,
      at: timeOf(end),
    },
  ];
  return [...shown, ...coming].toSorted((one, other) => one.at - other.at);
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Pushes neighbours apart to the right, then the whole back to the left from the end of the line. */
function spread(wanted: readonly number[]): readonly number[] {
  const right: number[] = [];
  for (const x of wanted) right.push(Math.max(x, (right.at(-1) ?? -1) + GAP));
  let limit = 1;
  return right
    .toReversed()
    .map((x) => {
      const placed = Math.min(x, limit);
      limit = placed - GAP;
      return placed;
    })
    .toReversed();
}

/** Where a time lies between two spread points. */
function between(
  anchors: readonly { readonly at: number; readonly x: number }[],
  time: number,
  otherwise: number,
): number {
  const after = anchors.find(({ at }) => at >= time);
  const before = anchors.findLast(({ at }) => at <= time);
  if (after === undefined) return before === undefined ? otherwise : Math.max(otherwise, before.x);
  if (before === undefined) return Math.min(otherwise, after.x - GAP / 2);
  if (after.at === before.at) return after.x;
  return before.x + ((time - before.at) / (after.at - before.at)) * (after.x - before.x);
}
