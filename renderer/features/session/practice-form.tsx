import { IconArrowRight, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { UnitSearch } from './unit-search.tsx';
import { usePractice } from './use-practice.ts';

const words = vi.practice;

type Props = {
  /** Unit to begin with: the own one, where this machine has one. */
  readonly own?: UnitLine;
};

/** What practising is, which unit, and off it goes; an earlier practice desk is offered first (X5). */
export function PracticeForm({ own }: Props) {
  const state = useQuery('practice.state', {});
  const units = useQuery('practice.units', {});
  return (
    <QueryView state={state}>
      {({ kept }) => (
        <QueryView state={units}>
          {(list) => (
            <PracticeStart
              kept={kept}
              units={list}
              own={list.find(({ code }) => code === own?.code) ?? null}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

type StartProps = {
  readonly kept: UnitLine | null;
  readonly units: readonly UnitLine[];
  readonly own: UnitLine | null;
};

function PracticeStart({ kept, units, own }: StartProps) {
  const [unit, setUnit] = useState(own);
  const practice = usePractice();
  const blocked = practice.blocked ?? (unit === null ? words.chooseFirst : null);
  return (
    <form
      className="practice"
      onSubmit={(event) => {
        event.preventDefault();
        if (unit !== null && blocked === null) void practice.start(unit);
      }}
    >
      <p>{words.lead}</p>
      <ul className="points">
        {words.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {kept === null ? null : (
        <Callout
          tone="accent"
          actions={
            <Button
              variant="primary"
              icon={IconArrowRight}
              busy={practice.busy}
              blocked={practice.blocked}
              onClick={() => void practice.resume()}
            >
              {words.continue}
            </Button>
          }
        >
          <p>
            <strong>{words.keptTitle(kept.name)}.</strong> {words.replaces}
          </p>
        </Callout>
      )}
      <section className="stack" aria-labelledby="practice-unit">
        <h3 className="h-sec" id="practice-unit">
          {words.unit}
        </h3>
        <UnitSearch units={units} chosen={unit} onChoose={setUnit} />
      </section>
      {practice.error === null ? null : <ErrorNote error={practice.error} />}
      <p className="row practice__end">
        <Button
          type="submit"
          variant={kept === null ? 'primary' : 'plain'}
          size="lg"
          icon={IconSchool}
          busy={practice.busy}
          blocked={blocked}
        >
          {startLabel(practice.busy, kept !== null)}
        </Button>
      </p>
    </form>
  );
}

function startLabel(busy: boolean, again: boolean): string {
  if (busy) return words.starting;
  return again ? words.restart : words.start;
}
