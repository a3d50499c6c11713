import { IconCheck, IconPencil } from '@tabler/icons-react';

import { rankingWords as t } from '../../../shared/i18n/vi/ranking.ts';
import { Icon } from '../../ui/icon.tsx';
import type { RankingView, Stage } from './ranking-data.ts';

export const STAGES: readonly Stage[] = ['draft', 'submitted', 'approved', 'published'];

/** Draft, submitted to Ban Chỉ đạo, approved by UBND, published (K5). */
export function StageSteps({ view }: { readonly view: RankingView }) {
  const here = STAGES.indexOf(view.stage);
  return (
    <ol className="stages" aria-label={t.stages.label}>
      {STAGES.map((stage, index) => (
        <li key={stage} aria-current={index === here ? 'step' : undefined}>
          {index < here ? <Icon of={IconCheck} size="sm" /> : null}
          {index === here ? <Icon of={IconPencil} size="sm" /> : null}
          {stage === 'draft' ? draftLabel(view) : t.stages[stage]}
        </li>
      ))}
    </ol>
  );
}

function draftLabel(view: RankingView): string {
  return view.version > 0 ? t.stages.draft(view.version) : t.stages.plainDraft;
}
