import { IconKey } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';
import { download } from '../../api/files.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { PassphrasePair, passphraseReady } from './passphrase-pair.tsx';
import { missingPeople, NOBODY, PeopleFields, toPeople } from '../../ui/people-fields.tsx';
import { StepHeading } from './step-heading.tsx';
import { UnitSearch } from './unit-search.tsx';

/** Unit, people, key: one sheet, one button (01). */
export function DeskForm({ children }: { readonly children?: ReactNode }) {
  const units = useQuery('setup.units', {});
  const [unit, setUnit] = useState<UnitLine | null>(null);
  const [people, setPeople] = useState(NOBODY);
  const [passphrase, setPassphrase] = useState({ first: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const missing = [
    unit === null ? vi.session.parts.unit : '',
    ...missingPeople(people),
    passphraseReady(passphrase) ? '' : vi.session.parts.passphrase,
  ].filter((part) => part !== '');
  const create = async (chosen: UnitLine) => {
    setBusy(true);
    const result = await run('setup.create-desk', {
      role: chosen.level === 'huyen' ? 'district' : 'unit',
      unit: chosen.code,
      people: toPeople(people),
      passphrase: passphrase.first,
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    download(result.value.enrolment);
  };
  return (
    <form
      className="setup__form setup__form--long"
      onSubmit={(event) => {
        event.preventDefault();
        if (unit !== null && missing.length === 0 && !busy) void create(unit);
      }}
    >
      {children}
      <section aria-labelledby="step-unit">
        <StepHeading number={1} id="step-unit">
          {vi.session.unit}
        </StepHeading>
        <QueryView state={units}>
          {(list) => <UnitSearch units={list} chosen={unit} onChoose={setUnit} />}
        </QueryView>
        {unit?.level === 'huyen' ? <p className="sm">{vi.session.roleDistrict}</p> : null}
      </section>
      <section aria-labelledby="step-people">
        <StepHeading number={2} id="step-people">
          {vi.session.people}
        </StepHeading>
        <PeopleFields
          people={people}
          officerLabel={vi.session.officer}
          leaderLabel={vi.session.leader}
          onChange={setPeople}
        />
      </section>
      <section aria-labelledby="step-key">
        <StepHeading number={3} id="step-key">
          {vi.session.key}
        </StepHeading>
        <PassphrasePair draft={passphrase} onChange={setPassphrase} />
      </section>
      {error === null ? null : <ErrorNote error={error} />}
      <footer className="setup__end">
        <p className="sm dim grow">{vi.session.afterwards}</p>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          icon={IconKey}
          busy={busy}
          blocked={missing.length === 0 ? null : vi.session.missing(missing)}
        >
          {busy ? vi.session.creating : vi.session.create}
        </Button>
      </footer>
    </form>
  );
}
