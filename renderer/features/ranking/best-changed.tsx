import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';

const t = vi.relative;

type Props = { readonly block: string; readonly onSee: () => void };

/** Says that a decision after the closing gave a block another best unit: every score beside it moved (P8). */
export function BestChanged({ block, onSee }: Props) {
  const state = useQuery('ranking.closing', { block });
  const leaves = state.status === 'ready' ? state.data.leaves : [];
  const moved = leaves.filter(({ changes }) => changes.length > 0);
  if (moved.length === 0) return null;
  return (
    <div className="bestchanged">
      <Callout
        tone="warn"
        actions={
          <Button size="sm" onClick={onSee}>
            {t.see}
          </Button>
        }
      >
        <p>{t.changed(moved.map(({ leaf }) => leaf).join(', '))}</p>
      </Callout>
    </div>
  );
}
