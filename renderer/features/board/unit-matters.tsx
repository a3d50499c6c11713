import { IconArrowForwardUp, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { termWords } from '../../../shared/i18n/term-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { BoardRow } from './board-data.ts';
import type { Layer } from './board-layer.tsx';

const t = vi.board.matters;

type Props = { readonly row: BoardRow; readonly onLayer: (layer: Layer) => void };

/** What is open about a submission: sent back, asked, not there. */
export function UnitMatters({ row, onLayer }: Props) {
  return (
    <>
      {row.returned === null ? null : (
        <Returned
          returned={row.returned}
          onLift={() => {
            onLayer({ name: 'lift', unit: row.unit.code });
          }}
        />
      )}
      {row.questions.length === 0 ? null : (
        <Callout tone="warn">
          <p>
            <strong>{t.questions(row.questions.length)}</strong> {row.questions.join(', ')}
          </p>
        </Callout>
      )}
      {row.missing.length === 0 ? null : (
        <Callout tone={row.complete === null ? 'warn' : 'accent'}>
          {row.missing.map((part) => (
            <p key={part.part}>
              {part.part === 'report'
                ? t.report(part.sections.join(', '))
                : t.evidence(part.leaves.length, part.of, part.leaves.join(', '))}
            </p>
          ))}
        </Callout>
      )}
    </>
  );
}

type ReturnedProps = {
  readonly returned: NonNullable<BoardRow['returned']>;
  readonly onLift: () => void;
};

function Returned({ returned, onLift }: ReturnedProps) {
  const [error, setError] = useState<CallError | null>(null);
  const fetchAgain = async () => {
    const result = await run('return.file', { package: returned.package });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  return (
    <Callout tone="warn">
      <p>
        <strong>{t.returned(returned.revision, formatInstant(returned.at))}</strong>{' '}
        {t.purpose[returned.purpose]}
      </p>
      <p>{t.term(termWords(returned.until))}</p>
      {returned.leaves.length === 0 ? null : <p>{t.leaves(returned.leaves.join(', '))}</p>}
      <div className="row unitpanel__more">
        <Button size="sm" icon={IconDownload} onClick={() => void fetchAgain()}>
          {t.file}
        </Button>
        <Button size="sm" icon={IconArrowForwardUp} onClick={onLift}>
          {t.lift}
        </Button>
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </Callout>
  );
}
