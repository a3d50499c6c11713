import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { Quarantined } from './intake-data.ts';
import { problemNumber, ProblemText } from './problem-text.tsx';

const t = vi.intake;

const COLUMNS = 5;
const ROW_HEIGHT = 57;

type Props = {
  readonly files: readonly Quarantined[];
  readonly active: number;
  readonly onActive: (index: number) => void;
};

/** Refused files with the reason, what to do, and the number for the telephone. */
export function QuarantineTable({ files, active, onActive }: Props) {
  return (
    <VirtualGrid
      role="grid"
      label={t.quarantine.table(files.length)}
      className="results quarantine"
      columns={COLUMNS}
      head={<Head />}
      ids={files.map(({ sha256 }) => sha256)}
      active={active}
      onActive={onActive}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, grid) => {
        const file = files[index];
        return file === undefined ? null : <Row key={file.sha256} file={file} grid={grid} />;
      }}
    />
  );
}

function Head() {
  return (
    <>
      <th scope="col">{t.results.columns.unit}</th>
      <th scope="col">{vi.arrivals.quarantine.columns.at}</th>
      <th scope="col">{t.results.columns.reason}</th>
      <th scope="col" className="r">
        {t.quarantine.size}
      </th>
      <th scope="col" className="c">
        {t.results.columns.code}
      </th>
    </>
  );
}

function Row({ file, grid }: { readonly file: Quarantined; readonly grid: RowProps }) {
  const { unit, name, via, decided } = file;
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {unit === null ? null : (
          <>
            {unit.name} <span className="dim reg">{unit.parentName}</span>
            <br />
          </>
        )}
        <span className={unit === null ? 'wraptext' : 'dim reg xs wraptext'}>
          {via === null ? name : vi.arrivals.quarantine.via(via.name)}
        </span>
      </th>
      <td className="num dim">{formatInstant(file.firstAt)}</td>
      <td>
        {decided === null ? (
          <ProblemText problem={file.problem} numbered={false} />
        ) : (
          <>
            <p className="wraptext">
              {vi.arrivals.quarantine.decided(decided.by, formatInstant(decided.at))}{' '}
              {decided.reason}
            </p>
            <div className="dim">
              <ProblemText problem={file.problem} numbered={false} />
            </div>
          </>
        )}
      </td>
      <td className="r num dim">{formatBytes(file.size)}</td>
      <td className="c num">{problemNumber(file.problem)}</td>
    </tr>
  );
}
