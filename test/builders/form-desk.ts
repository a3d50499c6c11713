import { createHash } from 'node:crypto';
import path from 'node:path';

import { buildCampaign, readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { setUpDesk } from '../../electron/rehearsal/play-unit.ts';
import { must } from '../../shared/lib/must.ts';
import { anAuthority } from './authority.ts';

type Options = {
  /** Folder for everything that is made on the way. */
  readonly root: string;
  /** Code of the unit: `23767` is a commune, `snv` a sở. */
  readonly unit: string;
  /** Every figure, reason, citation and report text given; without it the form is empty. */
  readonly filled?: boolean;
};

/** The data folder of a unit of Gia Lai 2019, set up and certified for practice: ready for its form. */
export async function makeFormDesk({ root, unit: code, filled = false }: Options): Promise<string> {
  const { template, register, sets } = readShippedCampaign('gialai-2019');
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const campaign = buildCampaign({ template, sets, practice: true, sha256 });
  const authority = await anAuthority({ folder: root, campaign, register, sets });
  const unit = must(
    register.units.find((one) => one.code === code),
    `unit ${code}`,
  );
  const stage = {
    campaignFile: authority.campaignFile,
    seed: 'phiếu',
    evidenceBytes: 40_000,
    desks: path.join(root, 'desks'),
    letters: path.join(root, 'letters'),
    sent: path.join(root, 'sent'),
  };
  const desk = await setUpDesk(unit, stage, (file) => authority.certify(file));
  if (filled) await fillForm({ desk, unit, stage });
  desk.close();
  return path.join(stage.desks, code);
}
