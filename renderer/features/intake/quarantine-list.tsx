import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';

import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import type { Quarantined } from './intake-data.ts';
import { problemNumber, ProblemText } from './problem-text.tsx';

const t = vi.intake;

const COLUMNS = 5;
const ROW_HEIGHT = 53;

/** Files that were refused: kept as they came, with the reason, what to do, and the number for the telephone. */
export function QuarantineList() {
  const state = useQuery('intake.quarantine', {});
  return (
    <QueryView state={state} empty={nothingRefused}>
      {(files) => <Table files={files} />}
    </QueryView>
  );
}

function nothingRefused(files: readonly Quarantined[]) {
  const { title, text } = t.quarantine.empty;
  return files.length > 0 ? null : <EmptyNote icon={IconShieldCheck} title={title} text={text} />;
}

function Table({ files }: { readonly files: readonly Quarantined[] }) {
  const [active, setActive] = useState(0);
  const newest = files.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <>
      <p className="sm dim quarantine__note">{t.quarantine.text}</p>
      <VirtualGrid
        role="grid"
        label={t.quarantine.table(files.length)}
        className="results quarantine"
        columns={COLUMNS}
        head={<Head />}
        ids={newest.map(({ sha256 }) => sha256)}
        active={Math.min(active, newest.length - 1)}
        onActive={setActive}
        rowHeight={ROW_HEIGHT}
        renderRow={(index, grid) => {
          const file = newest[index];
          return file === undefined ? null : <Row key={file.sha256} file={file} grid={grid} />;
        }}
      />
    </>
  );
}

function Head() {
  return (
    <>
      <th scope="col">{t.results.columns.unit}</th>
      <th scope="col">{t.results.columns.at}</th>
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
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {file.unit === null ? null : (
          <>
            {file.unit.name} <span className="dim reg">{file.unit.parentName}</span>
            <br />
          </>
        )}
        <span className={file.unit === null ? 'wraptext' : 'dim reg xs wraptext'}>{file.name}</span>
      </th>
      <td className="num dim">{formatInstant(file.at)}</td>
      <td>
        <ProblemText problem={file.problem} numbered={false} />
      </td>
      <td className="r num dim">{formatBytes(file.size)}</td>
      <td className="c num">{problemNumber(file.problem)}</td>
    </tr>
  );
}
