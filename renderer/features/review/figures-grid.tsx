import { useRef, useState } from 'react';

import type { Field } from '../../../shared/domain/criteria/field.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { rowForKey } from '../../ui/row-navigation.ts';
import { COMPOSING_KEY } from '../../ui/use-chords.ts';
import { useTyping } from '../../ui/use-typing.ts';
import { VirtualGrid } from '../../ui/virtual-grid.tsx';
import {
  cellKey,
  cellProblem,
  cellText,
  type Cell,
  type Draft,
  type Entries,
} from './figures-draft.ts';

const t = vi.review.figures;
const ROW_HEIGHT = 37;
/** Unit and who entered. */
const FIXED = 2;
const PAGE = 10;

type Props = {
  readonly entries: Entries;
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly onText: (cell: Cell, text: string) => void;
  readonly onPaste: (at: Cell, text: string) => void;
};

/** One row per unit, one cell per figure; arrows and Enter go down, Tab goes right, a pasted block fills from its cell. */
export function FiguresGrid(props: Props) {
  const { entries, fields, draft } = props;
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const move = (to: number, slug: string) => {
    setActive(to);
    const cell = `[data-cell="${entries.units[to]?.code ?? ''} ${slug}"]`;
    // Mostly the row is there already; else once the grid has scrolled to it.
    if (!enter(box.current, cell)) requestAnimationFrame(() => enter(box.current, cell));
  };
  return (
    <div className="vfigures" ref={box}>
      <VirtualGrid
        role="grid"
        label={t.table(entries.units.length)}
        className="vfigures__table"
        columns={fields.length + FIXED}
        head={
          <>
            <th scope="col">{t.unit}</th>
            {fields.map(({ slug, label }) => (
              <th key={slug} scope="col" className="r">
                <span className="vt__head">{label}</span>
              </th>
            ))}
            <th scope="col">{t.entered}</th>
          </>
        }
        ids={entries.units.map(({ code }) => code)}
        active={active}
        onActive={setActive}
        rowHeight={ROW_HEIGHT}
        renderRow={(index, grid) => {
          const unit = entries.units[index];
          const row = entries.rows[index];
          if (unit === undefined || row === undefined) return null;
          return (
            <tr key={unit.code} {...grid}>
              <th scope="row">
                {unit.name}{' '}
                {unit.level === 'xa' ? <span className="dim reg">{unit.parentName}</span> : null}
              </th>
              {fields.map((field) => {
                const cell = { unit: unit.code, field };
                return (
                  <td key={field.slug} className="r">
                    <CellInput
                      cell={cell}
                      label={t.cell(unit.name, field.label)}
                      text={cellText(entries, draft, cell)}
                      problem={cellProblem(entries, draft, cell)}
                      onText={props.onText}
                      onPaste={props.onPaste}
                      onMove={(key) => {
                        const to = rowForKey(key, {
                          active: index,
                          count: entries.units.length,
                          page: PAGE,
                        });
                        if (to !== null) move(to, field.slug);
                      }}
                    />
                  </td>
                );
              })}
              <td className="sm dim nowrap">
                {row.at === null ? '' : `${row.by}, ${formatInstant(row.at)}`}
              </td>
            </tr>
          );
        }}
      />
    </div>
  );
}

/** Puts the cursor into a cell with its text chosen, as spreadsheets do; false while it is not in the page. */
function enter(box: HTMLElement | null, cell: string): boolean {
  const input = box?.querySelector<HTMLInputElement>(cell);
  input?.focus();
  input?.select();
  return input !== null && input !== undefined;
}

type CellProps = {
  readonly cell: Cell;
  readonly label: string;
  readonly text: string;
  readonly problem: string | null;
  readonly onText: (cell: Cell, text: string) => void;
  readonly onPaste: (at: Cell, text: string) => void;
  readonly onMove: (key: string) => void;
};

/** Keys that leave a cell upwards or downwards; the others belong to its text. */
const MOVES: Readonly<Record<string, string>> = {
  ArrowUp: 'ArrowUp',
  ArrowDown: 'ArrowDown',
  Enter: 'ArrowDown',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
};

function CellInput({ cell, label, text, problem, onText, onPaste, onMove }: CellProps) {
  const typing = useTyping({
    shown: text,
    onText: (typed) => {
      onText(cell, typed);
    },
  });
  const described = `${cellKey(cell).replace(' ', '-')}-problem`;
  return (
    <>
      <input
        {...typing}
        className="num vfigures__cell"
        data-cell={cellKey(cell)}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : described}
        inputMode="decimal"
        autoComplete="off"
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/[\t\n]/u.test(pasted.replace(/\r?\n$/u, ''))) return;
          event.preventDefault();
          onPaste(cell, pasted);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY) return;
          const move = MOVES[event.key];
          if (move === undefined || event.altKey || event.ctrlKey) return;
          event.preventDefault();
          onMove(move);
        }}
      />
      {problem === null ? null : (
        <span id={described} className="fielderr xs">
          {problem}
        </span>
      )}
    </>
  );
}
