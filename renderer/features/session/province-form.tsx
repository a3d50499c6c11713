import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';

import type { EffectiveScore } from '../../../shared/domain/campaign/campaign.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { keepCreated } from './created-files.ts';
import { ModePicker } from './mode-picker.tsx';
import { PassphrasePair, passphraseReady } from './passphrase-pair.tsx';
import { missingPeople, NOBODY, PeopleFields, toPeople } from '../../ui/people-fields.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StepHeading } from './step-heading.tsx';

const words = vi.session.province;

/** The Sở's desk: CA, signing key and the campaign opened from the shipped data (C7). */
export function ProvinceForm() {
  const [practice, setPractice] = useState(false);
  const [rule, setRule] = useState<EffectiveScore>('last-look');
  const [people, setPeople] = useState(NOBODY);
  const [passphrase, setPassphrase] = useState({ first: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const missing = [
    ...missingPeople(people),
    passphraseReady(passphrase) ? '' : vi.session.parts.passphrase,
  ].filter((part) => part !== '');
  const create = async () => {
    setBusy(true);
    const result = await run('setup.create-province', {
      campaign: 'gialai-2019',
      practice,
      effectiveScore: rule,
      people: toPeople(people),
      passphrase: passphrase.first,
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    keepCreated([{ label: vi.home.authorityFile, file: result.value.authority }]);
  };
  return (
    <form
      className="setup__form setup__form--long"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && !busy) void create();
      }}
    >
      <section aria-labelledby="step-campaign">
        <StepHeading number={1} id="step-campaign">
          {words.title}
        </StepHeading>
        <p className="dim">{words.lead}</p>
        <p className="med">{words.campaign}</p>
        <p>
          <span className="tag">{vi.session.sampleTag}</span>
        </p>
        <ModePicker beside practice={practice} onPick={setPractice} />
        <EffectiveScoreField rule={rule} onPick={setRule} />
      </section>
      <section aria-labelledby="step-people">
        <StepHeading number={2} id="step-people">
          {words.people}
        </StepHeading>
        <PeopleFields
          people={people}
          officerLabel={words.officer}
          leaderLabel={words.leader}
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
        <span className="grow" />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          icon={IconKey}
          busy={busy}
          blocked={missing.length === 0 ? null : vi.session.missing(missing)}
        >
          {busy ? words.going : words.go}
        </Button>
      </footer>
    </form>
  );
}

type RuleProps = {
  readonly rule: EffectiveScore;
  readonly onPick: (rule: EffectiveScore) => void;
};

/** Which score stands after a visit on the spot; part of the campaign that everybody gets (P6). */
function EffectiveScoreField({ rule, onPick }: RuleProps) {
  const { effectiveScore } = words;
  return (
    <RadioGroup
      label={effectiveScore.label}
      showLabel
      hint={effectiveScore.hint}
      value={rule}
      choices={[
        { value: 'last-look', label: effectiveScore.lastLook },
        { value: 'lowest', label: effectiveScore.lowest },
      ]}
      onChoose={(value) => {
        onPick(value === 'lowest' ? 'lowest' : 'last-look');
      }}
    />
  );
}
