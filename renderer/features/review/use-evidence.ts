import { useEffect, useState } from 'react';

import type { CallError } from '../../../shared/ipc/define.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { readEvidence, type Opened } from './evidence-bytes.ts';

/** Whoever walks through a table by arrow keys does not want every document opened on the way. */
const REST_MS = 120;

type Read = { readonly sha256: string; readonly result: Result<Opened, CallError> };

/** A document once the cursor rests; null until it is there. */
export function useEvidence(unit: string, sha256: string | null): Result<Opened, CallError> | null {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (sha256 === null) return undefined;
    let gone = false;
    const open = async () => {
      const result = await readEvidence(unit, sha256);
      if (!gone) setRead({ sha256, result });
    };
    const timer = setTimeout(() => void open(), REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [unit, sha256]);
  return read !== null && read.sha256 === sha256 ? read.result : null;
}
