import source from '../../shared/data/gialai-2019/letter.md?raw';

import { parseLetter } from '../../shared/domain/text/letter-passages.ts';

/** The Sở's letter that orders the campaign, item by item, for context help wherever it is needed (X5). */
export const letter = parseLetter(source);
