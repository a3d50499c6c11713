import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import { practiceTexts } from '../../../../shared/i18n/practice-texts.ts';
import type { ShippedCampaign } from '../../campaign/shipped.ts';

const DAY_MS = 86_400_000;
/** Long enough to try everything, short enough for the days left to mean something. */
const TERM_DAYS = 14;

/**
 * A shipped campaign made into one to practise on: another id, so that its files are told apart by name; its name says
 * practice; a deadline that has passed becomes one in two weeks, because after it nothing could be recalled or sent.
 */
export function practiceCampaign(shipped: ShippedCampaign, now: string): ShippedCampaign {
  const { template } = shipped;
  const later = `${vietnamInstant(Date.parse(now) + TERM_DAYS * DAY_MS).slice(0, 10)}T00:00:00+07:00`;
  const deadlines = Object.entries(template.deadlines).map(([level, deadline]) => [
    level,
    Date.parse(deadline) > Date.parse(now) ? deadline : later,
  ]);
  return {
    ...shipped,
    template: {
      ...template,
      id: `tap-duot-${template.id}`,
      name: practiceTexts.campaign(template.name),
      deadlines: Object.fromEntries(deadlines),
    },
  };
}
