import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import { openPackage } from '../../electron/backend/package/read-package.ts';
import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import { digestWords } from '../../shared/domain/package/digest-words.ts';
import { sectionsFor, wantedSections } from '../../shared/domain/campaign/report-outline.ts';
import { aFolder, value } from '../builders/backend.ts';
import { aDeskWindow, aGiaLaiAuthority } from '../builders/desk-window.ts';
import { fillWithKeyboard } from '../builders/keyboard-clerk.ts';
import { makeUnitDesk, openFromInbox } from './pages/first-start.ts';
import { writeReport } from './pages/form.ts';
import { goTo, watchMouse } from './pages/hands.ts';
import { approveAndSend } from './pages/send.ts';

const MINUTES = 60_000;
const set = readShippedCampaign('gialai-2019').sets.so;

test(
  'a sở fills its 55 criteria from empty to the exported file, by keyboard alone (U1-U9, X2)',
  { timeout: 6 * MINUTES },
  async () => {
    const authority = await aGiaLaiAuthority();
    const desk = await aDeskWindow();
    const { page, api } = desk;
    const folder = await aFolder();
    const mouse = await watchMouse(page);
    const enrolment = await makeUnitDesk(page, {
      campaignFile: authority.campaignFile,
      words: digestWords(authority.fingerprint),
      search: 'so noi vu',
      code: 'snv',
      folder,
    });
    await page.getByRole('heading', { name: 'Sở Nội vụ' }).waitFor();
    await openFromInbox(page, await authority.certify(enrolment));

    await goTo(page, 'Phiếu');
    const answers = makeAnswers({ set, quality: 0.8, random: createSeededRandom('sở nội vụ') });
    await fillWithKeyboard(page, set, answers);
    await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
    await goTo(page, 'Báo cáo');
    const outline = wantedSections(sectionsFor(authority.campaign.report, 'so'));
    await writeReport(
      page,
      outline.map(({ code }) => code),
    );
    const { problems } = value(await api['submission.preview']({}));
    expect(problems.filter(({ severity }) => severity === 'block')).toEqual([]);

    const sent = await approveAndSend(page, { code: 'snv', folder });
    const moment = '2019-10-04T08:00:00+07:00';
    const opened = await openPackage(sent.file, { anchors: NO_ANCHORS, arrivedAt: moment });
    expect(opened.ok && opened.value.manifest.unit).toMatchObject({ code: 'snv', level: 'so' });
    expect(opened.ok && digestWords(opened.value.digest)).toEqual(sent.words);
    if (opened.ok) await opened.value.close();
    expect(await mouse.used()).toBe(false);
    expect(desk.complaints).toEqual([]);
  },
);
