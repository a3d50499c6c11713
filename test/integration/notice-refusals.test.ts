import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { noticeMethods } from '../../shared/ipc/methods/notice-methods.ts';
import { relativeMethods } from '../../shared/ipc/methods/relative-methods.ts';
import { responseMethods } from '../../shared/ipc/methods/response-methods.ts';
import { aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { metRefusals } from '../builders/met-refusals.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk, aSendingDesk } from '../builders/receiving-desk.ts';
import { take } from '../builders/receiving-story.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const world = await makeWorld();
const methods = { ...noticeMethods, ...responseMethods, ...relativeMethods };
/** A document is taken in as in the library; a helper's desk, a changed document and a key are met where a form is sealed. */
const elsewhere =
  /^response\.add-evidence evidence|parts\/helper-desk|changed-on-disk|too-large|rounds-used-up|no-credential|settle review\/leaf-not-open/u;
const { refuses, expectAllMet } = metRefusals(methods, elsewhere);
afterAll(expectAllMet);

const nothing = '0'.repeat(64);
const issue = { units: ['10001'], until: '2019-11-20T00:00:00+07:00', passphrase: PASSPHRASE };
const wrong = 'không phải mật khẩu này';

/** Commune 10001 with its file at the Sở, looked at everywhere, A.1 lowered. */
async function aPair(): Promise<{ readonly so: TestBackend; readonly unit: TestBackend }> {
  const unit = await aSendingDesk(world, '10001');
  await fillMiniForm(unit);
  value(await unit.api['submission.approve']({}));
  const { file } = value(await unit.api['submission.seal']({ passphrase: PASSPHRASE }));
  const so = await aProvinceDesk(world);
  await take(so, unit.pathOf(file));
  so.clock.set('2019-11-05T08:00:00+07:00');
  const answers = { bc_cham: { value: 1 } };
  value(await so.api['review.answer']({ entries: [{ unit: '10001', answers }] }));
  const look = { unit: '10001', leaf: 'A.1', points: '2', reason: 'Chưa ban hành' };
  value(await so.api['review.record']({ checks: [{ ...look, outcome: 'changed' }] }));
  value(await so.api['review.accept-rest']({ units: ['10001'] }));
  return { so, unit };
}

test('a notice needs a term to come, known units, the key; a round needs a notice (P7)', async () => {
  expect.hasAssertions();
  const { so } = await aPair();
  const past = { ...issue, until: '2019-11-05T08:00:00+07:00' };
  await refuses(so, ['notice.issue', 'notice/until-past'], past);
  await refuses(so, ['notice.issue', 'setup/unit-unknown'], { ...issue, units: ['99999'] });
  await refuses(so, ['notice.issue', 'key/wrong-passphrase'], { ...issue, passphrase: wrong });
  await refuses(so, ['notice.files', 'notice/none'], { units: ['10001'] });
  await refuses(so, ['notice.close-round', 'notice/round-not-open'], { round: 1, reason: '' });
  const evidence = { package: nothing, sha256: nothing };
  await refuses(so, ['notice.evidence', 'notice/evidence-unknown'], evidence);
  await refuses(so, ['ranking.closing', 'ranking/unknown-block'], { block: 'phuong' });
  const empty = await aProvinceDesk(world);
  await refuses(empty, ['ranking.closing', 'ranking/nothing-to-rank'], { block: 'xa' });
});

test('an answer is whole, approved and signed once; an objection is settled with points and a reason (P7)', async () => {
  const { so, unit } = await aPair();
  const at = { unit: '10001', leaf: 'A.1' };
  const kept = { ...at, outcome: 'kept', points: null, reason: 'Giữ' };
  await refuses(so, ['notice.settle', 'notice/not-objected'], kept);
  await refuses(so, ['notice.unsettle', 'notice/not-objected'], at);
  const away = { ...kept, unit: '10002' };
  await refuses(so, ['notice.settle', 'review/not-received'], away);
  await refuses(so, ['notice.unsettle', 'review/not-received'], { unit: '10002', leaf: 'A.1' });

  const { issued } = value(await so.api['notice.issue'](issue));
  const sent = so.pathOf(issued[0]?.package ?? { id: '', name: '' });
  value(await unit.api['inbox.open']({ file: await unit.give(sent) }));
  const { notices } = value(await unit.api['response.get']({}));
  const appraisal = notices[0]?.digest ?? '';
  const item = {
    leaf: 'A.1',
    outcome: 'objected',
    text: '',
    evidence: [] as { sha256: string; place: string }[],
  };
  const pass = { passphrase: PASSPHRASE };
  const file = path.join(await aFolder(), 'a.pdf');
  await writeFile(file, '%PDF-1.4 a');
  const aFile = async () => ({ file: await unit.give(file), title: '' });

  const here = { appraisal: nothing };
  await refuses(unit, ['response.save', 'response/unknown-notice'], { ...here, item });
  await refuses(unit, ['response.accept-rest', 'response/unknown-notice'], here);
  const addHere = { ...here, ...(await aFile()) };
  await refuses(unit, ['response.add-evidence', 'response/unknown-notice'], addHere);
  await refuses(unit, ['response.approve', 'response/unknown-notice'], here);
  await refuses(unit, ['response.seal', 'response/unknown-notice'], { ...here, ...pass });
  await refuses(unit, ['response.file', 'response/unknown-notice'], here);
  await refuses(unit, ['response.file', 'response/not-sealed'], { appraisal });

  const stray = { appraisal, item: { ...item, leaf: 'Z.9' } };
  await refuses(unit, ['response.save', 'response/leaf-unknown'], stray);
  const unknown = { ...item, evidence: [{ sha256: nothing, place: '' }] };
  await refuses(unit, ['response.save', 'response/evidence-unknown'], { appraisal, item: unknown });
  await refuses(unit, ['response.approve', 'response/incomplete'], { appraisal });
  await refuses(unit, ['response.seal', 'response/incomplete'], { appraisal, ...pass });
  const said = { ...item, outcome: 'objected' as const, text: 'Đã ban hành' };
  value(await unit.api['response.save']({ appraisal, item: said }));
  value(await unit.api['response.accept-rest']({ appraisal }));
  await refuses(unit, ['response.seal', 'response/not-approved'], { appraisal, ...pass });
  value(await unit.api['response.approve']({ appraisal }));
  const typed = { appraisal, passphrase: wrong };
  await refuses(unit, ['response.seal', 'key/wrong-passphrase'], typed);
  const sealed = value(await unit.api['response.seal']({ appraisal, ...pass }));
  await refuses(unit, ['response.save', 'response/sealed'], { appraisal, item: said });
  await refuses(unit, ['response.accept-rest', 'response/sealed'], { appraisal });
  const more = { appraisal, ...(await aFile()) };
  await refuses(unit, ['response.add-evidence', 'response/sealed'], more);
  await refuses(unit, ['response.approve', 'response/sealed'], { appraisal });
  await refuses(unit, ['response.seal', 'response/sealed'], { appraisal, ...pass });

  await take(so, unit.pathOf(sealed.file));
  await refuses(so, ['notice.settle', 'review/reason-missing'], { ...kept, reason: '  ' });
  const high = { ...kept, outcome: 'changed', points: '4.5' };
  await refuses(so, ['notice.settle', 'review/points-out-of-range'], high);
  const none = { ...kept, outcome: 'changed' };
  await refuses(so, ['notice.settle', 'review/points-out-of-range'], none);
  await refuses(so, ['notice.close-round', 'notice/open-objections'], { round: 1, reason: ' ' });
  value(await so.api['notice.close-round']({ round: 1, reason: 'Ban Chỉ đạo yêu cầu' }));
  const { closed, round } = value(await so.api['notice.overview']({}));
  expect({ closed, round }).toMatchObject({ round: 2, closed: [{ open: 1 }] });
});
