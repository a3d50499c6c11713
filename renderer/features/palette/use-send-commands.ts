import { IconListSearch, IconSignature } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { Command } from '../../api/commands.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';

const words = vi.palette;

/** Signing, and why not yet; the list of what is missing with its number. Asked only while the palette is open. */
export function useSendCommands(hasForm: boolean): readonly Command[] {
  const preview = useQuery('submission.preview', {}, { fresh: true, enabled: hasForm });
  if (preview.status !== 'ready') return [];
  const { problems, state, approval } = preview.data;
  const blocking = problems.filter(({ severity }) => severity === 'block').length;
  return [
    {
      id: 'palette.seal',
      label: words.seal,
      group: 'commands',
      icon: IconSignature,
      blocked: whyNot({ sealed: state === 'sealed', blocking, approved: approval !== null }),
      run: () => {
        goTo({ name: 'send' });
      },
    },
    {
      id: 'palette.missing',
      label: words.missing(blocking),
      group: 'commands',
      icon: IconListSearch,
      run: () => {
        goTo({ name: 'missing' });
      },
    },
  ];
}

function whyNot(now: {
  readonly sealed: boolean;
  readonly blocking: number;
  readonly approved: boolean;
}): string | null {
  if (now.sealed) return words.sealed;
  if (now.blocking > 0) return words.blocked(now.blocking);
  return now.approved ? null : words.notApproved;
}
