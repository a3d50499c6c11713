import type { Receiver } from '../../../../shared/domain/report/receiver-document.ts';
import type { ReceivingDesk } from '../intake/receiving-desk.ts';

/** The desk as the documents it issues name it. */
export function receiverOfDesk({
  campaign,
  register,
  desk,
}: Pick<ReceivingDesk, 'campaign' | 'register' | 'desk'>): Receiver {
  return {
    campaign: campaign.campaign,
    register: campaign.register,
    unit: register.unit(desk.unit),
    leader: { name: desk.leaderName, title: desk.leaderTitle },
    sample: [...campaign.sets.values()].some(({ set }) => set.sample),
    profile: 'nd30',
  };
}
