import type { z } from 'zod';

import type { Ranking } from '../../../shared/domain/ranking/ranking.ts';
import type { AppContract } from '../../../shared/ipc/contract.ts';

export type RankingView = z.output<AppContract['ranking.get']['output']>;
export type Provenance = z.output<AppContract['ranking.provenance']['output']>;
export type RankingList = Ranking['lists'][number];
export type RankedUnit = Ranking['units'][number];
export type Stage = RankingView['stage'];
