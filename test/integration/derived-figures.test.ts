import { expect, test } from 'vitest';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import { createLedger } from '../../electron/backend/services/ledger.ts';
import { createStore } from '../../electron/backend/store.ts';
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
  const store = createStore(db);
  for (const [index, { assessment, revision, at }] of received.entries()) {
    const { unit } = assessment;
    const digest = sha256(`${unit} ${revision}`);
    db.prepare(
      `insert into package (digest, kind, unit, revision, file_sha256, file_name, size, sealed_at, imported_at, signer,
         signer_name, issuer_name, valid_to, trust)
       values (@digest, 'submission', @unit, @revision, @digest, 'a.cqdt', 1, @at, @at, @digest, '', '', @at, 'issued')`,
    ).run({ digest, unit, revision, at });
    db.prepare('insert into submission (digest, unit, assessment) values (?, ?, ?)').run(
      digest,
      unit,
      JSON.stringify(assessment),
    );
    const number = index + 1;
    createLedger({ store, clock: { now: () => at } }).record({
      kind: 'arrived',
      number,
      package: 'submission',
      unit,
      revision,
      digest,
      arrivedAt: at,
      importedAt: at,
      via: null,
    });
  }
  close();
}

const sent = (unit: string, at: string, more: Parameters<typeof miniAssessment>[1] = {}) => ({
  assessment: miniAssessment(unit, more),
  revision: 1,
  at,
});
const RECEIVED: readonly Received[] = [
  sent('10001', '2019-10-20T08:00:00+07:00', { staff: 100 }),
  // Later and late: what counts is what the bundle will carry (P2).
  { ...sent('10001', '2019-10-26T08:00:00+07:00', { staff: 12 }), revision: 2 },
  sent('10002', '2019-10-25T00:00:00+07:00', { staff: 8, plan: false }),
];

test('a district sees its communes’ figures beside its own: sums, register, arrivals (H5)', async () => {
  const desk = await aDistrict();
  value(await desk.api['form.save-answer']({ field: 'ho_so', answer: { value: 5 } }));
  desk.close();
  receive(desk.dir, RECEIVED);

  const reopened = await aBackend({ dir: desk.dir });
  const { derived } = value(await reopened.api['form.get']({}));
  expect(derived).toEqual({
    can_bo: { value: '113', from: ['10001', '10002'], missing: ['10003'] },
    bang_thong: { value: '1', from: ['10001', '10002'], missing: ['10003'] },
    dung_han: { value: '1', from: ['10001'], missing: ['10002', '10003'] },
    ho_so: { value: '3', from: ['10001', '10002', '10003'], missing: [] },
  });
});

test('every figure opens to its communes; one entered otherwise says why (H5)', async () => {
  const desk = await aDistrict();
  desk.close();
  receive(desk.dir, RECEIVED);
  const reopened = await aBackend({ dir: desk.dir });
  value(await reopened.api['form.save-answer']({ field: 'ho_so', answer: { value: 5 } }));
  value(await reopened.api['form.save-answer']({ field: 'can_bo', answer: { value: 120 } }));
  value(await reopened.api['form.save-answer']({ field: 'bang_thong', answer: { value: 1 } }));
  const reason = 'Cộng thêm xã chưa gửi phiếu, theo báo cáo quý III';
  value(await reopened.api['district.explain-figure']({ field: 'can_bo', reason }));

  const { figures, communes, deadline } = value(await reopened.api['district.figures']({}));
  expect(communes.map(({ code }) => code)).toEqual(['10001', '10002', '10003']);
  expect(deadline).toBe('2019-10-25T00:00:00+07:00');
  const staff = figures.find(({ field }) => field === 'can_bo');
  expect(staff).toMatchObject({
    value: '113',
    own: '5',
    entered: '120',
    differs: true,
    reason,
    leaves: ['A.2'],
    lines: [
      { unit: '10001', state: 'taken', value: '100', revision: 1 },
      { unit: '10002', state: 'taken', value: '8', revision: 1 },
      { unit: '10003', state: 'not-sent', value: null, revision: null },
    ],
  });
  const differing = figures.filter(({ differs }) => differs).map(({ field }) => field);
  expect(differing).toEqual(['can_bo', 'ho_so']);
  value(await reopened.api['district.explain-figure']({ field: 'can_bo', reason: '  ' }));
  const again = value(await reopened.api['district.figures']({})).figures;
  expect(again.find(({ field }) => field === 'can_bo')?.reason).toBe('');
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
