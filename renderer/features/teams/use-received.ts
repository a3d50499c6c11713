import { useCallback, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { uploadFile } from '../../api/files.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { outcomeOf } from './outcome-words.ts';

export type Inspected = Data<'team.inspect'>;
export type TakenFindings = Data<'team.take'>;
/** One file of a reviewer: what it is, then what became of it. */
export type ReceivedFile = {
  readonly token: string;
  readonly name: string;
  readonly seen: Inspected | null;
  readonly error: CallError | null;
  readonly done: TakenFindings | 'named' | null;
};
export type Received = ReturnType<typeof useReceived>;

/** A file that the host did not get. */
function notHere(name: string, error: CallError): ReceivedFile {
  return { token: name, name, seen: null, done: null, error };
}

/** Files that reviewers sent: looked at when they come, taken when a person says so. */
export function useReceived() {
  const [files, setFiles] = useState<readonly ReceivedFile[]>([]);
  const [busy, setBusy] = useState(false);
  const inspect = useCallback(async (token: string, name: string) => {
    setBusy(true);
    const result = await run('team.inspect', { file: token });
    setBusy(false);
    const shown = { token, name, done: null };
    setFiles((now) => [
      ...now.filter((file) => file.token !== token),
      result.ok
        ? { ...shown, seen: result.value, error: null }
        : { ...shown, seen: null, error: result.error },
    ]);
  }, []);
  const take = useCallback(
    async (chosen: readonly File[]) => {
      for (const file of chosen) {
        const uploaded = await uploadFile(file);
        if (uploaded.ok) await inspect(uploaded.value, file.name);
        else setFiles((now) => [...now, notHere(file.name, uploaded.error)]);
      }
    },
    [inspect],
  );
  const settle = (token: string, change: Pick<ReceivedFile, 'done' | 'error'>) => {
    setFiles((now) => now.map((file) => (file.token === token ? { ...file, ...change } : file)));
  };
  return {
    files,
    busy,
    inspect,
    take,
    /** A person compared the words of the key. */
    name: async (token: string) => {
      setBusy(true);
      const result = await run('team.name', { file: token });
      setBusy(false);
      settle(token, { done: result.ok ? 'named' : null, error: result.ok ? null : result.error });
      if (result.ok) announce(vi.team.received.confirmed);
    },
    /** Takes findings in, one file after the other. */
    takeIn: async (tokens: readonly string[]) => {
      setBusy(true);
      for (const token of tokens) {
        const result = await run('team.take', { file: token });
        settle(token, {
          done: result.ok ? result.value : null,
          error: result.ok ? null : result.error,
        });
        if (result.ok) announce(outcomeOf(result.value));
      }
      setBusy(false);
    },
    clear: () => {
      setFiles([]);
    },
  };
}
