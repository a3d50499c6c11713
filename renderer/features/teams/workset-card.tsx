import { IconFileExport } from '@tabler/icons-react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/meter.tsx';
import { StateMark, type Mark } from '../../ui/state-mark.tsx';

const words = vi.reviewerDesk;
type Workset = Data<'workset.list'>['worksets'][number];
type Line = Workset['units'][number];

type Props = { readonly workset: Workset; readonly onSeal: () => void };

/** One work set: unit by unit how far it is, and what of it has gone back. */
export function WorksetCard({ workset, onSeal }: Props) {
  const { digest, round, openedAt, units, leaves, done, sealed, unsealed } = workset;
  const id = `workset-${digest.slice(0, 8)}`;
  const nothing = done + workset.questions + workset.visits === 0;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card__head">
        <div className="grow">
          <h2 id={id}>
            {words.workset(vi.team.issuing.roundNames[roundOf(round)], formatInstant(openedAt))}
          </h2>
          <p className="sm dim">{factsOf(workset).join(', ')}</p>
        </div>
        {unsealed > 0 ? <span className="tag tag--warn">{words.unsealed(unsealed)}</span> : null}
        <Button icon={IconFileExport} blocked={nothing ? words.nothing : null} onClick={onSeal}>
          {sealed !== null && unsealed === 0 ? words.sealAgain : words.seal}
        </Button>
      </div>
      <div className="team__progress">
        <Meter parts={[{ tone: 'ok', percent: leaves === 0 ? 0 : (done / leaves) * 100 }]} />
        <p className="sm">{words.progress(done, leaves)}</p>
      </div>
      <table className="table table--tight">
        <caption className="sr-only">{words.units(units.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.unit}</th>
            <th scope="col" className="r">
              {words.table.done}
            </th>
            <th scope="col">{words.table.state}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((line) => (
            <UnitRow key={line.unit.code} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Work sets are made for these rounds only. */
function roundOf(round: Workset['round']): 'desk' | 'field' | 'dispute' {
  return round === 'district' ? 'desk' : round;
}

function factsOf({ units, questions, visits, sealed }: Workset): readonly string[] {
  return [
    words.units(units.length),
    questions === 0 ? '' : words.asked(questions),
    visits === 0 ? '' : words.visits(visits),
    sealed === null ? words.never : words.sealed(formatInstant(sealed.at)),
  ].filter((fact) => fact !== '');
}

function UnitRow({ line }: { readonly line: Line }) {
  const { unit, leaves, done } = line;
  const state = stateOf(line);
  return (
    <tr>
      <th scope="row">
        {unit.name} <span className="dim reg">{unit.parentName}</span>
      </th>
      <td className="r num">
        {done}/{leaves}
      </td>
      <td>
        <StateMark show mark={state} label={words.states[state]} />
      </td>
    </tr>
  );
}

function stateOf({ leaves, done }: Line): Extract<Mark, 'open' | 'partial' | 'done'> {
  if (done === 0) return 'open';
  return done < leaves ? 'partial' : 'done';
}
