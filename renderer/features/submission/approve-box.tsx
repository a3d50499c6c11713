import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useSession } from '../../api/session.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import type { Preview } from './send-steps.tsx';

const words = vi.submission.approve;

/** The leader's approval of exactly what is in the form now (U9). */
export function ApproveBox({ preview }: { readonly preview: Preview }) {
  const { desk } = useSession();
  const [naming, setNaming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { approval } = preview;
  const approve = async () => {
    setBusy(true);
    const result = await run('submission.approve', {});
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) announce(words.done);
  };
  if (approval !== null) {
    return (
      <section className="approve" aria-label={words.title}>
        <h3 className="h-sec">{words.title}</h3>
        <p className="state ok med">
          <Icon of={IconCircleCheckFilled} />
          {words.good}
        </p>
        <p className="sm">
          {words.by(approval.by, approval.title)}
          <br />
          <span className="dim">{words.at(formatInstant(approval.at))}</span>
        </p>
      </section>
    );
  }
  const { leader } = desk.people;
  return (
    <section className="approve approve--open" aria-label={words.title}>
      <h3 className="h-sec">{words.title}</h3>
      <p className="sm">{words.by(leader.name, leader.title)}</p>
      <p className="sm dim">{words.hint}</p>
      {error === null ? null : <ErrorNote error={error} />}
      <div className="approve__acts">
        <Button variant="primary" busy={busy} onClick={() => void approve()}>
          {words.go}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            setNaming(true);
          }}
        >
          {words.change}
        </Button>
      </div>
      {naming ? (
        <PeopleDialog
          onClose={() => {
            setNaming(false);
          }}
        />
      ) : null}
    </section>
  );
}
