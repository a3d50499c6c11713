import { parseLetter, type Letter } from '../../../../shared/domain/text/letter.ts';
import { readShippedLetter } from '../../campaign/shipped.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from '../session/desk-context.ts';

/** The letter behind the desk's campaign (X5); null when it was not shipped with the app. */
export function createGetLetter({ store }: { readonly store: Store }) {
  return (): Letter | null => {
    const text = readShippedLetter(readDeskContext(store).campaign.campaign.id);
    return text === null ? null : parseLetter(text);
  };
}
