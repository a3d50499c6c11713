import { formatDecimal } from '../../i18n/format.ts';
import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import type { Leaf } from '../criteria/criteria-set.ts';
import { figureCell } from './cell-value.ts';
import { plainCell, type BookCell, type Entry } from './form-book.ts';
import { entryTexts, type FormExport } from './form-export.ts';
import { leafKey, type FormColumn } from './plan-rows.ts';

/** Longest texts of an entry (`LeafEntry`). */
const LONGEST = { reason: 1000, note: 2000, proposedNotApplicable: 1000 } as const;

/** The row of a leaf: name with its guidance as a note, maximum, what the unit says about it. */
export function leafRow(leaf: Leaf, form: FormExport): Partial<Record<FormColumn, BookCell>> {
  const note = noteOf(leaf, form);
  const named = {
    code: plainCell(leaf.code, note === '' ? {} : { note }),
    label: plainCell(leaf.name),
    max: plainCell(figureCell(leaf.max)),
  };
  if (leaf.reviewerOnly) return { ...named, value: plainCell(words.reviewerLeaf[leaf.filledBy]) };
  const reason = form.notApplicable[leaf.code];
  const status = reason === undefined ? {} : { value: plainCell(words.notCounted(reason)) };
  return { ...named, ...status, key: plainCell(leafKey(leaf.code)), ...textCells(leaf, form) };
}

function textCells(leaf: Leaf, form: FormExport): Partial<Record<FormColumn, BookCell>> {
  const texts = entryTexts(form.leaves[leaf.code]);
  const text = (part: keyof typeof LONGEST, prompt: string): BookCell => ({
    value: texts[part] ?? null,
    entry: { kind: 'text', most: LONGEST[part] },
    prompt: { title: leaf.code, text: prompt },
  });
  const points: Entry = { kind: 'decimal', min: null, max: leaf.max };
  const proposable = leaf.naAllowed || texts.proposedNotApplicable !== undefined;
  return {
    selfPoints: {
      value: texts.selfPoints === undefined ? null : figureCell(texts.selfPoints),
      entry: points,
      prompt: { title: leaf.code, text: words.selfPointsPrompt(formatDecimal(leaf.max)) },
      align: 'right',
    },
    reason: text('reason', words.reasonPrompt),
    note: text('note', words.columns.note),
    ...(proposable
      ? {
          proposedNotApplicable: text(
            'proposedNotApplicable',
            words.proposedPrompt(leaf.naCondition),
          ),
        }
      : {}),
  };
}

function noteOf(leaf: Leaf, { set }: FormExport): string {
  const lines = [
    [words.noteGuidance, leaf.guidance],
    [words.noteScoring, leaf.scoringText],
    [words.noteEvidence, leaf.evidence.join('; ')],
    [words.noteBasis, leaf.legalBasis.join('; ')],
  ];
  const said = lines.filter(([, text]) => text !== '').map(([head, text]) => `${head}${text}`);
  const used = new Set(said.join(' ').split(/[^\p{L}\p{N}]+/u));
  const short = Object.entries(set.abbreviations)
    .filter(([word]) => used.has(word))
    .map(([word, meaning]) => `${word}: ${meaning}`);
  return [...said, ...(short.length === 0 ? [] : [`(${short.join('; ')})`])].join('\n');
}
