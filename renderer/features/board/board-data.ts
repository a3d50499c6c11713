import type { z } from 'zod';

import type { AppContract } from '../../../shared/ipc/contract.ts';

export type Board = z.output<AppContract['board.get']['output']>;
export type BoardRow = Board['rows'][number];
export type BoardState = BoardRow['state'];
