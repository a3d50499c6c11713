import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';

import { digestWords } from '../../../shared/domain/package/digest-words.ts';
import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { packageProblemSentence } from '../../../shared/i18n/package-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { BoardRow } from './board-data.ts';
import type { Layer } from './board-layer.tsx';
import { BoardStateMark, type Viewer } from './board-state.tsx';
import { ContactEditor } from './contact-editor.tsx';
import { daysSince } from './row-note.ts';
import { UnitActions } from './unit-actions.tsx';
import { UnitMatters } from './unit-matters.tsx';

const t = vi.board;

type Props = {
  readonly row: BoardRow;
  readonly note: string;
  readonly now: string;
  readonly viewer: Viewer;
  readonly onLayer: (layer: Layer) => void;
  readonly onVerify: (unit: string) => void;
  readonly onClose: () => void;
};

/** One unit of the board in full, beside the table: what came, what is missing, whom to call, what to do. */
export function UnitPanel({ row, note, now, viewer, onLayer, onVerify, onClose }: Props) {
  const { unit } = row;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    // Esc works from anywhere inside; every control in it has its own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="pane pane--side prov unitpanel"
      aria-labelledby="unit-panel"
      data-pane
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="prov__head">
        <div className="grow">
          <h2 id="unit-panel" ref={heading} tabIndex={-1}>
            {unit.name}
          </h2>
          <p className="sm dim">{unit.parentName}</p>
        </div>
        <Button
          size="sm"
          variant="quiet"
          icon={IconX}
          aria-label={t.detail.close}
          onClick={onClose}
        />
      </header>
      <UnitActions row={row} viewer={viewer} onLayer={onLayer} onVerify={onVerify} />
      <dl className="facts">
        <Fact label={t.detail.state}>
          <BoardStateMark state={row.state} note={note} viewer={viewer} />
        </Fact>
        <Fact label={t.detail.code}>{unit.code}</Fact>
        {row.revision === null ? null : <ReceivedFacts row={row} now={now} />}
      </dl>
      <ContactEditor key={unit.code} row={row} />
      {row.revision === null && row.state !== 'excluded' ? (
        <Callout tone="accent">
          <p>{t.detail.notSent}</p>
        </Callout>
      ) : null}
      {row.quarantined === null ? null : (
        <Callout tone="warn">
          <p>
            <strong>{t.detail.quarantined}</strong> {packageProblemSentence(row.quarantined).text}
          </p>
          <p className="dim">{packageProblemSentence(row.quarantined).advice}</p>
        </Callout>
      )}
      <UnitMatters row={row} onLayer={onLayer} />
    </aside>
  );
}

function ReceivedFacts({ row, now }: { readonly row: BoardRow; readonly now: string }) {
  const via = row.via === null ? t.detail.viaDirect : t.detail.viaBundle;
  return (
    <>
      <Fact label={t.detail.revision}>{row.revision ?? t.none}</Fact>
      <Fact label={t.detail.number}>{row.number ?? t.none}</Fact>
      <Fact label={t.detail.arrivedAt}>
        {row.arrivedAt === null ? t.none : formatInstant(row.arrivedAt)}
      </Fact>
      <Fact label={t.detail.via}>{via}</Fact>
      <Fact label={t.detail.selfPoints}>
        {points(row.selfPoints)}
        {row.selfPercent === null ? null : (
          <span className="dim"> ({points(row.selfPercent)}%)</span>
        )}
      </Fact>
      <Fact label={t.detail.points}>{points(row.points)}</Fact>
      <Fact label={t.detail.checked}>{`${String(row.checkedLeaves)}/${String(row.leaves)}`}</Fact>
      <Fact label={t.detail.complete}>
        {row.complete === null ? (
          <span className="dim">{t.detail.notComplete}</span>
        ) : (
          t.detail.completeSince(
            formatInstant(row.complete.at),
            row.complete.by,
            daysSince(row.complete.at, now),
          )
        )}
      </Fact>
      {row.digest === null ? null : (
        <Fact label={t.detail.words}>{digestWords(row.digest).join(' ')}</Fact>
      )}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function points(value: string | null): string {
  return value === null ? t.none : formatDecimal(value, 2);
}
