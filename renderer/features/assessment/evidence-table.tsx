import { IconAlertTriangleFilled, IconFileText, IconPhoto } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';

import { documentKind } from '../../../shared/domain/evidence/document-kind.ts';
import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { formatBytes, formatDate } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { rowForKey } from '../../ui/row-navigation.ts';
import { SortHead } from '../../ui/sort-head.tsx';
import type { EvidenceRow, SortKey, Sorting } from './evidence-rows.ts';
import { viewDocument } from './evidence-viewing.ts';

const words = vi.evidence.library;
const PAGE_ROWS = 10;

type Props = {
  readonly rows: readonly EvidenceRow[];
  readonly chosen: string | null;
  readonly onChoose: (sha256: string) => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
};

/** Documents as a list with one tab stop: arrows choose, Enter looks inside, Tab goes on to the details. */
export function EvidenceTable({ rows, chosen, onChoose, sorting, onSort }: Props) {
  if (rows.length === 0) return <p className="fill dim">{words.nothing}</p>;
  const head = (by: SortKey, label: string, className?: string) => (
    <SortHead
      label={label}
      direction={directionOf(sorting, by)}
      onSort={() => {
        onSort({ by, descending: sorting?.by === by && !sorting.descending });
      }}
      {...(className === undefined ? {} : { className })}
    />
  );
  return (
    <div className="library__rows">
      {/* The buttons inside are the controls; this only moves between them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="table" onKeyDown={moveBetweenRows}>
        <caption className="sr-only">
          {words.table}. {words.keys}
        </caption>
        <thead>
          <tr>
            {head('name', words.name)}
            <th scope="col">{words.number}</th>
            {head('date', words.date)}
            <th scope="col">{words.issuer}</th>
            <th scope="col" className="library__uses">
              {words.usedAt}
            </th>
            {head('size', words.size, 'r')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.item.sha256}
              row={row}
              chosen={row.item.sha256 === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function directionOf(sorting: Sorting, by: SortKey): 'ascending' | 'descending' | null {
  if (sorting?.by !== by) return null;
  return sorting.descending ? 'descending' : 'ascending';
}

type RowProps = Pick<Props, 'onChoose'> & {
  readonly row: EvidenceRow;
  readonly chosen: boolean;
};

function Row({ row, chosen, onChoose }: RowProps) {
  const { item, uses, damage } = row;
  const choose = () => {
    onChoose(item.sha256);
  };
  return (
    // A click anywhere on the row is the mouse's short way to its button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className={chosen ? 'on' : undefined} onClick={choose}>
      <th scope="row">
        <div className="library__name">
          <Icon
            of={documentKind(item.extension) === 'image' ? IconPhoto : IconFileText}
            size="sm"
          />
          <div>
            <button
              type="button"
              className="linkrow"
              tabIndex={chosen ? 0 : -1}
              aria-current={chosen || undefined}
              onFocus={choose}
              onClick={() => {
                viewDocument(item.sha256);
              }}
            >
              {evidenceName(item)}
            </button>
            {item.title === '' ? null : <p className="xs dim">{item.fileName}</p>}
            {damage === null ? null : (
              <p className="state err xs">
                <Icon of={IconAlertTriangleFilled} size="sm" />
                {words[damage]}
              </p>
            )}
          </div>
        </div>
      </th>
      <td className="nowrap">{item.number ?? <NotGiven />}</td>
      <td className="num">
        {item.issuedOn === undefined ? <NotGiven /> : formatDate(item.issuedOn)}
      </td>
      <td>{item.issuer ?? <NotGiven />}</td>
      <td className="num library__uses">
        {uses.length === 0 ? (
          <span className="dim">{words.notUsed}</span>
        ) : (
          uses.map(({ leaf }) => leaf).join(', ')
        )}
      </td>
      <td className="r num">{formatBytes(item.size)}</td>
    </tr>
  );
}

function NotGiven() {
  return <span className="dim">{words.notGiven}</span>;
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody button')];
  const active = buttons.findIndex((button) => button === document.activeElement);
  if (active < 0 || event.nativeEvent.isComposing) return;
  const target = rowForKey(event.key, { active, count: buttons.length, page: PAGE_ROWS });
  if (target === null) return;
  event.preventDefault();
  buttons[target]?.focus();
}
