import { useEffect } from 'react';

import { setSaveStatus } from '../../api/save-status.ts';
import { run, useQuery } from '../../api/use-query.ts';
import type { QueryState } from '../../ui/query-view.tsx';
import type { Change } from './form-draft.ts';
import { connectSaver, formLoaded, useLoadedForm, type Form } from './form-store.ts';
import { createSaveQueue } from './save-queue.ts';

const queue = createSaveQueue({
  send: (change) => send(change),
  onStatus: setSaveStatus,
  wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
});

function send(change: Change) {
  switch (change.kind) {
    case 'answer':
      return run('form.save-answer', { field: change.key, answer: change.value });
    case 'leaf':
      return run('form.save-leaf', { leaf: change.key, entry: change.value });
    case 'report':
      return run('form.save-report', { section: change.key, text: change.value });
  }
}

connectSaver((change) => {
  queue.add(change);
});
window.addEventListener('beforeunload', (event) => {
  if (queue.busy()) event.preventDefault();
});

/** Loads the form of this desk into its store, and again when something outside it changed. */
export function useLoadForm(): QueryState<Form> {
  const query = useQuery('form.get', {});
  const loaded = useLoadedForm(({ form }) => form);
  const data = query.status === 'ready' ? query.data : null;
  useEffect(() => {
    if (data !== null) formLoaded(data);
  }, [data]);
  useEffect(() => {
    const savedAt = data?.savedAt ?? null;
    if (savedAt !== null && !queue.busy()) setSaveStatus({ kind: 'saved', at: savedAt });
  }, [data]);
  return query.status === 'ready' && loaded === null ? { status: 'loading' } : query;
}
