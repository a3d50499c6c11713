import { formatInstant } from '../../../shared/i18n/format.ts';
import { inspectionDocument } from '../../../shared/i18n/vi/inspection-document.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Provenance } from './ranking-data.ts';
import { points } from './row-cells.ts';

const t = vi.ranking;

type Link = Provenance['chain'][number];

/** Every value a leaf had, oldest first, and at the end the one that counts. */
export function ValueChain({ chain, rule }: Pick<Provenance, 'chain' | 'rule'>) {
  const visited = chain.some(({ source }) => source === 'field');
  const effective = chain.find((link) => link.effective);
  if (chain.length === 0) return <p className="sm dim drillempty">{t.panel.noChain}</p>;
  return (
    <ol className="chain" aria-label={t.panel.chain}>
      {chain.map((link) => (
        <li key={`${link.source} ${link.at} ${link.by}`}>
          <Value link={link} />
          <div>
            <p className="med">{headOf(link)}</p>
            {link.reason === '' ? null : <p className="xs">{t.panel.reason(link.reason)}</p>}
            {link.at === '' ? null : (
              <p className="xs dim">{t.panel.by(link.by, formatInstant(link.at))}</p>
            )}
          </div>
        </li>
      ))}
      {effective === undefined ? null : (
        <li className="chain__end">
          <Value link={effective} />
          <div>
            <p className="med">{t.panel.effective}</p>
            <p className="xs dim">{t.panel.effectiveFrom(t.sourcesInSentence[effective.source])}</p>
            {visited ? <p className="xs dim">{inspectionDocument.effective[rule]}</p> : null}
          </div>
        </li>
      )}
    </ol>
  );
}

/** A reviewer who changes points must say why (P4), so one who says nothing agreed. */
function headOf({ source, figures, reason }: Link): string {
  const name = t.sources[source];
  if (figures !== '') return t.panel.withFigures(name, figures);
  const reviewed = source === 'district' || source === 'desk' || source === 'field';
  return reviewed && reason === '' ? t.panel.agreed(name) : name;
}

function Value({ link }: { readonly link: Link }) {
  return (
    <span className="chain__v num">
      {link.points === null ? <span className="xs">{t.panel.noPoints}</span> : points(link.points)}
    </span>
  );
}
