import type { ReactNode } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Comparison } from './fork-dialog.tsx';

const t = vi.arrivals.fork;

type Side = Comparison['here'];

/** What each of the two contents is and where it came from, line by line. */
export function ForkSides({ comparison }: { readonly comparison: Comparison }) {
  const { here, incoming } = comparison;
  const sameKey = here.signerKey.sha256 === incoming.signerKey.sha256;
  const lines: readonly (readonly [string, (side: Side) => ReactNode])[] = [
    [t.facts.arrivedAt, ({ arrivedAt }) => formatInstant(arrivedAt)],
    [t.facts.via, ({ via }) => via?.name ?? vi.arrivals.direct],
    [t.facts.sealedAt, ({ sealedAt }) => formatInstant(sealedAt)],
    [t.facts.people, ({ officer, leader }) => (officer === '' ? '–' : `${officer}, ${leader}`)],
    [t.facts.points, ({ points }) => (points === null ? '–' : formatDecimal(points, 2))],
    [t.facts.evidence, ({ evidence }) => evidence],
    [t.facts.words, ({ digest }) => digest.words.join(' ')],
    [
      t.facts.key,
      ({ signer, trust }) =>
        `${signer}, ${vi.intake.trust[trust]}, ${sameKey ? t.sameKey : t.otherKey}`,
    ],
  ];
  return (
    <table className="table fork__sides">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t.facts.what}</span>
          </th>
          <th scope="col">{t.here}</th>
          <th scope="col">{t.incoming}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value(here)}</td>
            <td>{value(incoming)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
