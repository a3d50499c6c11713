import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';

/** Downloads a sealed revision again, as `.cqdt` or with the same bytes as `.zip` (S1, S3); says when that failed. */
export function useSealedFile(revision: number) {
  const [error, setError] = useState<CallError | null>(null);
  const get = async (as: 'cqdt' | 'zip') => {
    const result = await run('submission.file', { revision, as });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  return { error, get };
}
