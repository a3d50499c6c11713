import { IconKey } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PassphrasePair, passphraseReady } from './passphrase-pair.tsx';
import { StepHeading } from './step-heading.tsx';

const words = vi.reviewerSetup;
const NOBODY = { name: '', title: '', phone: '' };

/** A reviewer's laptop: who, and a key of its own (P5). */
export function ReviewerForm({ children }: { readonly children: ReactNode }) {
  const [person, setPerson] = useState(NOBODY);
  const [passphrase, setPassphrase] = useState({ first: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const missing = [
    person.name.trim() === '' ? words.missing.name : '',
    passphraseReady(passphrase) ? '' : words.missing.passphrase,
  ].filter((part) => part !== '');
  const create = async () => {
    setBusy(true);
    const { name, title, phone } = person;
    const result = await run('setup.create-reviewer', {
      person: { name, title },
      phone,
      passphrase: passphrase.first,
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value.enrolment);
  };
  const field = (key: keyof typeof NOBODY) => ({
    value: person[key],
    onText: (text: string) => {
      setPerson({ ...person, [key]: text });
    },
  });
  return (
    <form
      className="setup__form setup__form--long"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0 && !busy) void create();
      }}
    >
      {children}
      <section aria-labelledby="step-reviewer">
        <StepHeading number={1} id="step-reviewer">
          {words.title}
        </StepHeading>
        <p className="dim">{words.lead}</p>
        <div className="grid2">
          <TextField
            label={words.name}
            hint={words.nameHint}
            maxLength={100}
            required
            {...field('name')}
          />
          <TextField label={words.position} maxLength={150} {...field('title')} />
          <TextField label={words.phone} maxLength={60} inputMode="tel" {...field('phone')} />
        </div>
      </section>
      <section aria-labelledby="step-key">
        <StepHeading number={2} id="step-key">
          {vi.session.key}
        </StepHeading>
        <PassphrasePair draft={passphrase} onChange={setPassphrase} />
      </section>
      {error === null ? null : <ErrorNote error={error} />}
      <footer className="setup__end">
        <p className="sm dim grow">{words.afterwards}</p>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          icon={IconKey}
          busy={busy}
          blocked={missing.length === 0 ? null : vi.session.missing(missing)}
        >
          {busy ? vi.session.creating : words.create}
        </Button>
      </footer>
    </form>
  );
}
