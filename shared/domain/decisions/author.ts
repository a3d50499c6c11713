import { z } from 'zod';

import { Role } from '../roles/role.ts';
import { plainText } from '../text/plain-text.ts';

/** The named person who decides, with the desk the person sits at (T5). */
export const DecisionAuthor = z.strictObject({
  name: plainText(100, 1),
  title: plainText(150),
  role: Role,
});
export type DecisionAuthor = z.output<typeof DecisionAuthor>;
