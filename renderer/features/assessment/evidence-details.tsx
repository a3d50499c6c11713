import { IconEye, IconTrash, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import { documentKind } from '../../../shared/domain/evidence/document-kind.ts';
import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton } from '../../ui/file-drop.tsx';
import { toast } from '../../ui/toasts.tsx';
import { addOne } from './add-evidence.ts';
import { DocumentButtons } from './evidence-buttons.tsx';
import { EvidenceDescriptionFields } from './evidence-description.tsx';
import type { Damage, EvidenceRow } from './evidence-rows.ts';
import { ShrinkButton } from './shrink-button.tsx';
import { viewDocument } from './evidence-viewing.ts';
import { useForm } from './form-store.ts';
import { isShrinkable } from '../../ui/shrink-image.ts';

const words = vi.evidence.details;
type Props = { readonly row: EvidenceRow; readonly locked: boolean };

/** One document beside the list: what it says about itself, where it is used, what can be done with it. */
export function EvidenceDetails({ row, locked }: Props) {
  const { item, uses, damage } = row;
  return (
    <aside className="pane pane--side docside" aria-label={words.label} data-pane>
      <header className="stack">
        <h2 className="docside__name">{evidenceName(item)}</h2>
        <p className="sm dim">
          {item.title === '' ? '' : `${item.fileName}, `}
          {words.facts(vi.evidence.kind[documentKind(item.extension)], formatBytes(item.size))}
        </p>
      </header>
      {damage === null ? null : <Repair item={item} damage={damage} />}
      <div className="row docside__buttons">
        <Button
          variant="primary"
          icon={IconEye}
          onClick={() => {
            viewDocument(item.sha256);
          }}
        >
          {words.view}
        </Button>
        <DocumentButtons item={item} />
      </div>
      <EvidenceDescriptionFields item={item} locked={locked} />
      <Uses row={row} />
      {locked ? null : (
        <div className="row docside__buttons">
          {isShrinkable(item.fileName) && damage === null ? <ShrinkButton item={item} /> : null}
          <RemoveButton item={item} used={uses.length > 0} />
        </div>
      )}
    </aside>
  );
}

function Uses({ row: { uses } }: { readonly row: EvidenceRow }) {
  const set = useForm(({ form }) => form.criteria);
  return (
    <section className="stack">
      <h3 className="h-sec">{words.usedAt}</h3>
      {uses.length === 0 ? <p className="sm dim">{words.unusedNote}</p> : null}
      <ul className="docside__uses">
        {uses.map(({ leaf, place }) => (
          <li key={leaf}>
            <button
              type="button"
              className="linkrow"
              onClick={() => {
                goTo({ name: 'form', leaf, field: 'evidence' });
              }}
            >
              <span className="num">{leaf}</span> {leafByCode(set).get(leaf)?.name ?? ''}
            </button>
            {place === '' ? null : <span className="sm dim">{place}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same file again makes the library whole; any other file says that it is another one. */
function Repair({ item, damage }: { readonly item: EvidenceItem; readonly damage: Damage }) {
  const [error, setError] = useState<CallError | null>(null);
  const repair = async (file: File) => {
    const outcome = await addOne(file);
    setError(outcome.kind === 'refused' ? outcome.error : null);
    if (outcome.kind === 'refused') return;
    if (outcome.item.sha256 === item.sha256) toast(words.repaired);
    else toast(words.otherFile(file.name), 'warn');
  };
  return (
    <>
      <Callout tone="err">
        <p>
          <strong>{words[damage]}</strong> {words.repairHow}
        </p>
        <FileButton
          size="sm"
          icon={IconUpload}
          onFiles={([file]) => {
            if (file !== undefined) void repair(file);
          }}
        >
          {words.repair}
        </FileButton>
      </Callout>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}

type RemoveProps = { readonly item: EvidenceItem; readonly used: boolean };

function RemoveButton({ item, used }: RemoveProps) {
  const [error, setError] = useState<CallError | null>(null);
  const remove = async () => {
    const result = await run('evidence.remove', { sha256: item.sha256 });
    setError(result.ok ? null : result.error);
    if (result.ok) announce(words.removed(evidenceName(item)));
  };
  return (
    <>
      <Button
        variant="danger"
        icon={IconTrash}
        blocked={used ? words.removeBlocked : null}
        title={used ? words.removeBlocked : undefined}
        onClick={() => void remove()}
      >
        {words.remove}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}
