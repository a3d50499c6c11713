import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import type { FormContext } from '../form/form-context.ts';

/** The head of the own submission at its present revision. */
export function headOf({
  campaign,
  unit,
  revision,
}: FormContext): Omit<Manifest, 'files' | 'format' | 'app' | 'sealed'> {
  return {
    kind: 'submission',
    practice: campaign.campaign.practice,
    campaign: { id: campaign.campaign.id, digest: campaign.digest },
    unit: { code: unit.code, level: unit.level, name: unit.name },
    revision: revision.number,
    previous: revision.previous,
  };
}
