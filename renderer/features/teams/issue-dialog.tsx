import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DownloadList } from '../../ui/download-list.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SigningDialog } from '../../ui/signing-dialog.tsx';
import { workingOf, type Team } from './team-data.ts';

const words = vi.team.issuing;
const ROUNDS = ['desk', 'field', 'dispute'] as const;
type Round = (typeof ROUNDS)[number];

type Props = {
  readonly team: Team;
  /** Reviewers ticked at first. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
};

/** The Sở signs a work set for each chosen reviewer; all in one go. */
export function IssueDialog({ team, chosen, onClose }: Props) {
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set(chosen));
  const [round, setRound] = useState<Round>('desk');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [issued, setIssued] = useState<Data<'team.issue'> | null>(null);
  const blocked = blockedBy(people.size, passphrase);
  const sign = async () => {
    setBusy(true);
    const result = await run('team.issue', { reviewers: [...people], round, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setIssued(result.value);
    announce(words.done(result.value.length));
  };
  if (issued !== null) return <Issued issued={issued} onClose={onClose} />;
  return (
    <SigningDialog
      title={words.title}
      label={words.passphrase}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      go={words.go(people.size)}
      going={words.going}
      busy={busy}
      blocked={blocked}
      error={error}
      onSign={() => void sign()}
      onClose={onClose}
      choices={
        <>
          <fieldset className="stack">
            <legend className="label">{words.who}</legend>
            {workingOf(team)
              .filter(({ received }) => received > 0)
              .map(({ code, name, received }) => (
                <CheckBox
                  key={code}
                  label={words.person(name, received)}
                  checked={people.has(code)}
                  onCheck={(on) => {
                    const rest = [...people].filter((one) => one !== code);
                    setPeople(new Set(on ? [...rest, code] : rest));
                  }}
                />
              ))}
          </fieldset>
          <RadioGroup
            showLabel
            inline
            label={words.round}
            value={round}
            choices={ROUNDS.map((value) => ({ value, label: words.roundNames[value] }))}
            onChoose={(value) => {
              setRound(ROUNDS.find((it) => it === value) ?? 'desk');
            }}
          />
        </>
      }
    >
      <p>{words.text}</p>
    </SigningDialog>
  );
}

function blockedBy(people: number, passphrase: string): string | null {
  if (people === 0) return words.nobody;
  return passphrase === '' ? words.passphraseMissing : null;
}

type IssuedProps = { readonly issued: Data<'team.issue'>; readonly onClose: () => void };

function Issued({ issued, onClose }: IssuedProps) {
  const absent = issued.reduce((sum, line) => sum + line.absent, 0);
  return (
    <Dialog
      title={words.title}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" size="lg" variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className="formbody">
        <Callout tone="ok">
          <p className="med">{words.done(issued.length)}</p>
          <ul>
            {issued.map(({ reviewer, name, units, files }) => (
              <li key={reviewer}>{words.each(name, units, files.length)}</li>
            ))}
          </ul>
        </Callout>
        {absent === 0 ? null : <p className="sm dim">{words.absent(absent)}</p>}
      </div>
      <DownloadList files={issued.flatMap(({ files }) => files)} label={words.files} />
    </Dialog>
  );
}
