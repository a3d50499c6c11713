import { IconChecks, IconCircleCheckFilled } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useCommands } from '../../api/commands.ts';
import { useSession } from '../../api/session.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { isSealed, type Notice, type Responses } from './response-data.ts';
import { saveNow } from './save-items.ts';
import { SealStep } from './seal-step.tsx';
import { SealedStep } from './sealed-step.tsx';

const t = vi.response.steps;

type Props = { readonly responses: Responses; readonly notice: Notice };

/** What is left until the answer is on its way: answer, approval, seal. */
export function ResponseSteps({ responses, notice }: Props) {
  return (
    <aside className="pane pane--side steps-side" aria-label={t.label} data-pane>
      {isSealed(notice) ? (
        <SealedStep responses={responses} notice={notice} />
      ) : (
        <>
          <AnswerStep notice={notice} />
          <ApproveStep notice={notice} />
          <SealStep responses={responses} notice={notice} />
        </>
      )}
    </aside>
  );
}

function AnswerStep({ notice }: { readonly notice: Notice }) {
  const [error, setError] = useState<CallError | null>(null);
  const said = new Set(notice.items.map(({ leaf }) => leaf));
  const rest = notice.asked.filter((leaf) => !said.has(leaf)).length;
  const objected = notice.items.filter(({ outcome }) => outcome === 'objected').length;
  const acceptRest = async () => {
    await saveNow();
    const result = await run('response.accept-rest', { appraisal: notice.digest });
    setError(result.ok ? null : result.error);
    if (result.ok) announce(t.accepted(result.value.accepted));
  };
  useCommands([
    {
      id: 'response.accept-rest',
      group: 'commands',
      label: vi.response.commands.acceptRest,
      run: () => void acceptRest(),
    },
  ]);
  return (
    <section className="stack" aria-labelledby="step-answer">
      <h2 className="h-sec" id="step-answer">
        1. {t.answer}
      </h2>
      <p className="sm">
        {t.answered(notice.asked.length - rest, notice.asked.length)}.{' '}
        {rest === 0 ? vi.response.objectedCount(objected) : null}
      </p>
      {rest === 0 ? null : (
        <Button icon={IconChecks} onClick={() => void acceptRest()}>
          {t.acceptRest(rest)}
        </Button>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}

function ApproveStep({ notice }: { readonly notice: Notice }) {
  const { desk } = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { approval, problems, digest } = notice;
  const { leader } = desk.people;
  const approve = async () => {
    setBusy(true);
    await saveNow();
    const result = await run('response.approve', { appraisal: digest });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) announce(t.approved(formatInstant(result.value.approvedAt)));
  };
  return (
    <section className="stack" aria-labelledby="step-approve">
      <h2 className="h-sec" id="step-approve">
        2. {t.approve}
      </h2>
      {approval === null ? (
        <>
          <p className="sm">{t.approveBy(leader.name, leader.title)}</p>
          <Button
            busy={busy}
            blocked={problems.length > 0 ? t.approveBlocked : null}
            onClick={() => void approve()}
          >
            {t.approveGo}
          </Button>
          <p className="sm dim">{problems.length > 0 ? t.approveBlocked : t.approveVoid}</p>
        </>
      ) : (
        <>
          <p className="state ok med">
            <Icon of={IconCircleCheckFilled} />
            {t.approved(formatInstant(approval.at))}
          </p>
          <p className="sm">{t.approveBy(approval.by, approval.title)}</p>
          <p className="sm dim">{t.approveVoid}</p>
        </>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}
