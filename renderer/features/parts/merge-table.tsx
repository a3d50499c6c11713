import { IconArrowsSplit2, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';

import { subjectOf } from '../../../shared/domain/parts/apply-items.ts';
import type { Authorship } from '../../../shared/domain/parts/part-data.ts';
import type { PartItem } from '../../../shared/domain/parts/part-item.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { itemTitle, itemWords, type Known } from './item-words.ts';
import type { Choice, Choices } from './merge-review.tsx';
import type { Inspection, Line } from './parts-data.ts';

const words = vi.parts.review;

type Choosing = {
  readonly known: Known;
  readonly choices: Choices;
  readonly onChoose: (key: string, choice: Choice) => void;
};
type Props = Choosing & { readonly seen: Inspection };

/** Line by line: before, here, there; conflicts first, one choice each. */
export function MergeTable({ seen, ...choosing }: Props) {
  if (seen.lines.length === 0) return null;
  return (
    <table className="table parts__merge">
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.base}</th>
          <th scope="col">{words.columns.ours}</th>
          <th scope="col">
            {words.columns.theirs(seen.purpose === 'give' ? seen.by.name : seen.officer)}
          </th>
        </tr>
      </thead>
      {(['conflict', 'take'] as const).map((state) => (
        <StateRows
          key={state}
          {...choosing}
          state={state}
          lines={seen.lines.filter((line) => line.state === state)}
        />
      ))}
    </table>
  );
}

type RowsProps = Choosing & { readonly state: Line['state']; readonly lines: readonly Line[] };

function StateRows({ state, lines, ...choosing }: RowsProps) {
  if (lines.length === 0) return null;
  const conflict = state === 'conflict';
  return (
    <tbody>
      <tr className="g">
        <th scope="rowgroup" colSpan={4}>
          <Icon
            of={conflict ? IconArrowsSplit2 : IconPencil}
            tone={conflict ? 'warn' : 'mute'}
            size="sm"
          />
          {conflict ? words.conflicts : words.takes} <span className="num">{lines.length}</span>
        </th>
      </tr>
      {lines.map((line) => (
        <LineRow key={line.key} {...choosing} line={line} />
      ))}
    </tbody>
  );
}

function LineRow({ line, known, choices, onChoose }: Choosing & { readonly line: Line }) {
  const group = useId();
  const { code, what } = itemTitle(subjectOf(line), known);
  const chosen = choices.get(line.key) ?? null;
  const side = (choice: Choice) => ({
    group,
    name: `${choice === 'ours' ? words.chooseOurs : words.chooseTheirs}: ${code} ${what}`,
    item: choice === 'ours' ? line.ours : line.theirs,
    by: choice === 'ours' ? line.oursBy : line.theirsBy,
    known,
    checked: chosen === choice,
    onCheck: () => {
      onChoose(line.key, choice);
    },
  });
  return (
    <tr className={line.state === 'conflict' && chosen === null ? 'parts__undecided' : undefined}>
      <th scope="row">
        <span className="num parts__where">{code}</span>
        <span className="parts__what">{what}</span>
      </th>
      <td className="dim">{itemWords(line.base, known)}</td>
      <td>
        <SideChoice {...side('ours')} />
      </td>
      <td>
        <SideChoice {...side('theirs')} />
      </td>
    </tr>
  );
}

type SideProps = {
  readonly group: string;
  readonly name: string;
  readonly item: PartItem | null;
  readonly by: Authorship | null;
  readonly known: Known;
  readonly checked: boolean;
  readonly onCheck: () => void;
};

/** One side of a line with its author; choosing it is choosing its value. */
function SideChoice({ group, name, item, by, known, checked, onCheck }: SideProps) {
  const id = useId();
  return (
    <label className={checked ? 'check parts__choice parts__choice--on' : 'check parts__choice'}>
      <input
        type="radio"
        name={group}
        checked={checked}
        aria-label={name}
        aria-describedby={id}
        onChange={onCheck}
      />
      <span id={id}>
        <span className={item === null ? 'dim parts__value' : 'parts__value'}>
          {itemWords(item, known)}
        </span>
        {by === null ? null : (
          <span className="xs dim parts__by">
            {by.who}, {formatInstant(by.at)}
          </span>
        )}
      </span>
    </label>
  );
}
