import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import { createConfirmAuthority } from '../services/session/confirm-authority.ts';
import { createCreateDesk } from '../services/session/create-desk.ts';
import { createGetSession } from '../services/session/get-session.ts';
import { createGetSetupFile } from '../services/session/get-setup-file.ts';
import { createListUnits } from '../services/session/list-units.ts';
import { createOpenCampaign } from '../services/session/open-campaign.ts';
import { createOpenInbox } from '../services/session/open-inbox.ts';
import { createSavePeople } from '../services/session/save-people.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** First start and what came back; `setup.create-province` is the receiving side's. */
export function sessionHandlers(desk: UnitDesk) {
  const getSession = createGetSession(desk);
  const openCampaign = createOpenCampaign(desk);
  const confirmAuthority = createConfirmAuthority(desk);
  const listUnits = createListUnits(desk);
  const createDesk = createCreateDesk(desk);
  const getSetupFile = createGetSetupFile(desk);
  const savePeople = createSavePeople(desk);
  const openInbox = createOpenInbox(desk);
  return {
    'session.get': bind(contract['session.get'], () => ok(getSession())),
    'setup.open-campaign': bind(contract['setup.open-campaign'], ({ file }) => openCampaign(file)),
    'setup.confirm-authority': bind(contract['setup.confirm-authority'], ({ fingerprint, by }) =>
      confirmAuthority(fingerprint, by),
    ),
    'setup.units': bind(contract['setup.units'], () => listUnits()),
    'setup.create-desk': bind(contract['setup.create-desk'], (input) => createDesk(input)),
    'session.save-people': bind(contract['session.save-people'], ({ people }) =>
      savePeople(people),
    ),
    'setup.file': bind(contract['setup.file'], ({ kind }) => getSetupFile(kind)),
    'inbox.open': bind(contract['inbox.open'], ({ file }) => openInbox(file)),
  };
}
