import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { ReceivingDesk } from '../intake/receiving-desk.ts';

/** The named person who decides on this desk: the one typed in, else its officer (T5). */
export function decider(
  { author }: Pick<ReceivingDesk, 'author'>,
  by: { readonly name: string; readonly title: string } | undefined,
): DecisionAuthor {
  return by === undefined ? author : { ...cleanTexts(by), role: author.role };
}
