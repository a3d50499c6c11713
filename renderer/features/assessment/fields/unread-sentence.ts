import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { parseVietnameseDate, parseVietnameseNumber } from '../../../../shared/i18n/format.ts';
import { dateSentence, numberSentence } from '../../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../../shared/i18n/vi.ts';

const words = vi.assessment.unread;
const SHOWN = 60;

/** Why typed text is no value of this field, and what to write instead. */
export function unreadSentence(field: Field, text: string): string {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return figureSentence(field.type, text);
    case 'date':
      return daySentence(text);
    case 'boolean':
      return words.yesNo(short(text));
    case 'choice':
      return words.option(short(text), field.options.map(({ label }) => label).join('; '));
    case 'multi-choice':
      return words.options(short(text));
    case 'text':
      return words.tooLong(text.length, field.maxLength);
    case 'list':
      return words.list;
  }
}

function figureSentence(type: 'integer' | 'decimal', text: string): string {
  const parsed = parseVietnameseNumber(text);
  if (!parsed.ok) {
    const sentence = numberSentence(text, parsed.error);
    if (parsed.error.code !== 'number/letter-for-digit') return sentence;
    const { letter, digit } = parsed.error;
    return words.insteadOf(sentence, text.trim().replaceAll(letter, digit));
  }
  const fraction = type === 'integer' && parsed.value.includes('.');
  return fraction ? vi.assessment.leaf.wholeNumber : vi.assessment.leaf.tooLarge;
}

/** Why typed text is no date. */
export function daySentence(text: string): string {
  const parsed = parseVietnameseDate(text);
  return parsed.ok ? vi.assessment.leaf.notADate : dateSentence(text, parsed.error);
}

function short(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
