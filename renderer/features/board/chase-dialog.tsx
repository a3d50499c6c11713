import { IconCopy, IconPrinter } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { BoardRow } from './board-data.ts';
import { chaseList, type ChaseGroup } from './board-rows.ts';

const t = vi.board;

type Props = { readonly rows: readonly BoardRow[]; readonly onClose: () => void };

/** Who must be called because nothing came, by district; to read, to print, to paste into a letter (H3). */
export function ChaseDialog({ rows, onClose }: Props) {
  const groups = chaseList(rows);
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <Dialog
      title={t.chase.title}
      subtitle={count === 0 ? t.chase.none : t.chase.summary(count)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button
            icon={IconCopy}
            onClick={() => {
              void copy(groups);
            }}
          >
            {t.chase.copy}
          </Button>
          <Button
            icon={IconPrinter}
            onClick={() => {
              window.print();
            }}
          >
            {t.print}
          </Button>
          <Button className="end" variant="primary" onClick={onClose}>
            {t.chase.close}
          </Button>
        </>
      }
    >
      <div className="chase">
        {groups.map((group) => (
          <section key={group.parent} aria-label={group.parent}>
            <h3>
              {group.parent} <span className="dim num">{group.rows.length}</span>
            </h3>
            <ul>
              {group.rows.map((row) => (
                <li key={row.unit.code}>
                  <span className="grow med">{row.unit.name}</span>
                  {row.quarantined ? <span className="warn">{t.chase.quarantined}</span> : null}
                  <span className="dim num">{t.chase.code(row.unit.code)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

async function copy(groups: readonly ChaseGroup[]): Promise<void> {
  const lines = groups.flatMap((group) => [
    group.parent,
    ...group.rows.map((row) => `\t${row.unit.name}\t${row.unit.code}`),
  ]);
  await navigator.clipboard.writeText(lines.join('\n'));
  toast(t.chase.copied);
}
