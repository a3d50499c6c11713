import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { BoardRow } from './board-data.ts';
import { BoardStateMark, type Viewer } from './board-state.tsx';

const t = vi.board;

type Props = {
  readonly row: BoardRow;
  readonly note: string;
  readonly viewer: Viewer;
  readonly onClose: () => void;
};

/** One unit of the board in full, beside the table. */
export function UnitPanel({ row, note, viewer, onClose }: Props) {
  const { unit } = row;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    // Esc works from anywhere inside; every control in it has its own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="pane pane--side prov"
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
      <dl className="facts">
        <Fact label={t.detail.state}>
          <BoardStateMark state={row.state} note={note} viewer={viewer} />
        </Fact>
        <Fact label={t.detail.code}>{unit.code}</Fact>
        {row.revision === null ? null : <ReceivedFacts row={row} />}
      </dl>
      {row.revision === null && row.state !== 'excluded' ? (
        <Callout tone="accent">{t.detail.notSent}</Callout>
      ) : null}
      {row.quarantined ? <Callout tone="warn">{t.detail.quarantined}</Callout> : null}
    </aside>
  );
}

function ReceivedFacts({ row }: { readonly row: BoardRow }) {
  const via = row.via === null ? t.detail.viaDirect : t.detail.viaBundle;
  return (
    <>
      <Fact label={t.detail.revision}>{row.revision ?? t.none}</Fact>
      <Fact label={t.detail.number}>{row.number ?? t.none}</Fact>
      <Fact label={t.detail.arrivedAt}>
        {row.arrivedAt === null ? t.none : formatInstant(row.arrivedAt)}
      </Fact>
      <Fact label={t.detail.via}>{via}</Fact>
      <Fact label={t.detail.selfPoints}>{points(row.selfPoints)}</Fact>
      <Fact label={t.detail.selfPercent}>
        {row.selfPercent === null ? t.none : `${points(row.selfPercent)}%`}
      </Fact>
      <Fact label={t.detail.points}>{points(row.points)}</Fact>
      <Fact label={t.detail.checked}>{`${String(row.checkedLeaves)}/${String(row.leaves)}`}</Fact>
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
