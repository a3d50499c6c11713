import type { Data } from '../../api/use-query.ts';

export type Parts = Data<'parts.get'>;
export type Piece = Parts['pieces'][number];
export type SentPart = Parts['parts'][number];
export type Inspection = Data<'parts.inspect'>;
export type Line = Inspection['lines'][number];

/** Tells a leaf from a section of the report with the same code. */
export function pieceKey({ kind, code }: Pick<Piece, 'kind' | 'code'>): string {
  return `${kind} ${code}`;
}

export type OfficerLine = {
  readonly name: string;
  readonly all: number;
  readonly done: number;
  /** When their work was handed over, and when it was merged last; null for never. */
  readonly givenAt: string | null;
  readonly returnedAt: string | null;
};

/** Officers with work or with an exchange, the one of this desk first, the others as they came. */
export function officersOf({ pieces, parts, me }: Parts): readonly OfficerLine[] {
  const names = new Set([
    me,
    ...pieces.map(({ officer }) => officer),
    ...parts.toReversed().map(({ officer }) => officer),
  ]);
  return [...names]
    .filter((name) => name !== null)
    .map((name) => {
      const own = pieces.filter(({ officer }) => officer === name);
      const newest = (direction: SentPart['direction']) =>
        parts.find((part) => part.officer === name && part.direction === direction)?.at ?? null;
      return {
        name,
        all: own.length,
        done: own.filter(({ done }) => done).length,
        givenAt: newest('out'),
        returnedAt: newest('in'),
      };
    })
    .filter(({ all, givenAt }) => all > 0 || givenAt !== null);
}

/** Pieces under their groups, in the order of the form; sections of the report come last. */
export function groupsOf(
  pieces: readonly Piece[],
): readonly (readonly [string, readonly Piece[]])[] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.group);
    if (group === undefined) groups.set(piece.group, [piece]);
    else group.push(piece);
  }
  return [...groups];
}
