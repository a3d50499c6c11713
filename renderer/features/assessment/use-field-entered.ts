import { useEffect } from 'react';

import { currentPlace, fieldEntered } from './form-place.ts';

/** Remembers in which field of the leaf the cursor was, so that the grid opens at the same cell. */
export function useFieldEntered(): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const field = target instanceof HTMLElement ? target.dataset['field'] : undefined;
      if (field !== undefined && currentPlace().view === 'one') fieldEntered(field);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
}
