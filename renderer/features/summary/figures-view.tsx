import { IconSum } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { FigurePanel } from './figure-panel.tsx';
import type { Figure, Figures } from './summary-data.ts';

const t = vi.summary;
const COLUMNS = 5;
const ROW_HEIGHT = 40;

type Props = { readonly figures: Figures; readonly wanted: string | undefined };

/** The district's figures that draw on communes; one of them opened beside the table (H5). */
export function FiguresView({ figures: { figures, communes, deadline }, wanted }: Props) {
  const [active, setActive] = useState(() => indexOf(figures, wanted));
  const [open, setOpen] = useState<string | null>(wanted ?? null);
  const pane = useRef<HTMLDivElement>(null);
  const shown = figures.find(({ field }) => field === open);
  if (figures.length === 0) {
    const { title, text } = t.empty.figures;
    return <EmptyNote icon={IconSum} title={title} text={text} />;
  }
  return (
    <div className="split">
      <div className="pane grow gridpane" data-pane ref={pane}>
        <VirtualGrid
          role="grid"
          label={t.tables.figures}
          className="sumt"
          columns={COLUMNS}
          head={<Head />}
          ids={figures.map(({ field }) => field)}
          active={active}
          onActive={setActive}
          onOpen={(index) => {
            setOpen(figures[index]?.field ?? null);
          }}
          rowHeight={ROW_HEIGHT}
          renderRow={(index, row) => {
            const figure = figures[index];
            return figure === undefined ? null : (
              <Row key={figure.field} figure={figure} open={figure.field === open} row={row} />
            );
          }}
        />
      </div>
      {shown === undefined ? null : (
        <FigurePanel
          key={shown.field}
          figure={shown}
          communes={communes}
          deadline={deadline}
          onClose={() => {
            setOpen(null);
            pane.current?.querySelector('table')?.focus();
          }}
        />
      )}
    </div>
  );
}

function indexOf(figures: readonly Figure[], wanted: string | undefined): number {
  return Math.max(
    0,
    figures.findIndex(({ field }) => field === wanted),
  );
}

function Head() {
  const { columns } = t;
  return (
    <>
      <th scope="col">{columns.figure}</th>
      <th scope="col" className="r">
        {columns.derived}
      </th>
      <th scope="col" className="r">
        {columns.entered}
      </th>
      <th scope="col">{columns.state}</th>
      <th scope="col">{columns.from}</th>
    </>
  );
}

type RowOptions = { readonly figure: Figure; readonly open: boolean; readonly row: RowProps };

function Row({ figure, open, row }: RowOptions) {
  const { label, value, entered, lines } = figure;
  const taken = lines.filter(({ state }) => state === 'taken').length;
  const taking = lines.filter(({ state }) => state !== 'excluded').length;
  return (
    <tr {...row} data-open={open || undefined}>
      <th scope="row" className="wraptext">
        {label}
      </th>
      <td className="r num">{formatDecimal(value)}</td>
      <td className={figure.differs ? 'r num bold' : 'r num'}>
        {entered === null ? t.none : formatDecimal(entered)}
      </td>
      <td>
        <Comparison figure={figure} />
      </td>
      <td className={taken < taking ? 'num warn' : 'num dim'}>{t.figure.from(taken, taking)}</td>
    </tr>
  );
}

/** Whether the form says what the communes add up to; if not, whether it says why. */
function Comparison({ figure: { entered, differs, reason } }: { readonly figure: Figure }) {
  if (entered === null) return <span className="dim">{t.figure.notEntered}</span>;
  if (!differs) return <span className="dim">{t.figure.same}</span>;
  return (
    <>
      <span className="med">{t.figure.differs}</span>{' '}
      <span className={reason === '' ? 'warn' : 'dim'}>
        {reason === '' ? t.figure.unexplained : t.figure.explained}
      </span>
    </>
  );
}
