import { IconArrowBackUp, IconSchool, IconTrash, IconWand } from '@tabler/icons-react';
import { useState } from 'react';

import { errorMessage } from '../../../shared/i18n/error-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { toast } from '../../ui/toasts.tsx';
import { usePractice } from './use-practice.ts';

const words = vi.practice.note;

/** On the home of a practice desk: what it is, its passphrase, samples on request, the way back. Nothing elsewhere. */
export function PracticeNote() {
  const state = useQuery('practice.state', {});
  if (state.status !== 'ready' || !state.data.inUse) return null;
  return (
    <section className="card card--pad stack practice-note" aria-labelledby="practice-note">
      <h2 className="state" id="practice-note">
        <Icon of={IconSchool} tone="warn" />
        {words.title}
      </h2>
      <PracticeChoices />
    </section>
  );
}

/** On a real desk where nothing was entered yet: trying first is possible. */
export function PracticeInvite({ onOpen }: { readonly onOpen: () => void }) {
  const { campaign } = useSession();
  const form = useQuery('form.get', {});
  if (campaign.practice || form.status !== 'ready' || form.data.savedAt !== null) return null;
  return (
    <section className="card card--pad stack" aria-labelledby="practice-invite">
      <h2 className="h-sec" id="practice-invite">
        {vi.practice.invite}
      </h2>
      <p className="sm dim">{vi.practice.inviteText}</p>
      <p>
        <Button icon={IconSchool} aria-haspopup="dialog" onClick={onOpen}>
          {vi.practice.title}
        </Button>
      </p>
    </section>
  );
}

/** What can be done about a practice desk while it is in use. */
export function PracticeChoices() {
  const practice = usePractice();
  const [asking, setAsking] = useState(false);
  const { busy, blocked } = practice;
  return (
    <>
      <p>{words.text}</p>
      <p>
        {words.passphrase} <code className="passphrase">{vi.practice.passphrase}</code>
      </p>
      <div className="row">
        <Button icon={IconWand} blocked={blocked} onClick={() => void fillSamples()}>
          {words.fill}
        </Button>
        <Button
          icon={IconArrowBackUp}
          busy={busy}
          blocked={blocked}
          onClick={() => void practice.leave(false)}
        >
          {words.leave}
        </Button>
        <Button
          variant="quiet"
          icon={IconTrash}
          aria-expanded={asking}
          onClick={() => {
            setAsking(!asking);
          }}
        >
          {words.erase}
        </Button>
      </div>
      <p className="sm dim">{words.fillHint}</p>
      {asking ? (
        <p className="row">
          <span>{words.eraseSure}</span>
          <Button
            variant="danger"
            busy={busy}
            blocked={blocked}
            onClick={() => void practice.leave(true)}
          >
            {words.eraseYes}
          </Button>
        </p>
      ) : null}
      {practice.error === null ? null : <ErrorNote error={practice.error} />}
    </>
  );
}

/** Fills what is empty with made-up figures; also a command of the palette. */
export async function fillSamples(): Promise<void> {
  const filled = await run('practice.fill', {});
  if (!filled.ok) {
    toast(errorMessage(filled.error).text, 'err');
    return;
  }
  toast(words.filled(filled.value.figures, filled.value.reasons));
}
