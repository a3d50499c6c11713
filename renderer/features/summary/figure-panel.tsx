import { IconClipboardList, IconDeviceFloppy, IconSum } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Figure, Figures } from './summary-data.ts';

const t = vi.summary.figure;
const LONGEST = 500;

type Props = {
  readonly figure: Figure;
  readonly communes: Figures['communes'];
  readonly deadline: string | null;
  readonly onClose: () => void;
};

/** One figure of the district opened to its communes: which value, which revision, who is missing, what was overwritten. */
export function FigurePanel({ figure, communes, deadline, onClose }: Props) {
  const { label, leaves, field, note } = figure;
  return (
    <SidePanel title={label} icon={IconSum} closeLabel={t.close} onClose={onClose} wide>
      {() => (
        <>
          <p className="sm dim">{sourceText(figure, deadline)}</p>
          {note === '' ? null : (
            <p className="sm">
              <span className="med">{t.note}:</span> {note}
            </p>
          )}
          <Values figure={figure} />
          {figure.differs ? <Why figure={figure} /> : null}
          <Lines figure={figure} communes={communes} />
          <div className="row row--wrap">
            {leaves.map((leaf) => (
              <Button
                key={leaf}
                size="sm"
                icon={IconClipboardList}
                onClick={() => {
                  goTo({ name: 'form', leaf, field });
                }}
              >
                {t.open(leaf)}
              </Button>
            ))}
          </div>
        </>
      )}
    </SidePanel>
  );
}

function sourceText({ source }: Figure, deadline: string | null): string {
  if (source !== 'arrivals') return t.sources[source];
  return t.sources.arrivals(deadline === null ? '' : formatInstant(deadline));
}

function Values({ figure: { value, entered, own, unit, differs } }: Pick<Props, 'figure'>) {
  const measured = (figure: string) => `${formatDecimal(figure)}${unit === null ? '' : ` ${unit}`}`;
  return (
    <dl className="facts">
      <dt>{t.values.derived}</dt>
      <dd className="num bold">{measured(value)}</dd>
      <dt>{t.values.entered}</dt>
      <dd className={differs ? 'num bold' : 'num'}>
        {entered === null ? t.notEntered : measured(entered)}
      </dd>
      {own === null ? null : (
        <>
          <dt>{t.values.own}</dt>
          <dd className="num">{measured(own)}</dd>
        </>
      )}
    </dl>
  );
}

function Lines({ figure: { lines }, communes }: Pick<Props, 'figure' | 'communes'>) {
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  return (
    <table className="table figlines" aria-label={t.lines}>
      <thead>
        <tr>
          <th scope="col">{vi.summary.columns.unit}</th>
          <th scope="col" className="c">
            {t.revision}
          </th>
          <th scope="col" className="r">
            {t.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ unit, state, value, revision }) => (
          <tr key={unit}>
            <th scope="row">{nameOf.get(unit) ?? unit}</th>
            <td className="c num">{revision ?? vi.summary.none}</td>
            <td className={value === null ? 'r warn' : 'r num'}>
              {value === null ? t.states[state] : formatDecimal(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why the form says otherwise; kept with the summary. */
function Why({ figure: { field, reason } }: Pick<Props, 'figure'>) {
  const [text, setText] = useState(reason);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    setBusy(true);
    const result = await run('district.explain-figure', { field, reason: text });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) toast(t.saved);
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea label={t.why} hint={t.whyHint} maxLength={LONGEST} value={text} onText={setText} />
      {error === null ? null : <ErrorNote error={error} />}
      <div>
        <Button type="submit" size="sm" icon={IconDeviceFloppy} busy={busy}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
