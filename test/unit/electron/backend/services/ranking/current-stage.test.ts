import { expect, test } from 'vitest';

import {
  currentStage,
  type Stage,
} from '../../../../../../electron/backend/services/ranking/current-stage.ts';
import { miniLedger, sha256 } from '../../../../../builders/mini-campaign.ts';

const stage = (name: Stage, of: string, version = 1) =>
  ({ kind: 'ranking-stage', stage: name, version, ranking: sha256(of), document: '' }) as const;

test('a ranking of which no stage speaks is the first draft', () => {
  expect(currentStage([], sha256('a'))).toEqual({ stage: 'draft', version: 1 });
});

test('a stage holds as long as the ranking is the one it speaks of', () => {
  const entries = miniLedger([stage('submitted', 'a'), stage('approved', 'a')]);
  expect(currentStage(entries, sha256('a'))).toEqual({ stage: 'approved', version: 1 });
  expect(currentStage(entries, sha256('b'))).toEqual({ stage: 'draft', version: 1 });
});

test('a change after publication begins the next version', () => {
  const entries = miniLedger([stage('published', 'a')]);
  expect(currentStage(entries, sha256('a'))).toEqual({ stage: 'published', version: 1 });
  expect(currentStage(entries, sha256('b'))).toEqual({ stage: 'draft', version: 2 });
});
