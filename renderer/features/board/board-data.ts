import type { z } from 'zod';

import type { AppContract } from '../../../shared/ipc/contract.ts';

export type Board = z.output<AppContract['board.get']['output']>;
export type { BoardState } from '../../../shared/domain/board/unit-state.ts';
export type { BoardRow } from '../../../shared/ipc/methods/board-methods.ts';
