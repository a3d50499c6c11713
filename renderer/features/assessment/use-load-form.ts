import { useEffect } from 'react';

import { setSaveStatus } from '../../api/save-status.ts';
import { useQuery } from '../../api/use-query.ts';
import type { QueryState } from '../../ui/query-view.tsx';
import type { Form } from './form-facts.ts';
import { changesSaved, connectSaver, formLoaded, useLoadedForm } from './form-store.ts';
import { createSaveQueue } from './save-queue.ts';
import { sendChanges } from './send-changes.ts';

const queue = createSaveQueue({
  send: sendChanges,
  onSaved: changesSaved,
  onStatus: setSaveStatus,
  wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
});

connectSaver((changes) => {
  queue.add(changes);
});
window.addEventListener('beforeunload', (event) => {
  if (queue.busy()) event.preventDefault();
});

/** Loads the form of this desk into its store, and again when something outside it changed. */
export function useLoadForm(): QueryState<Form> {
  const query = useQuery('form.get', {});
  const loaded = useLoadedForm(({ form }) => form);
  const data = query.status === 'ready' ? query.data : null;
  const askedAt = query.status === 'ready' ? query.askedAt : 0;
  useEffect(() => {
    if (data !== null) formLoaded(data, askedAt);
  }, [data, askedAt]);
  useEffect(() => {
    const savedAt = data?.savedAt ?? null;
    if (savedAt !== null && !queue.busy()) setSaveStatus({ kind: 'saved', at: savedAt });
  }, [data]);
  return query.status === 'ready' && loaded === null ? { status: 'loading' } : query;
}
