import type { BoardRow } from '../../shared/ipc/methods/board-methods.ts';

/** A commune of Ia Grai on the board, from which nothing came yet; `rest` overrides. */
export function aBoardRow(code: string, name: string, rest: Partial<BoardRow> = {}): BoardRow {
  return {
    unit: {
      code,
      name,
      type: 'Xã',
      level: 'xa',
      block: 'xa',
      parent: '628',
      parentName: 'Huyện Ia Grai',
    },
    state: 'not-sent',
    quarantined: null,
    digest: null,
    revision: null,
    number: null,
    arrivedAt: null,
    via: null,
    extendedUntil: null,
    selfPoints: null,
    selfPercent: null,
    points: null,
    checkedLeaves: 0,
    leaves: 32,
    missing: [],
    complete: null,
    returned: null,
    questions: [],
    contact: null,
    ...rest,
  };
}
