import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { CampaignSummary } from '../../../shared/ipc/dto.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = { readonly campaign: CampaignSummary };
const words = vi.session.confirm;

/** A named person compares the Sở's key with the official letter, once (T3). */
export function ConfirmAuthority({ campaign }: Props) {
  const [same, setSame] = useState(false);
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const ready = same && name.trim() !== '';
  const confirm = async () => {
    setBusy(true);
    const result = await run('setup.confirm-authority', {
      fingerprint: campaign.authority.sha256,
      by: { name: name.trim(), title: title.trim() },
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
  };
  return (
    <form
      className="setup__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void confirm();
      }}
    >
      <section aria-labelledby="confirm-heading">
        <h2 className="step" id="confirm-heading">
          {words.title}
        </h2>
        <p className="dim">{words.lead}</p>
        <DigestWords words={campaign.authority.words} label={words.words} />
        <p className="sm dim">
          {words.hex}: <span className="hex">{campaign.authority.sha256}</span>
        </p>
        <p className="sm">{words.phone(campaign.contact.office, campaign.contact.phone)}</p>
        <Callout tone="warn">
          <p>{words.differs}</p>
        </Callout>
      </section>
      <section>
        <CheckBox label={words.same} checked={same} onCheck={setSame} />
        <div className="grid2">
          <TextField label={words.name} value={name} onText={setName} required maxLength={100} />
          <TextField label={words.position} value={title} onText={setTitle} maxLength={150} />
        </div>
      </section>
      {error === null ? null : <ErrorNote error={error} />}
      <footer className="setup__end">
        <span className="grow" />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          icon={IconShieldCheck}
          busy={busy}
          blocked={ready ? null : words.blocked}
        >
          {words.go}
        </Button>
      </footer>
    </form>
  );
}
