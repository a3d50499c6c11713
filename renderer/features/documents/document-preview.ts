import { useEffect, useState } from 'react';

import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { exportUrl } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import type { Wanted } from './wanted.ts';

/** Arrow keys run through the documents; only the one they stop at is made. */
const REST_MS = 200;

type Made = { readonly file: ExportedFile; readonly bytes: ArrayBuffer };
export type Preview =
  | { readonly status: 'making' }
  | { readonly status: 'failed'; readonly error: CallError }
  | ({ readonly status: 'ready' } & Made);

/** The PDF of a document as the form stands when it is asked for, made anew for every choice. */
export function usePreview({ document, profile }: Wanted): Preview {
  const key = `${document} ${profile}`;
  const [made, setMade] = useState<{ readonly key: string; readonly preview: Preview }>({
    key: '',
    preview: { status: 'making' },
  });
  useEffect(() => {
    let gone = false;
    const make = async () => {
      const result = await makePdf({ document, profile });
      const preview: Preview = result.ok
        ? { status: 'ready', ...result.value }
        : { status: 'failed', error: result.error };
      if (!gone) setMade({ key, preview });
    };
    const timer = setTimeout(() => void make(), REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, document, profile]);
  return made.key === key ? made.preview : { status: 'making' };
}

async function makePdf(wanted: Wanted): Promise<Result<Made, CallError>> {
  const made = await run('document.make', { ...wanted, format: 'pdf' });
  if (!made.ok) return made;
  try {
    const response = await fetch(exportUrl(made.value));
    return ok({ file: made.value, bytes: await response.arrayBuffer() });
  } catch {
    return err({ code: 'internal' });
  }
}
