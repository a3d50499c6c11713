import {
  IconFileCertificate,
  IconFileZip,
  IconListDetails,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadList } from '../../ui/download-list.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { STATE_MARKS, type NoticeRow } from './notice-data.ts';

const t = vi.notices;

type Props = {
  readonly row: NoticeRow;
  readonly onIssue: () => void;
  readonly onObjections: () => void;
  readonly onClose: () => void;
};

/** One unit: what it was told, what it said, its files again. */
export function NoticeUnitPanel({ row, onIssue, onObjections, onClose }: Props) {
  const { unit, state, notice, response, due } = row;
  const [error, setError] = useState<CallError | null>(null);
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const again = async () => {
    const result = await run('notice.files', { units: [unit.code] });
    setError(result.ok ? null : result.error);
    if (result.ok) setFiles(result.value.flatMap(({ package: file, letter }) => [file, letter]));
  };
  const original = async (digest: string) => {
    const result = await run('package.file', { digest });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  return (
    // Esc works from anywhere inside; every control in it has its own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="pane pane--side noticeside"
      aria-labelledby="notice-unit"
      data-pane
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="row">
        <h2 className="h-sec grow" id="notice-unit" ref={heading} tabIndex={-1}>
          {unit.name}
          {unit.level === 'xa' ? `, ${unit.parentName}` : ''}
        </h2>
        <Button
          size="sm"
          variant="quiet"
          icon={IconX}
          aria-label={t.unit.close}
          onClick={onClose}
        />
      </header>
      <p>
        <StateMark mark={STATE_MARKS[state]} label={t.states[state]} show />
      </p>
      <Facts row={row} />
      <div className="stack">
        {due === null ? null : (
          <Button variant="primary" icon={IconSend} onClick={onIssue}>
            {t.unit.issue}
          </Button>
        )}
        {response === null || response.objections === 0 ? null : (
          <Button icon={IconListDetails} onClick={onObjections}>
            {t.unit.objections(response.objections)}
          </Button>
        )}
        {notice === null ? null : (
          <Button icon={IconFileCertificate} title={t.unit.againHint} onClick={() => void again()}>
            {t.unit.again}
          </Button>
        )}
        {response === null ? null : (
          <Button icon={IconFileZip} onClick={() => void original(response.package)}>
            {t.unit.response}
          </Button>
        )}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      <DownloadList files={files} label={t.unit.again} />
    </aside>
  );
}

function Facts({ row }: { readonly row: NoticeRow }) {
  const { standing, notice, response, changed, unchecked } = row;
  const { facts, standings, leaves } = t.unit;
  return (
    <dl className="facts">
      <dt>{facts.standing}</dt>
      <dd>{standings[standing]}</dd>
      <dt>{facts.changed}</dt>
      <dd>{leaves(changed)}</dd>
      <dt>{facts.unchecked}</dt>
      <dd>{leaves(unchecked)}</dd>
      <dt>{facts.notice}</dt>
      <dd>
        {notice === null
          ? t.unit.noNotice
          : t.unit.noticeAt(notice.round, formatInstant(notice.at))}
      </dd>
      {notice === null ? null : (
        <>
          <dt>{facts.until}</dt>
          <dd>{formatInstant(notice.until)}</dd>
        </>
      )}
      <dt>{facts.response}</dt>
      <dd>
        {response === null
          ? t.unit.noResponse
          : t.unit.responseAt(formatInstant(response.arrivedAt), response.objections)}{' '}
        {response?.late === true ? <span className="tag tag--warn">{t.late}</span> : null}
      </dd>
    </dl>
  );
}
