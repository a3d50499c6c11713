import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Provenance } from './ranking-data.ts';

const t = vi.notices.objections;

/** What the unit objected at a leaf and what it was told: both texts of every round (K3, P7). */
export function ObjectionRecord({ objections }: { readonly objections: Provenance['objections'] }) {
  if (objections.length === 0) return null;
  return (
    <ul className="objrecord">
      {objections.map(({ round, text, arrivedAt, evidence, late, answer }) => (
        <li key={`${String(round)} ${arrivedAt}`} className="says">
          <p className="label">{t.text(round, formatInstant(arrivedAt))}</p>
          <p className="sm prose">{text}</p>
          <p className="xs dim">
            {t.evidence(evidence)}
            {late ? `. ${t.states.late}` : ''}
          </p>
          {answer === null ? null : (
            <>
              <p className="label">{t.states[answer.outcome]}</p>
              <p className="sm prose">{answer.reason}</p>
              <p className="xs dim">{t.settledBy(answer.by, formatInstant(answer.at))}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
