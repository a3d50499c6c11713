import { useRef, useState } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Keys } from '../../ui/keys.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { VirtualGrid, type RowProps } from '../../ui/virtual-grid.tsx';
import { FieldScore } from './field-score.tsx';
import { nextLeaf, type VisitLeaf, type VisitRow } from './inspection-data.ts';

const t = vi.inspection.leaves;
const ROW_HEIGHT = 40;

type Props = { readonly row: VisitRow; readonly leaves: readonly VisitLeaf[] };

/** Leaf after leaf: what was claimed, what district and desk gave, what is found on the spot. */
export function LeafScores({ row, leaves }: Props) {
  const wanted = leaves.filter(({ planned, open }) => planned && open);
  const [every, setEvery] = useState(false);
  const shown = every ? leaves : wanted;
  const [active, setActive] = useState(() => nextLeaf(wanted, '') ?? wanted[0]?.code ?? '');
  const field = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    shown.findIndex(({ code }) => code === active),
  );
  const leaf = shown[at];
  const withDistrict = row.unit.level === 'xa';
  const enter = () => {
    field.current?.querySelector<HTMLInputElement>('input')?.focus();
  };
  if (leaf === undefined) return <p className="fill dim">{vi.inspection.unit.noSubmission}</p>;
  return (
    <>
      <div className="split">
        <section className="pane pane--grow" aria-label={t.label(row.unit.name)} data-pane>
          {wanted.length === leaves.length ? null : (
            <div className="bar bar--sub">
              <SegmentedControl
                label={t.show}
                value={every ? 'every' : 'wanted'}
                choices={[
                  { value: 'wanted', label: t.wanted(wanted.length) },
                  { value: 'every', label: t.every(leaves.length) },
                ]}
                onChoose={(value) => {
                  setEvery(value === 'every');
                }}
              />
            </div>
          )}
          <VirtualGrid
            role="grid"
            label={t.label(row.unit.name)}
            className={withDistrict ? 'vleaves' : 'vleaves vleaves--two'}
            columns={withDistrict ? 8 : 7}
            head={<Head withDistrict={withDistrict} />}
            ids={shown.map(({ code }) => code)}
            active={at}
            onActive={(index) => {
              setActive(shown[index]?.code ?? active);
            }}
            onOpen={enter}
            onKey={(event) => {
              if (event.key !== 'F2') return false;
              enter();
              return true;
            }}
            rowHeight={ROW_HEIGHT}
            renderRow={(index, grid) => {
              const line = shown[index];
              return line === undefined ? null : (
                <Row key={line.code} leaf={line} grid={grid} withDistrict={withDistrict} />
              );
            }}
          />
        </section>
        <div ref={field} className="pane pane--side fieldscore" data-pane>
          <FieldScore
            key={leaf.code}
            unit={row.unit.code}
            leaf={leaf}
            withDistrict={withDistrict}
            onSaved={() => {
              const next = nextLeaf(shown, leaf.code);
              if (next === null) return;
              setActive(next);
              requestAnimationFrame(enter);
            }}
          />
        </div>
      </div>
      <footer className="hints">
        <span>
          <Keys keys={['↑', '↓']} /> {t.hints.move}
        </span>
        <span>
          <Keys keys={['F2']} /> {t.hints.score}
        </span>
        <span>
          <Keys keys={['Enter']} /> {t.hints.save}
        </span>
      </footer>
    </>
  );
}

function Head({ withDistrict }: { readonly withDistrict: boolean }) {
  const { columns } = t;
  const figures = [
    columns.max,
    columns.self,
    ...(withDistrict ? [columns.district] : []),
    columns.desk,
    columns.field,
  ];
  return (
    <>
      <th scope="col">{columns.code}</th>
      <th scope="col">{columns.name}</th>
      {figures.map((title) => (
        <th key={title} scope="col" className="r">
          {title}
        </th>
      ))}
      <th scope="col">{columns.reason}</th>
    </>
  );
}

type RowOptions = {
  readonly leaf: VisitLeaf;
  readonly grid: RowProps;
  readonly withDistrict: boolean;
};

function Row({ leaf, grid, withDistrict }: RowOptions) {
  const differs = leaf.field !== null && leaf.field !== leaf.before;
  return (
    // Its editor is open beside the table, so the row stays marked while the hand types there.
    <tr {...grid} data-open={grid['aria-selected'] || undefined}>
      <td className="num">{leaf.code}</td>
      <th scope="row" className="unitcell reg">
        {leaf.name}
      </th>
      <td className="r num dim">{points(leaf.max)}</td>
      <td className="r num">{points(leaf.self)}</td>
      {withDistrict ? <td className="r num">{points(leaf.district)}</td> : null}
      <td className="r num">{points(leaf.desk)}</td>
      <td className={differs ? 'r num bold vleaves__differs' : 'r num bold'}>
        {points(leaf.field)}
      </td>
      <td className="visits__why">{leaf.open ? leaf.reason : t.notCounted}</td>
    </tr>
  );
}

function points(value: string | null): string {
  return value === null ? vi.inspection.none : formatDecimal(value, 2);
}
