import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BlockClosing } from './block-closing.tsx';
import type { RankingView } from './ranking-data.ts';

const t = vi.ranking;

type Props = { readonly view: RankingView; readonly onClose: () => void };

/** Blocks of the campaign, open or closed; closing settles their relative criteria (P8). */
export function BlocksDialog({ view, onClose }: Props) {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const closed = new Set(view.ranking.closedBlocks);
  const open = view.blocks.filter(({ code }) => !closed.has(code)).length;
  async function close(block: string): Promise<void> {
    setBusy(block);
    const result = await run('ranking.close-block', { block });
    setBusy(null);
    setError(result.ok ? null : result.error);
  }
  return (
    <Dialog
      title={t.blocksDialog.title}
      subtitle={open === 0 ? t.blocksClosed : t.blocksOpen(open)}
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {t.blocksDialog.done}
        </Button>
      }
    >
      <div className="formbody">
        <p>{t.blocksDialog.text}</p>
        {error === null ? null : <ErrorNote error={error} />}
        <ul className="blocks">
          {view.blocks.map((block) => {
            const shut = closed.has(block.code);
            return (
              <li key={block.code}>
                <div className="row">
                  <span className="grow med">{block.name}</span>
                  <span className="state">
                    <Icon
                      of={shut ? IconCircleCheckFilled : IconCircleDashed}
                      tone={shut ? 'ok' : 'mute'}
                    />
                    {shut ? t.blocksDialog.closed : t.blocksDialog.open}
                  </span>
                  {shut ? null : (
                    <Button
                      size="sm"
                      busy={busy === block.code}
                      aria-label={t.blocksDialog.close(block.name)}
                      onClick={() => void close(block.code)}
                    >
                      {t.blocksDialog.closeShort}
                    </Button>
                  )}
                </div>
                <BlockClosing block={block.code} />
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
