import type { Answer, AnswerValue, Citation, EvidenceItem } from '../domain/answers/assessment.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { Field } from '../domain/criteria/field.ts';
import { fieldBySlug } from '../domain/criteria/walk.ts';
import type { HistoryLine } from '../domain/history/leaf-history.ts';
import { measuredWords } from './figure-words.ts';
import { formatDate, formatDecimal } from './format.ts';
import { leafSide } from './vi/leaf-side.ts';

const words = leafSide.history;

/** A line of history as a person reads it: what changed, and its old and new value where there are two. */
export type HistoryWords = {
  readonly what: string;
  readonly old: string | null;
  readonly now: string | null;
};
type Known = {
  readonly set: CriteriaSet;
  readonly evidence: readonly Pick<EvidenceItem, 'sha256' | 'title' | 'fileName'>[];
};

/** Says one line of a leaf's history in words and Vietnamese figures (U3). */
export function historyWords(line: HistoryLine, known: Known): HistoryWords {
  switch (line.kind) {
    case 'answer': {
      const field = fieldBySlug(known.set).get(line.field);
      const said = (answer: Answer | null) => answerWords(field, answer);
      return { what: field?.label ?? line.field, old: said(line.old), now: said(line.new) };
    }
    case 'text': {
      const points = line.part === 'selfPoints';
      const said = (text: string | null) => (points ? pointsWords(text) : textWords(text));
      return { what: words.parts[line.part], old: said(line.old), now: said(line.new) };
    }
    case 'evidence':
      return { what: evidenceWords(line, known), old: null, now: null };
    case 'sealed':
      return { what: words.sealed(line.revision), old: null, now: null };
    case 'recalled':
      return {
        what: (line.via === null ? words.recalled : words.returned)(line.revision),
        old: null,
        now: null,
      };
  }
}

function textWords(text: string | null): string {
  return text === null || text === '' ? words.nothing : `“${text}”`;
}

function pointsWords(points: string | null): string {
  return points === null ? words.computed : formatDecimal(points, 2);
}

function answerWords(field: Field | undefined, answer: Answer | null): string {
  if (answer === null) return words.nothing;
  const value = lineWords(field, answer.value);
  return answer.estimatedAsOf === undefined
    ? value
    : words.estimate(value, formatDate(answer.estimatedAsOf));
}

/** A figure, a choice, a day in a line of history: `386 văn bản`, `85%`, `Có`, `3 dòng`, a text in quotes. */
export function lineWords(field: Field | undefined, value: AnswerValue): string {
  if (!Array.isArray(value)) {
    const plain = field === undefined || field.type === 'text';
    return plain ? `“${value}”` : measuredWords(field, value);
  }
  if (field?.type !== 'multi-choice') return words.rows(value.length);
  return value.length === 0 ? words.noneChosen : measuredWords(field, value);
}

/** "Thêm Báo cáo.pdf, trang 3. Bỏ Công văn 41": what was added and what was taken away. */
function evidenceWords(
  line: { readonly old: readonly Citation[]; readonly new: readonly Citation[] },
  { evidence }: Known,
): string {
  const named = (citation: Citation) => {
    const item = evidence.find(({ sha256 }) => sha256 === citation.sha256);
    const title = item === undefined ? words.gone : item.title || item.fileName;
    return words.document(title, citation.place);
  };
  const added = line.new.filter(missingIn(line.old)).map((one) => words.cited(named(one)));
  const removed = line.old.filter(missingIn(line.new)).map((one) => words.uncited(named(one)));
  return [...added, ...removed].join('. ');
}

function missingIn(list: readonly Citation[]): (one: Citation) => boolean {
  return (one) => !list.some(({ sha256, place }) => sha256 === one.sha256 && place === one.place);
}
