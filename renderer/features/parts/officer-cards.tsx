import { IconFileExport, IconUser } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { OfficerLine, Parts } from './parts-data.ts';

const words = vi.parts.officers;

type Props = { readonly parts: Parts; readonly officers: readonly OfficerLine[] };

/** How far each officer is, and the file that hands their work over. */
export function OfficerCards({ parts, officers }: Props) {
  const [giving, setGiving] = useState<OfficerLine | null>(null);
  const left = parts.pieces.filter(({ officer }) => officer === null).length;
  return (
    <section className="stack" aria-labelledby="officers">
      <h2 className="h-sec" id="officers">
        {words.title}
      </h2>
      {officers.length === 0 ? <HowTo /> : null}
      <ul className="stack">
        {officers.map((officer) => (
          <li key={officer.name} className="card card--pad stack parts__officer">
            <OfficerFacts officer={officer} mine={officer.name === parts.me} />
            {officer.name === parts.me ? null : (
              <Button
                size="sm"
                icon={IconFileExport}
                aria-label={words.giveNamed(officer.name)}
                blocked={blockedBy(officer, parts.locked)}
                onClick={() => {
                  setGiving(officer);
                }}
              >
                {words.give}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {officers.length > 0 && left > 0 ? <p className="sm dim">{words.left(left)}</p> : null}
      {officers.length > 0 ? <p className="sm dim">{words.how}</p> : null}
      {giving === null ? null : (
        <ExportDialog
          task={{ officer: giving.name, count: giving.all }}
          onClose={() => {
            setGiving(null);
          }}
        />
      )}
    </section>
  );
}

/** Nothing was given to anyone yet: how it goes, from the first mark to the signature. */
function HowTo() {
  return (
    <>
      <p className="sm dim">{words.none}</p>
      <ol className="steps">
        {words.steps.map(({ title, text }, place) => (
          <li key={title}>
            <span className="steps__n num">{place + 1}</span>
            <div>
              <p className="med">{title}</p>
              <p className="sm dim">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function blockedBy({ all, name }: OfficerLine, locked: boolean): string | null {
  if (locked) return vi.parts.locked;
  return all === 0 ? words.giveNamed(name) : null;
}

function OfficerFacts({
  officer,
  mine,
}: {
  readonly officer: OfficerLine;
  readonly mine: boolean;
}) {
  const { name, all, done, givenAt, returnedAt } = officer;
  const progress = words.progress(done, all);
  return (
    <>
      <div className="row">
        <Icon of={IconUser} size="sm" />
        <h3 className="med grow">{name}</h3>
        {mine ? <span className="tag">{words.me}</span> : null}
      </div>
      <Meter parts={[{ tone: 'ok', percent: all === 0 ? 0 : (done / all) * 100 }]} />
      <p className="sm">{progress}</p>
      {mine ? null : (
        <p className="sm dim">
          {givenAt === null ? words.never : words.given(formatInstant(givenAt))}
          {returnedAt === null ? '' : `. ${words.returned(formatInstant(returnedAt))}`}
        </p>
      )}
    </>
  );
}
