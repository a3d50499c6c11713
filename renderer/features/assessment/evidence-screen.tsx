import { IconFileText, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Refusals, useAdding } from './evidence-field.tsx';
import { useForm } from './form-store.ts';
import { useLoadForm } from './use-load-form.ts';

const words = vi.assessment.library;

/** The library: every document once, where it is used, how much room is left (U4). */
export function EvidenceScreen() {
  return <QueryView state={useLoadForm()}>{() => <Library />}</QueryView>;
}

function Library() {
  const evidence = useForm(({ draft }) => draft.evidence);
  const limits = useForm(({ form }) => form.limits);
  const locked = useForm(({ form }) => form.state === 'sealed');
  const { busy, refusals, take } = useAdding(null);
  const used = evidence.reduce((sum, { size }) => sum + size, 0);
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <div className="library__meter">
          <Meter parts={[{ percent: (used / limits.submissionBytes) * 100 }]} />
        </div>
        <span className="sm num">
          {words.used(formatBytes(used), formatBytes(limits.submissionBytes))}
        </span>
        <span className="end" />
        {locked ? null : (
          <FileButton multiple icon={IconPlus} busy={busy} onFiles={take}>
            {vi.assessment.evidence.add}
          </FileButton>
        )}
      </header>
      <FileDrop
        className="pane grow"
        onFiles={(files) => {
          if (!locked) take(files);
        }}
      >
        <Refusals refusals={refusals} />
        {evidence.length === 0 ? (
          <p className="fill dim">{words.empty}</p>
        ) : (
          <LibraryTable evidence={evidence} locked={locked} />
        )}
      </FileDrop>
    </>
  );
}

type TableProps = { readonly evidence: readonly EvidenceItem[]; readonly locked: boolean };

function LibraryTable({ evidence, locked }: TableProps) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" className="r">
            {words.size}
          </th>
          <th scope="col">{words.cited}</th>
          <th scope="col">
            <span className="sr-only">{words.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {evidence.map((item) => (
          <LibraryRow key={item.sha256} item={item} locked={locked} />
        ))}
      </tbody>
    </table>
  );
}

function LibraryRow({ item, locked }: { readonly item: EvidenceItem; readonly locked: boolean }) {
  const leaves = useForm(({ draft }) => draft.leaves);
  const [error, setError] = useState<CallError | null>(null);
  const citing = Object.entries(leaves)
    .filter(([, entry]) => entry.evidence?.some(({ sha256 }) => sha256 === item.sha256))
    .map(([code]) => code);
  const remove = async () => {
    const result = await run('evidence.remove', { sha256: item.sha256 });
    setError(result.ok ? null : result.error);
    if (result.ok) announce(words.removed(item.fileName));
  };
  return (
    <tr>
      <th scope="row">
        <Icon of={IconFileText} size="sm" /> {item.fileName}
        {error === null ? null : <ErrorNote error={error} />}
      </th>
      <td className="r num">{formatBytes(item.size)}</td>
      <td>
        {citing.length === 0 ? <span className="dim">{words.uncited}</span> : null}
        {citing.map((code) => (
          <button
            key={code}
            type="button"
            className="link num linkgap"
            onClick={() => {
              goTo({ name: 'form', leaf: code });
            }}
          >
            {code}
          </button>
        ))}
      </td>
      <td className="r">
        {locked || citing.length > 0 ? null : (
          <Button
            size="sm"
            icon={IconTrash}
            aria-label={words.removeNamed(item.fileName)}
            onClick={() => void remove()}
          >
            {words.remove}
          </Button>
        )}
      </td>
    </tr>
  );
}
