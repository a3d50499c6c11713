import {
  IconAlertTriangle,
  IconCircleCheck,
  IconEqual,
  IconPrinter,
  IconShieldX,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type Tone } from '../../ui/icon.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { headOf } from './inspection-view.ts';
import type { IntakeResult } from './intake-data.ts';
import { problemNumber, ProblemText } from './problem-text.tsx';
import { countOutcomes, filterResults, firstFilter, type ResultFilter } from './result-rows.ts';

const t = vi.intake;

const COLUMNS = 5;
const ROW_HEIGHT = 53;
const FILTERS: readonly ResultFilter[] = ['todo', 'already', 'imported', 'all'];

/** What became of every file, needing work first; usable while the import still runs (screen 09). */
export function ResultsTable({ results }: { readonly results: readonly IntakeResult[] }) {
  const [chosen, setChosen] = useState<ResultFilter | null>(null);
  const [active, setActive] = useState(0);
  const filter = chosen ?? firstFilter(results);
  const rows = filterResults(results, filter);
  const counts = countOutcomes(results);
  return (
    <>
      <div className="bar bar--sub">
        <h2 className="h-sec">{t.results.title}</h2>
        <SegmentedControl
          label={t.results.filter}
          value={filter}
          choices={FILTERS.map((value) => ({ value, label: t.results[value](counts[value]) }))}
          onChoose={setChosen}
        />
        <span className="end" />
        <Button
          size="sm"
          icon={IconPrinter}
          onClick={() => {
            window.print();
          }}
        >
          {t.results.print}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="fill dim">{t.results.none}</p>
      ) : (
        <VirtualGrid
          role="grid"
          label={t.results.table}
          className="results"
          columns={COLUMNS}
          head={<Head />}
          ids={rows.map(({ id }) => id)}
          active={Math.min(active, rows.length - 1)}
          onActive={setActive}
          rowHeight={ROW_HEIGHT}
          renderRow={(index, grid) => {
            const result = rows[index];
            return result === undefined ? null : (
              <Row key={result.id} result={result} grid={grid} />
            );
          }}
        />
      )}
    </>
  );
}

function Head() {
  return (
    <>
      <th scope="col">{t.results.columns.unit}</th>
      <th scope="col">{t.results.columns.outcome}</th>
      <th scope="col">{t.results.columns.reason}</th>
      <th scope="col" className="r">
        {t.results.columns.number}
      </th>
      <th scope="col" className="c">
        {t.results.columns.code}
      </th>
    </>
  );
}

type Look = { readonly of: TablerIcon; readonly tone: Tone; readonly label: string };
const LOOK: Readonly<Record<IntakeResult['outcome'], Look>> = {
  imported: { of: IconCircleCheck, tone: 'ok', label: t.results.outcomes.imported },
  already: { of: IconEqual, tone: 'mute', label: t.results.outcomes.already },
  quarantined: { of: IconShieldX, tone: 'err', label: t.results.outcomes.quarantined },
  failed: { of: IconAlertTriangle, tone: 'err', label: t.results.outcomes.failed },
};

function Row({ result, grid }: { readonly result: IntakeResult; readonly grid: RowProps }) {
  const { inspection, problem, outcome, number } = result;
  const { of, tone, label } = LOOK[outcome];
  const unit = inspection?.unit ?? null;
  return (
    <tr {...grid}>
      <th scope="row" className="unitcell">
        {inspection === null ? result.name : headOf(inspection, result.name)}
        {unit === null ? null : (
          <>
            <br />
            <span className="dim reg wraptext">{unit.parentName}</span>
          </>
        )}
      </th>
      <td>
        <span className="state">
          <Icon of={of} tone={tone} />
          <span className="med">{label}</span>
        </span>
      </td>
      <td>
        {problem === null ? (
          <p className="dim">{noteOf(result)}</p>
        ) : (
          <ProblemText problem={problem} numbered={false} />
        )}
      </td>
      <td className="r num">{number}</td>
      <td className="c num">{problem === null ? null : problemNumber(problem)}</td>
    </tr>
  );
}

function noteOf({ outcome, number }: IntakeResult): string {
  switch (outcome) {
    case 'imported':
      return number === null ? t.results.importedNoNumber : t.results.importedNote;
    case 'already':
      return t.facts.already;
    case 'failed':
      return t.results.failed;
    case 'quarantined':
      return '';
  }
}
