import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';

import type { CallError } from '../../shared/ipc/define.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';

/** What a screen knows of an answer it asked for. */
export type QueryState<T, E = CallError> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: E; readonly retry: () => void }
  | {
      readonly status: 'ready';
      readonly data: T;
      /** When the answer arrived (ms), to notice a new one. */
      readonly updatedAt: number;
      /** The moment (`api/moments.ts`) it was asked for: the answer knows everything durable before. */
      readonly askedAt: number;
    };

type Props<T, E extends CallError> = {
  readonly state: QueryState<T, E>;
  /** What to show when the answer is there but holds nothing; null where that cannot be. */
  readonly empty?: (data: T) => ReactNode;
  readonly children: (data: T) => ReactNode;
};

/** Loading, failed, empty, ready: the four states of every screen, so that none is forgotten (X4). */
export function QueryView<T, E extends CallError>({ state, empty, children }: Props<T, E>) {
  if (state.status === 'loading') return <LoadingRows />;
  if (state.status === 'failed') {
    return (
      <div className="fill">
        <ErrorNote
          error={state.error}
          actions={
            <Button size="sm" icon={IconRefresh} onClick={state.retry}>
              {vi.common.retry}
            </Button>
          }
        />
      </div>
    );
  }
  return empty?.(state.data) ?? children(state.data);
}

const PATIENCE_MS = 300;

/** Rows of the final height, only when it takes long enough to notice. */
function LoadingRows() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return <output className="fill dim">{vi.common.opening}</output>;
}
