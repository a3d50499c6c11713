import { IconBuilding } from '@tabler/icons-react';
import { useMemo } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { Command } from '../../api/commands.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';

/** The units whose files this desk receives; they open on its board. None on a desk that receives nothing. */
export function useUnitCommands(receives: boolean): readonly Command[] {
  const board = useQuery('board.get', {}, { enabled: receives });
  const rows = board.status === 'ready' ? board.data.rows : null;
  return useMemo(
    () =>
      (rows ?? []).map(({ unit }) => ({
        id: `units.${unit.code}`,
        label: unit.name,
        group: 'units',
        icon: IconBuilding,
        hint: vi.palette.unitOf(unit.parentName, unit.code),
        run: () => {
          goTo({ name: 'board', unit: unit.code });
        },
      })),
    [rows],
  );
}
