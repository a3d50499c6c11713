import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { groupsOf, pieceKey, type Piece } from './parts-data.ts';

const words = vi.parts.table;

type Marks = ReadonlySet<string>;
type Props = {
  readonly pieces: readonly Piece[];
  readonly marked: Marks;
  readonly onMark: (marked: Marks) => void;
};

/** Pieces with a box each and one for their group; arrows move, Shift and an arrow marks along. */
export function SplitTable({ pieces, marked, onMark }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [here, setHere] = useState<string | null>(null);
  if (pieces.length === 0) return <p className="fill dim">{words.empty}</p>;
  const mark = (some: readonly Piece[], on: boolean) => {
    const keys = some.map(pieceKey);
    onMark(
      on ? new Set([...marked, ...keys]) : new Set([...marked].filter((it) => !keys.includes(it))),
    );
  };
  const firstBox = groupKey(pieces[0]?.group ?? '');
  return (
    // The boxes inside are the controls; this only moves between them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      ref={table}
      className="table table--tight parts__table"
      onKeyDown={(event) => {
        moveBetweenBoxes(event, table.current);
      }}
    >
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.mark}</th>
          <th scope="col">{words.officer}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      {groupsOf(pieces).map(([name, group]) => (
        <GroupRows
          key={name}
          name={name}
          group={group}
          marked={marked}
          here={here ?? firstBox}
          onHere={setHere}
          onMark={mark}
        />
      ))}
    </table>
  );
}

type GroupProps = {
  readonly name: string;
  readonly group: readonly Piece[];
  readonly marked: Marks;
  /** The one box that Tab reaches; arrows go on from there. */
  readonly here: string;
  readonly onHere: (key: string) => void;
  readonly onMark: (some: readonly Piece[], on: boolean) => void;
};

function GroupRows(props: GroupProps) {
  const { name, group, marked, here, onHere, onMark } = props;
  const reach = (key: string) => ({
    reachable: key === here,
    onReach: () => {
      onHere(key);
    },
  });
  const count = group.filter((piece) => marked.has(pieceKey(piece))).length;
  const title = name === '' ? words.reports : name;
  return (
    <tbody>
      <tr className="g">
        <th scope="rowgroup" colSpan={3}>
          <Box
            {...reach(groupKey(name))}
            label={<span className="bold">{title}</span>}
            name={words.group(title)}
            state={stateOf(count, group.length)}
            onCheck={(on) => {
              onMark(group, on);
            }}
          />
        </th>
      </tr>
      {group.map((piece) => (
        <tr key={pieceKey(piece)} className={marked.has(pieceKey(piece)) ? 'on' : undefined}>
          <th scope="row">
            <Box
              {...reach(pieceKey(piece))}
              label={
                <>
                  <span className="num parts__code">
                    {piece.kind === 'leaf' ? piece.code : words.section(piece.code)}
                  </span>
                  <span>{piece.name}</span>
                </>
              }
              state={marked.has(pieceKey(piece)) ? 'on' : 'off'}
              onCheck={(on) => {
                onMark([piece], on);
              }}
            />
          </th>
          <td className={piece.officer === null ? 'dim' : ''}>{piece.officer ?? words.nobody}</td>
          <td>
            <StateMark
              show
              mark={piece.done ? 'done' : 'open'}
              label={piece.done ? words.done : words.open}
            />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

type BoxState = 'on' | 'off' | 'some';

function stateOf(count: number, all: number): BoxState {
  if (count === 0) return 'off';
  return count === all ? 'on' : 'some';
}

function groupKey(name: string): string {
  return `group ${name}`;
}

type BoxProps = {
  readonly reachable: boolean;
  readonly onReach: () => void;
  readonly label: ReactNode;
  readonly name?: string;
  readonly state: BoxState;
  readonly onCheck: (on: boolean) => void;
};

function Box({ reachable, onReach, label, name, state, onCheck }: BoxProps) {
  return (
    <label className="check parts__box">
      <input
        type="checkbox"
        aria-label={name}
        tabIndex={reachable ? 0 : -1}
        onFocus={onReach}
        checked={state === 'on'}
        ref={(box) => {
          if (box !== null) box.indeterminate = state === 'some';
        }}
        onChange={(event) => {
          onCheck(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}

/**
 * Up and Down go from box to box; with Shift the box that is reached takes the mark of the one that was left. Enter
 * goes on to the name that the marked ones are given to.
 */
function moveBetweenBoxes(event: KeyboardEvent, table: HTMLElement | null): void {
  if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-field="officer"]')?.focus();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
  if (table === null || step === 0 || event.nativeEvent.isComposing) return;
  const boxes = [...table.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const here = boxes.findIndex((box) => box === document.activeElement);
  const from = boxes[here];
  const to = boxes[here + step];
  if (from === undefined || to === undefined) return;
  event.preventDefault();
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  if (event.shiftKey && to.checked !== from.checked) to.click();
}
