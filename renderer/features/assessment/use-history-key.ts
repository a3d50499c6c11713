import { IconHistory } from '@tabler/icons-react';
import { useEffect } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands } from '../../api/commands.ts';
import { historyClosed, historyOpened, isHistoryOpen } from './leaf-side.ts';

/** Alt+H shows and hides the history of the leaf, from wherever the cursor is; the palette offers it too. */
export function useHistoryKey(): void {
  useCommands([
    {
      id: 'leaf.history',
      label: vi.leafSide.history.open,
      group: 'commands',
      icon: IconHistory,
      keys: ['Alt', 'H'],
      run: historyOpened,
    },
  ]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || !event.altKey || event.ctrlKey || event.code !== 'KeyH') return;
      event.preventDefault();
      if (isHistoryOpen()) historyClosed();
      else historyOpened();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
