import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { unitName, type Objection } from './notice-data.ts';
import { points } from './objection-table.tsx';
import { SettleForm } from './settle-form.tsx';

const t = vi.notices.objections;

type Props = { readonly objection: Objection; readonly onNext: () => void };

/** Both sides of one objection, the new documents, and how it is settled (P7). */
export function ObjectionPanel({ objection, onNext }: Props) {
  const { unit, leaf, name, max, scores, late } = objection;
  return (
    <section className="pane pane--side objection" aria-label={t.panel} data-pane>
      <header>
        <p className="sm dim">
          {unitName(unit)}, {t.max(formatDecimal(max))}
        </p>
        <h2 className="h-sec">
          <span className="num">{leaf}</span> {name}
        </h2>
      </header>
      <Scores objection={objection} />
      <section>
        <h3 className="label">{t.because}</h3>
        <p className="prose">{scores?.reason || t.noReason}</p>
      </section>
      <section>
        <h3 className="label">{t.claim}</h3>
        <Claim objection={objection} />
      </section>
      <UnitSays objection={objection} />
      {late ? (
        <Callout tone="warn">
          <p>{t.lateNote}</p>
        </Callout>
      ) : (
        <SettleForm objection={objection} onNext={onNext} />
      )}
    </section>
  );
}

function Claim({ objection: { figures, claimReason } }: { readonly objection: Objection }) {
  if (figures === '' && claimReason === '') return <p className="dim">{t.noClaim}</p>;
  return (
    <>
      {figures === '' ? null : <p className="sm num">{figures}</p>}
      {claimReason === '' ? null : <p className="prose">{claimReason}</p>}
    </>
  );
}

/** Every score the leaf had, in the order of the looks; the one that counts is marked in words and weight. */
function Scores({ objection: { scores } }: { readonly objection: Objection }) {
  if (scores === null) return null;
  const line = [
    [t.scores.self, scores.self],
    [t.scores.district, scores.district],
    [t.scores.desk, scores.desk],
    [t.scores.field, scores.field],
  ] as const;
  return (
    <dl className="scoreline" aria-label={t.scores.label}>
      {line
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{points(value)}</dd>
          </div>
        ))}
      <div className="scoreline__now">
        <dt>{t.scores.now}</dt>
        <dd className="num bold">{points(scores.points)}</dd>
      </div>
    </dl>
  );
}

function UnitSays({ objection }: { readonly objection: Objection }) {
  const { text, round, arrivedAt, evidence } = objection;
  const [error, setError] = useState<CallError | null>(null);
  const open = async (sha256: string) => {
    const result = await run('notice.evidence', { package: objection.package, sha256 });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  return (
    <section className="says">
      <h3 className="label">{t.text(round, formatInstant(arrivedAt))}</h3>
      <p className="prose">{text}</p>
      <p className="sm dim">{t.evidence(evidence.length)}</p>
      <ul className="chips">
        {evidence.map(({ sha256, title, fileName, place }) => (
          <li key={sha256}>
            <Button size="sm" icon={IconPaperclip} onClick={() => void open(sha256)}>
              <span>
                <span className="sr-only">{t.openEvidence} </span>
                {title || fileName}
                {place === '' ? '' : `, ${place}`}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}
