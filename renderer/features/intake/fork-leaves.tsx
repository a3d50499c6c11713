import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Comparison } from './fork-dialog.tsx';

const t = vi.arrivals.fork;

type LeafDifference = Comparison['leaves'][number];
type Line = { readonly what: string; readonly here: string; readonly incoming: string };

type Props = { readonly leaves: readonly LeafDifference[]; readonly label: string };

/** Leaf by leaf, what the two contents say differently: points, figures, reasons, documents. */
export function ForkLeaves({ leaves, label }: Props) {
  return (
    <div className="fork__leaves">
      <table className="table" aria-label={`${t.table}, ${label}`}>
        <thead>
          <tr>
            <th scope="col">{t.columns.leaf}</th>
            <th scope="col">{t.columns.what}</th>
            <th scope="col">{t.columns.here}</th>
            <th scope="col">{t.columns.incoming}</th>
          </tr>
        </thead>
        {leaves.map((leaf) => (
          <Leaf key={leaf.code} leaf={leaf} />
        ))}
      </table>
    </div>
  );
}

function Leaf({ leaf }: { readonly leaf: LeafDifference }) {
  const lines = linesOf(leaf);
  return (
    <tbody>
      {lines.map((line, index) => (
        <tr key={line.what}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={lines.length} className="unitcell">
              {leaf.code} <span className="reg">{leaf.name}</span>
            </th>
          ) : null}
          <td className="dim">{line.what}</td>
          <td className="wraptext">{line.here}</td>
          <td className="wraptext">{line.incoming}</td>
        </tr>
      ))}
    </tbody>
  );
}

function linesOf({ here, incoming, max, figures, reasons, evidence }: LeafDifference): Line[] {
  const points = (value: string | null) =>
    value === null ? t.noPoints : `${formatDecimal(value, 2)}/${formatDecimal(max)}`;
  const titles = (list: readonly string[]) => (list.length === 0 ? t.nothing : list.join('; '));
  const cited = evidence.here.length + evidence.incoming.length > 0;
  return [
    { what: t.points, here: points(here), incoming: points(incoming) },
    ...figures.map(({ label, ...values }) => ({ what: label, ...values })),
    ...(reasons === null
      ? []
      : [
          {
            what: t.reason,
            here: reasons.here === '' ? t.nothing : reasons.here,
            incoming: reasons.incoming === '' ? t.nothing : reasons.incoming,
          },
        ]),
    ...(cited
      ? [{ what: t.evidence, here: titles(evidence.here), incoming: titles(evidence.incoming) }]
      : []),
  ];
}
