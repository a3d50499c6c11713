import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import { APP_VERSION } from '../../version.ts';
import type { FormContext } from '../form/form-context.ts';

/** The head of the own submission at its present revision; its list of files is the writer's. */
export function manifestOf(
  { campaign, unit, revision }: FormContext,
  sealed: string,
): Omit<Manifest, 'files' | 'format'> {
  return {
    kind: 'submission',
    practice: campaign.campaign.practice,
    campaign: { id: campaign.campaign.id, digest: campaign.digest },
    unit: { code: unit.code, level: unit.level, name: unit.name },
    revision: revision.number,
    previous: revision.previous,
    sealed,
    app: APP_VERSION,
  };
}
