import { IconCheck, IconPencil, IconSend, type Icon as TablerIcon } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import type { RankingView, Stage } from './ranking-data.ts';

const t = vi.ranking;

export const STAGES: readonly Stage[] = ['draft', 'submitted', 'approved', 'published'];

const CURRENT: Readonly<Record<Stage, TablerIcon>> = {
  draft: IconPencil,
  submitted: IconSend,
  approved: IconCheck,
  published: IconCheck,
};

/** Draft, submitted to Ban Chỉ đạo, approved by UBND, published (K5). */
export function StageSteps({ view }: { readonly view: RankingView }) {
  const here = STAGES.indexOf(view.stage);
  return (
    <ol className="stages" aria-label={t.stages.label}>
      {STAGES.map((stage, index) => (
        <li key={stage}>
          <span className="stages__in" aria-current={index === here ? 'step' : undefined}>
            {index <= here ? <Icon of={iconOf(stage, view.stage)} size="sm" /> : null}
            {stage === 'draft' ? draftLabel(view) : t.stages[stage]}
          </span>
        </li>
      ))}
    </ol>
  );
}

function iconOf(stage: Stage, here: Stage): TablerIcon {
  return stage === here ? CURRENT[stage] : IconCheck;
}

function draftLabel(view: RankingView): string {
  return view.version > 0 ? t.stages.draft(view.version) : t.stages.plainDraft;
}
