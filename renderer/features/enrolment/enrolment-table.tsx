import { IconCircleCheckFilled, IconHourglassHigh } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { Enrolment } from './enrolment-data.ts';

const t = vi.enrolment;

type Props = {
  readonly requests: readonly Enrolment[];
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (digest: string, checked: boolean) => void;
};

const COLUMNS = 6;
const ROW_HEIGHT = 53;

/** One row per request; Space or Enter marks the active one as compared. */
export function EnrolmentTable({ requests, checked, onCheck }: Props) {
  const [active, setActive] = useState(0);
  const toggle = (index: number) => {
    const request = requests[index];
    if (request === undefined || request.issuedAt !== null) return false;
    onCheck(request.digest, !checked.has(request.digest));
    return true;
  };
  return (
    <VirtualGrid
      role="grid"
      label={t.table(requests.length)}
      className="boardt enrolments"
      columns={COLUMNS}
      head={<Head />}
      ids={requests.map(({ digest }) => digest)}
      active={Math.min(active, requests.length - 1)}
      onActive={setActive}
      onOpen={toggle}
      onKey={(event, index) => event.key === ' ' && toggle(index)}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const request = requests[index];
        return request === undefined ? null : (
          <Row
            key={request.digest}
            request={request}
            checked={checked.has(request.digest)}
            grid={grid}
          />
        );
      }}
    />
  );
}

function Head() {
  return (
    <>
      <th scope="col">{t.columns.checked}</th>
      <th scope="col">{t.columns.unit}</th>
      <th scope="col">{t.columns.officer}</th>
      <th scope="col">{t.columns.words}</th>
      <th scope="col">{t.columns.at}</th>
      <th scope="col">{t.columns.state}</th>
    </>
  );
}

type RowOptions = {
  readonly request: Enrolment;
  readonly checked: boolean;
  readonly grid: RowProps;
};

function Row({ request, checked, grid }: RowOptions) {
  const { unit, officer, phone, key, at, issuedAt } = request;
  return (
    <tr {...grid}>
      <td>
        {issuedAt === null ? (
          <span className="check">
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              checked={checked}
              aria-label={t.check(unit.name, unit.parentName)}
            />
          </span>
        ) : null}
      </td>
      <th scope="row" className="unitcell">
        {unit.name}
        <br />
        <span className="dim reg">{unit.parentName}</span>
      </th>
      <td>
        {officer}
        <br />
        <span className="dim num">{phone}</span>
      </td>
      <td className="wordline">{key.words.join(' ')}</td>
      <td className="num dim">{formatInstant(at)}</td>
      <td>
        <span className="state">
          <Icon
            of={issuedAt === null ? IconHourglassHigh : IconCircleCheckFilled}
            tone={issuedAt === null ? 'accent' : 'ok'}
          />
          {issuedAt === null ? t.states.waiting : t.states.issued(formatInstant(issuedAt))}
        </span>
      </td>
    </tr>
  );
}
