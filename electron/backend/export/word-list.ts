import { AlignmentType, LevelFormat, LineRuleType, Paragraph, type INumberingOptions } from 'docx';

import type { Block } from '../../../shared/domain/report/report-model.ts';
import { FONT, millimetres, richRuns, SIZE } from './word-text.ts';

type List = Extract<Block, { readonly kind: 'list' }>;

const DASHES = 'dashes';
const NUMBERS = 'numbers';
const indent = { left: millimetres(20), hanging: millimetres(6) };
const style = { run: { font: FONT, size: SIZE.body }, paragraph: { indent } };

/** Lists that Word counts itself, so that a person can go on editing them. */
export const LISTS: INumberingOptions = {
  config: [
    {
      reference: DASHES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '-',
          alignment: AlignmentType.LEFT,
          style,
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style,
        },
      ],
    },
  ],
};

/** The items of a list; `instance` tells this list from the others, so that each begins at 1. */
export function listParts({ ordered, items }: List, instance: number): Paragraph[] {
  return items.map(
    (item) =>
      new Paragraph({
        children: richRuns(item),
        numbering: { reference: ordered ? NUMBERS : DASHES, level: 0, instance },
        alignment: AlignmentType.BOTH,
        spacing: { before: 80, after: 0, line: 264, lineRule: LineRuleType.AUTO },
        widowControl: true,
      }),
  );
}
