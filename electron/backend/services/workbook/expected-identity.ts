import type { Expected } from '../../../../shared/domain/workbook/secret-part.ts';
import type { FormContext } from '../form/form-context.ts';

/** Whose form this desk fills, as a workbook must say it. */
export function expectedIdentity({ campaign, unit, criteria }: FormContext): Expected {
  return {
    campaign: campaign.campaign.id,
    practice: campaign.campaign.practice,
    unit: unit.code,
    level: unit.level,
    criteria: criteria.digest,
  };
}
