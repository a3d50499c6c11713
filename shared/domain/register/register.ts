import { z } from 'zod';

import { Level } from '../level/level.ts';
import { plainText, Slug } from '../text/plain-text.ts';

/** One unit that is assessed. Names repeat across districts, so a unit is always known by its code (domain notes, 5). */
export const Unit = z.strictObject({
  code: Slug,
  name: plainText(200, 1),
  /** Printed before the name or as it stands: Sở, Thành phố, Huyện, Xã, Phường, Thị trấn … */
  type: plainText(40, 1),
  level: Level,
  /** Code of the unit it reports to: a huyện for a xã, the authority for the others. */
  parent: Slug,
  /** Units are ranked within their level and block (khối); one default block per level. */
  block: Slug,
});
export type Unit = z.output<typeof Unit>;

/** The register of a campaign. The hierarchy is data: a province without districts just has no `huyen` units (C9). */
export const Register = z.strictObject({
  province: z.strictObject({ code: Slug, name: plainText(200, 1) }),
  /** The Sở TTTT as receiver and authority; not the same entry as the Sở TTTT as an assessed unit. */
  authority: z.strictObject({ code: Slug, name: plainText(200, 1) }),
  blocks: z.array(z.strictObject({ code: Slug, level: Level, name: plainText(200, 1) })),
  units: z.array(Unit).max(20_000),
});
export type Register = z.output<typeof Register>;
