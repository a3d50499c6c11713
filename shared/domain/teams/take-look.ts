import type { FoundLook } from '../package/workset-data.ts';
import { DESK, isActive, judged, sameLook, sameValue, type Side } from './sides.ts';

/** One leaf of one submission in one round, as this desk has it. */
export type Place = {
  readonly sides: readonly Side[];
  /** Looks of this desk that stand there, oldest first; points of a bulk acceptance filled in. */
  readonly standing: readonly FoundLook[];
};

/** What has to be written so that the place is as its sides say. */
export type PlaceChange = {
  readonly sides: readonly Side[];
  /** The looks that stand are to be taken back first. */
  readonly withdraw: boolean;
  /** Sides whose looks are to be recorded now, in order. */
  readonly record: readonly Side[];
  readonly outcome: 'taken' | 'same' | 'conflict';
};

/** A reviewer's look that came in; its state follows from what is there. */
export type Incoming = Omit<Side, 'state'>;

/**
 * Takes one reviewer's look in (P5). Whoever looked at the same leaf of the same submission in the same round is a side;
 * when all sides say the same, their looks stand, otherwise none does until a named person settles it. So the order in
 * which findings come in makes no difference. A look that was taken before, or an older one, changes nothing.
 */
export function takeLook(place: Place, incoming: Incoming): PlaceChange {
  const sides = withDesk(place);
  const own = sides.find(({ author }) => author === incoming.author);
  if (own !== undefined && !isNewer(incoming, own)) return nothing(place);
  const others = sides.filter(({ author }) => author !== incoming.author);
  return change(place, [...others, { ...incoming, state: 'taken' }]);
}

/** Takes a look out again that its reviewer took back before sealing anew; what the others found may stand then. */
export function takeBack(place: Place, author: string): PlaceChange {
  const sides = withDesk(place);
  const own = sides.find((side) => side.author === author);
  if (own === undefined) return nothing(place);
  const rest = sides.filter((side) => side.author !== author);
  // What a person decided is not undone by one of the sides going away.
  const settled = sides.some(({ state }) => state.startsWith('settled'));
  return settled ? nothing(place) : change(place, rest);
}

/**
 * A named person chose one side, or other points of their own: `chosen` stands, every other side is settled against. The
 * reason is the person's; the person is who the decision is by.
 */
export function settle(place: Place, chosen: Side): PlaceChange {
  const sides = withDesk(place)
    .filter(({ author }) => author !== chosen.author)
    .map((side): Side => ({ ...side, state: 'settled-against' }));
  const winner: Side = { ...chosen, state: 'settled-for' };
  return {
    sides: ordered([...sides, winner]),
    withdraw: false,
    record: [winner],
    outcome: 'taken',
  };
}

/** Nobody's look stands and several people found different things. */
export function isConflict({ sides, standing }: Place): boolean {
  return standing.length === 0 && sides.some(({ state }) => state === 'conflict');
}

/** The later look of one laptop: numbers order them where its clock does not, except after a restored backup. */
function isNewer(incoming: Incoming, own: Side): boolean {
  return incoming.seq > own.seq || (incoming.seq === own.seq && incoming.look.at > own.look.at);
}

function nothing({ sides }: Place): PlaceChange {
  return { sides, withdraw: false, record: [], outcome: 'same' };
}

/**
 * The sides with what people did at this desk meanwhile: a look recorded directly is a side of its own, and settles a
 * conflict that was open; looks that somebody took back have no say any more.
 */
function withDesk({ sides, standing }: Place): readonly Side[] {
  const direct = standing.findLast((look) => !sides.some((side) => sameLook(side.look, look)));
  if (direct !== undefined) {
    const before = sides.filter(({ author }) => author !== DESK);
    const judgedBefore = before.map((side) => settledBy(side, direct));
    const state = before.length === 0 ? 'taken' : 'settled-for';
    return [...judgedBefore, { author: DESK, package: null, seq: 0, look: direct, state }];
  }
  if (standing.length > 0) return sides;
  return sides.map((side) =>
    side.state === 'conflict' ? side : { ...side, state: 'settled-against' },
  );
}

function settledBy(side: Side, look: FoundLook): Side {
  return { ...side, state: sameValue(side.look, look) ? 'settled-for' : 'settled-against' };
}

function change({ standing }: Place, sides: readonly Side[]): PlaceChange {
  const after = judged(sides);
  const wanted = after.filter((side) => isActive(side) && side.state !== 'conflict');
  const fits = standing.every((look) => wanted.some((side) => sameLook(side.look, look)));
  const stays = (side: Side) => fits && standing.some((look) => sameLook(side.look, look));
  return {
    sides: after.every(({ author }) => author === DESK) ? [] : ordered(after),
    withdraw: !fits,
    record: ordered(wanted.filter((side) => !stays(side))),
    outcome: after.some(({ state }) => state === 'conflict') ? 'conflict' : 'taken',
  };
}

function ordered(sides: readonly Side[]): readonly Side[] {
  return sides.toSorted((a, b) => (a.author < b.author ? -1 : 1));
}
