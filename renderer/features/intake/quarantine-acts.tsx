import {
  IconBook2,
  IconGitFork,
  IconPackageOff,
  IconRefresh,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import type { Quarantined } from './intake-data.ts';
import { actsOf, type QuarantineAct } from './quarantine-rows.ts';

const t = vi.arrivals.quarantine;

const LOOK: Readonly<Record<QuarantineAct, { readonly icon: TablerIcon; readonly label: string }>> =
  {
    compare: { icon: IconGitFork, label: t.compare },
    admit: { icon: IconBook2, label: t.admit },
    retry: { icon: IconRefresh, label: t.retry },
    'set-aside': { icon: IconPackageOff, label: t.setAside },
  };

type Props = {
  readonly file: Quarantined;
  readonly onAct: (file: Quarantined, act: QuarantineAct) => void;
};

/** What can be done with the chosen file; the table above is one tab stop, the next ones are here. */
export function QuarantineActs({ file, onAct }: Props) {
  const acts = actsOf(file);
  const name = file.unit?.name ?? file.name;
  return (
    <footer className="bar bar--foot quarantine__acts" aria-label={t.actionsOf(name)}>
      <p className="sm grow">
        <strong>{name}</strong>
      </p>
      {acts.map((act, index) => (
        <Button
          key={act}
          variant={index === 0 ? 'primary' : 'plain'}
          icon={LOOK[act].icon}
          onClick={() => {
            onAct(file, act);
          }}
        >
          {LOOK[act].label}
        </Button>
      ))}
    </footer>
  );
}
