import { expect, test } from 'vitest';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import type { Assessment } from '../../shared/domain/answers/assessment.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, value } from '../builders/backend.ts';
import { miniAssessment, miniCampaign, miniSets, sha256 } from '../builders/mini-campaign.ts';
import { aUnitDesk } from '../builders/unit-desk.ts';

type Derived = CriteriaSet['fields'][number]['derived'];
const DERIVED: Readonly<Record<string, Derived>> = {
  can_bo: { source: 'communes', sum: 'can_bo', own: 'ho_so' },
  bang_thong: { source: 'communes', sum: 'co_ke_hoach' },
  dung_han: { source: 'arrivals' },
  ho_so: { source: 'register' },
};
const districtSet: CriteriaSet = {
  ...miniSets.huyen,
  fields: miniSets.huyen.fields.map((field) => {
    const derived = DERIVED[field.slug];
    return derived === undefined ? field : { ...field, derived };
  }),
};

/** A district whose criteria draw on its communes. */
async function aDistrict() {
  const huyen = { version: '1', digest: sha256(canonicalJson(districtSet)), total: '10' };
  const authority = await anAuthority({
    folder: await aFolder(),
    campaign: { criteria: { ...miniCampaign().criteria, huyen } },
    sets: { ...miniSets, huyen: districtSet },
  });
  return await aUnitDesk(authority, '101');
}

type Received = { readonly assessment: Assessment; readonly revision: number; readonly at: string };

/** Writes submissions as the intake leaves them. */
function receive(dir: string, received: readonly Received[]): void {
  const { db, close } = openDataFolder(dir);
  for (const [index, { assessment, revision, at }] of received.entries()) {
    const digest = sha256(`${assessment.unit} ${revision}`);
    db.prepare(
      `insert into package (digest, kind, unit, revision, file_sha256, file_name, size, sealed_at, imported_at, signer,
         signer_name, issuer_name, valid_to, trust)
       values (@digest, 'submission', @unit, @revision, @digest, 'a.cqdt', 1, @at, @at, @digest, '', '', @at, 'issued')`,
    ).run({ digest, unit: assessment.unit, revision, at });
    db.prepare('insert into submission (digest, unit, assessment) values (?, ?, ?)').run(
      digest,
      assessment.unit,
      JSON.stringify(assessment),
    );
    db.prepare(
      `insert into arrival (number, digest, kind, unit, revision, arrived_at, imported_at)
       values (?, ?, 'submission', ?, ?, ?, ?)`,
    ).run(index + 1, digest, assessment.unit, revision, at, at);
  }
  close();
}

test('a district sees its communes’ figures beside its own: sums, register, arrivals (H5)', async () => {
  const desk = await aDistrict();
  value(await desk.api['form.save-answer']({ field: 'ho_so', answer: { value: 5 } }));
  desk.close();
  receive(desk.dir, [
    {
      assessment: miniAssessment('10001', { staff: 100 }),
      revision: 1,
      at: '2019-10-20T08:00:00+07:00',
    },
    {
      assessment: miniAssessment('10001', { staff: 12 }),
      revision: 2,
      at: '2019-10-26T08:00:00+07:00',
    },
    {
      assessment: miniAssessment('10002', { staff: 8, plan: false }),
      revision: 1,
      at: '2019-10-25T00:00:00+07:00',
    },
    // Of another district: not its business.
    {
      assessment: miniAssessment('20001', { staff: 900 }),
      revision: 1,
      at: '2019-10-20T08:00:00+07:00',
    },
  ]);

  const reopened = await aBackend({ dir: desk.dir });
  const { derived } = value(await reopened.api['form.get']({}));
  expect(derived).toEqual({
    can_bo: { value: '25', from: ['10001', '10002'], missing: ['10003'] },
    bang_thong: { value: '1', from: ['10001', '10002'], missing: ['10003'] },
    dung_han: { value: '1', from: ['10001'], missing: ['10002', '10003'] },
    ho_so: { value: '3', from: ['10001', '10002', '10003'], missing: [] },
  });
});

test('before anything came in every commune is missing', async () => {
  const desk = await aDistrict();
  const { derived } = value(await desk.api['form.get']({}));
  expect(derived['can_bo']).toEqual({ value: '0', from: [], missing: ['10001', '10002', '10003'] });
});

test('a commune is offered no figures of others', async () => {
  const desk = await aUnitDesk(await anAuthority({ folder: await aFolder() }), '10001');
  expect(value(await desk.api['form.get']({})).derived).toEqual({});
});
