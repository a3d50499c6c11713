import { Fragment, useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

import { vi } from '../../../../shared/i18n/vi.ts';
import { useAssignees } from '../../../api/assignees.ts';
import { announce } from '../../../ui/announcer.tsx';
import { usePlace } from '../form-place.ts';
import { currentForm, useForm } from '../form-store.ts';
import { clearBlock, fillDown, pasteText } from './block-commands.ts';
import { CellBar } from './cell-bar.tsx';
import { nextError } from './grid-errors.ts';
import { GridGroupRow } from './grid-group-row.tsx';
import { GridHead } from './grid-head.tsx';
import { enterCell, gridAction, startEditing, type GridAction } from './grid-keys.ts';
import { GridLine } from './grid-line.tsx';
import { shownGroups } from './grid-groups.ts';
import { COLUMNS, type Block, type GridRow } from './grid-rows.ts';
import { LastPaste, usePasteReport } from './last-paste.tsx';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import { useGridSpot } from './use-grid-spot.ts';

const words = vi.assessment.table;
/** A table whose cells are entered one by one: readers pass their arrows on. */
const ROLE = 'grid';

/** Every leaf as a table row: figures, choices, as-of date, reason, points (04). */
export function FormGrid() {
  const filter = usePlace((place) => place.filter);
  const { onlyMine, isMine } = useAssignees();
  const set = useForm(({ form }) => form.criteria);
  const groups = useMemo(
    () => shownGroups(set, filter, onlyMine ? isMine : null),
    [filter, set, onlyMine, isMine],
  );
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  // Another choice of rows is another grid: the cursor starts anew.
  return <Grid key={`${filter} ${String(onlyMine)}`} groups={groups} rows={rows} />;
}

type GridProps = {
  readonly groups: ReturnType<typeof shownGroups>;
  readonly rows: readonly GridRow[];
};

function Grid({ groups, rows }: GridProps) {
  const spot = useGridSpot(rows);
  const { at, block, go } = spot;
  const table = useRef<HTMLTableElement>(null);
  const paste = usePasteReport((text) => pasteText(rows, block, text));
  const { take } = paste;
  const onPaste = useCallback(
    (text: string) => {
      flushSync(() => {
        take(text);
      });
      enterCell(editorIn(table.current));
    },
    [take],
  );
  useGridClipboard({ table, rows, block, onPaste });
  const mouse = useGridMouse(spot);
  const toNextError = () => {
    const state = currentForm();
    const place = state === null ? null : nextError(state, rows, at);
    if (place === null) announce(words.noError);
    else flushSync(() => go(place));
    enterCell(editorIn(table.current));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = gridAction(event, { rows, at, to: spot.to });
    if (action === null || isInDialog(event.target)) return;
    event.preventDefault();
    const stay = act(action, { spot, rows, toNextError });
    if (stay && event.target instanceof HTMLElement) rest(action, event.target);
  };
  const active = rows[at.row];
  const many = block.top !== block.bottom || block.left !== block.right;
  return (
    <>
      {active === undefined ? null : (
        <CellBar key={active.leaf.code} row={active} column={at.column} />
      )}
      <LastPaste pasted={paste.pasted} onNextError={toNextError} onClose={paste.forget} />
      <div className="gridwrap" data-pane>
        {/* Keys and mouse come from the cells; the table only decides where they lead. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          ref={table}
          className="table grid"
          role={ROLE}
          aria-label={words.label}
          aria-multiselectable
          onKeyDown={onKeyDown}
          {...mouse}
        >
          <GridHead />
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.code}>
                <GridGroupRow code={group.code} name={group.name} leaves={group.leaves} />
                {group.rows.map((row, line) => {
                  const number = group.start + line;
                  return (
                    <GridLine
                      key={`${row.leaf.code} ${row.line}`}
                      row={row}
                      number={number}
                      active={at.row === number ? at.column : null}
                      chosen={many ? chosenIn(block, number) : null}
                    />
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="fill dim">{words.nothing}</p> : null}
      </div>
    </>
  );
}

type Means = {
  readonly spot: ReturnType<typeof useGridSpot>;
  readonly rows: readonly GridRow[];
  readonly toNextError: () => void;
};

/** Does what a key means; true when the cursor stays in its cell. */
function act(action: GridAction, { spot, rows, toNextError }: Means): boolean {
  switch (action.kind) {
    case 'go':
      spot.go(action.place);
      return action.place.row === spot.at.row && action.place.column === spot.at.column;
    case 'extend':
      spot.extend(action.place);
      return false;
    case 'all':
      spot.go({ row: 0, column: 'a' });
      spot.extend({ row: rows.length - 1, column: COLUMNS.at(-1) ?? 'reason' });
      return false;
    case 'fill-down':
      fillDown(rows, spot.block);
      return true;
    case 'clear':
      clearBlock(rows, spot.block);
      return true;
    case 'next-error':
      toNextError();
      return false;
    case 'edit':
      return true;
    case 'stop-editing':
      spot.extend(spot.at);
      return true;
  }
}

/** How the cell looks when the cursor stays: being edited, or wholly selected as when it was entered. */
function rest({ kind }: GridAction, target: HTMLElement): void {
  if (kind === 'edit') startEditing(target);
  else setTimeout(() => enterCell(target));
}

/** A dialog opened from a cell lies in the table, but its keys are its own. */
function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

function editorIn(table: HTMLTableElement | null): HTMLElement | null {
  return table?.querySelector<HTMLElement>('[data-focus] :is(input, select, button)') ?? null;
}

/** Columns of a line within the block and the block's edges there, as one word: a line is painted when it changes. */
function chosenIn({ top, bottom, left, right }: Block, line: number): string | null {
  if (line < top || line > bottom) return null;
  return `${left}-${right}${line === top ? 't' : ''}${line === bottom ? 'b' : ''}`;
}
