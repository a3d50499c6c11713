import { IconFileSearch, IconPaperclip, IconUpload, IconX } from '@tabler/icons-react';
import { useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LibraryPicker } from './library-picker.tsx';
import type { Item, Notice } from './response-data.ts';

const t = vi.response.evidence;

type Props = {
  readonly notice: Notice;
  readonly item: Item;
  readonly readOnly: boolean;
  readonly onChange: (item: Item, now: boolean) => void;
};

/** The documents of one objection: new files, or those of the library, each with the place to read. */
export function CitedDocuments({ notice, item, readOnly, onChange }: Props) {
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const [picking, setPicking] = useState(false);
  const [added, setAdded] = useState<readonly EvidenceItem[]>([]);
  const known = [...notice.evidence, ...added];
  const cite = (documents: readonly EvidenceItem[]) => {
    const cited = new Set(item.evidence.map(({ sha256 }) => sha256));
    const fresh = documents.filter(({ sha256 }) => !cited.has(sha256));
    setAdded([...added, ...fresh]);
    const evidence = [...item.evidence, ...fresh.map(({ sha256 }) => ({ sha256, place: '' }))];
    onChange({ ...item, evidence }, true);
  };
  const add = async (files: readonly File[]) => {
    setBusy(true);
    const { taken, failed } = await addFiles(notice.digest, files);
    setBusy(false);
    setError(failed);
    if (taken.length > 0) cite(taken);
  };
  if (readOnly && item.evidence.length === 0) return null;
  return (
    <FileDrop onFiles={(files) => void (readOnly ? undefined : add(files))}>
      <p className="label">{t.label}</p>
      <ul className="cited">
        {item.evidence.map((citation) => (
          <CitedLine
            key={citation.sha256}
            citation={citation}
            document={known.find(({ sha256 }) => sha256 === citation.sha256)}
            readOnly={readOnly}
            onPlace={(place) => {
              onChange({ ...item, evidence: withPlace(item, citation.sha256, place) }, false);
            }}
            onRemove={() => {
              const evidence = item.evidence.filter(({ sha256 }) => sha256 !== citation.sha256);
              onChange({ ...item, evidence }, true);
            }}
          />
        ))}
      </ul>
      {readOnly ? null : (
        <div className="row">
          <FileButton
            size="sm"
            icon={IconUpload}
            multiple
            busy={busy}
            onFiles={(files) => void add(files)}
          >
            {busy ? t.adding : t.add}
          </FileButton>
          <Button
            size="sm"
            icon={IconFileSearch}
            onClick={() => {
              setPicking(true);
            }}
          >
            {t.pick}
          </Button>
        </div>
      )}
      {error === null ? null : <ErrorNote error={error} />}
      {picking ? (
        <LibraryPicker
          cited={item.evidence.map(({ sha256 }) => sha256)}
          onPick={(document) => {
            cite([document]);
          }}
          onClose={() => {
            setPicking(false);
          }}
        />
      ) : null}
    </FileDrop>
  );
}

async function addFiles(appraisal: string, files: readonly File[]) {
  const taken: EvidenceItem[] = [];
  let failed: CallError | null = null;
  for (const file of files) {
    const uploaded = await uploadFile(file);
    if (!uploaded.ok) {
      failed = uploaded.error;
      continue;
    }
    const title = file.name
      .normalize('NFC')
      .replace(/\.[^.]*$/u, '')
      .slice(0, 300);
    const result = await run('response.add-evidence', { appraisal, file: uploaded.value, title });
    if (result.ok) taken.push(result.value);
    else failed = result.error;
  }
  return { taken, failed };
}

function withPlace({ evidence }: Item, sha256: string, place: string): Item['evidence'] {
  return evidence.map((it) => (it.sha256 === sha256 ? { ...it, place } : it));
}

type LineProps = {
  readonly citation: Item['evidence'][number];
  readonly document: EvidenceItem | undefined;
  readonly readOnly: boolean;
  readonly onPlace: (place: string) => void;
  readonly onRemove: () => void;
};

function CitedLine({ citation, document, readOnly, onPlace, onRemove }: LineProps) {
  const name = document === undefined ? '' : document.title || document.fileName;
  return (
    <li className="cited__line">
      <Icon of={IconPaperclip} size="sm" tone="mute" />
      <span className="grow">
        {name}{' '}
        {document === undefined ? null : (
          <span className="dim num nowrap">{formatBytes(document.size)}</span>
        )}
      </span>
      {readOnly ? (
        <span className="dim">{citation.place}</span>
      ) : (
        <>
          <input
            className="input cited__place"
            aria-label={t.place(name)}
            placeholder={t.placeHint}
            value={citation.place}
            maxLength={200}
            onChange={(event) => {
              onPlace(event.currentTarget.value);
            }}
          />
          <Button
            size="sm"
            variant="quiet"
            icon={IconX}
            aria-label={t.remove(name)}
            onClick={onRemove}
          />
        </>
      )}
    </li>
  );
}
