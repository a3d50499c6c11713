import { rmSync } from 'node:fs';
import path from 'node:path';

import { setUpDesk } from '../../electron/rehearsal/play-unit.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { must } from '../../shared/lib/must.ts';
import { aFolder } from './backend.ts';
import { aGiaLaiAuthority } from './desk-window.ts';

type Options = {
  /** Code of the unit: `23767` is a commune, `snv` a sở. */
  readonly unit: string;
  /** Every figure, reason, citation and report text given; without it the form is empty. */
  readonly filled?: boolean;
};

/** The data folder of a unit of Gia Lai 2019 that is set up and has its certificate: ready for its form. */
export async function aFormDesk({ unit: code, filled = false }: Options): Promise<string> {
  const authority = await aGiaLaiAuthority();
  const root = await aFolder();
  const unit = must(
    authority.register.units.find((one) => one.code === code),
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
  rmSync(path.join(stage.desks, code, 'inbox'), { recursive: true, force: true });
  return path.join(stage.desks, code);
}
