import { IconCheck, IconLock, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';

import { formatBytes, formatDate } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useHelper } from '../../api/assignees.ts';
import { useSession } from '../../api/session.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { daysUntil } from '../../ui/days-until.ts';
import { Icon } from '../../ui/icon.tsx';
import { ApproveBox } from './approve-box.tsx';
import { HelperSide } from './helper-send.tsx';
import { SealDialog } from './seal-dialog.tsx';

const words = vi.submission.send;
export type Preview = Data<'submission.preview'>;

/** The four steps from the form to the receiver, and the button for the third. */
export function SendSteps({ preview }: { readonly preview: Preview }) {
  const [sealing, setSealing] = useState(false);
  const helper = useHelper();
  const blocks = preview.problems.filter(({ severity }) => severity === 'block').length;
  const approved = preview.approval !== null;
  const sealed = preview.state === 'sealed';
  if (helper !== null) return <HelperSide officer={helper.officer} />;
  return (
    <aside className="pane pane--side sendside" aria-label={words.steps} data-pane>
      <h2 className="h-sec">{words.heading(preview.revision, preview.receiver)}</h2>
      <Steps preview={preview} blocks={blocks} />
      <Deadline />
      {sealed ? <p className="sm dim">{words.locked}</p> : null}
      {!sealed && blocks === 0 && !approved ? <ApproveBox preview={preview} /> : null}
      {sealed ? null : (
        <SealButton
          blocks={blocks}
          approved={approved}
          onOpen={() => {
            setSealing(true);
          }}
        />
      )}
      {sealing ? (
        <SealDialog
          preview={preview}
          onClose={() => {
            setSealing(false);
          }}
        />
      ) : null}
    </aside>
  );
}

type StepsProps = { readonly preview: Preview; readonly blocks: number };

/** The first step that is not done is where the desk stands. */
function Steps({ preview, blocks }: StepsProps) {
  const { leader } = useSession().desk.people;
  const sealed = preview.state === 'sealed';
  const size = words.size(formatBytes(preview.totalBytes), formatBytes(preview.limitBytes));
  const { by } = vi.submission.approve;
  const steps = [
    {
      title: words.step1,
      note: sealed || blocks === 0 ? words.noneLeft : words.left(blocks),
      done: sealed || blocks === 0,
    },
    {
      title: words.step2,
      note: by(leader.name, leader.title),
      done: sealed || (blocks === 0 && preview.approval !== null),
    },
    { title: words.step3, note: size, done: sealed },
    {
      title: words.step4,
      note: words.channels,
      done: sealed && (preview.sealed[0]?.receipts.length ?? 0) > 0,
    },
  ];
  const now = steps.findIndex(({ done }) => !done);
  return (
    <ol className="steps">
      {steps.map((step, place) => (
        <Step key={step.title} {...step} number={place + 1} now={place === now} />
      ))}
    </ol>
  );
}

type StepProps = {
  readonly number: number;
  readonly done: boolean;
  readonly now: boolean;
  readonly title: string;
  readonly note: string;
};

function Step({ number, done, now, title, note }: StepProps) {
  const look = done ? 'steps__ok' : undefined;
  return (
    <li className={now ? 'steps__now' : look} aria-current={now ? 'step' : undefined}>
      <span className="steps__n num">{done ? <Icon of={IconCheck} size="sm" /> : number}</span>
      <div>
        <p className="med">{title}</p>
        <p className="sm dim">{note}</p>
      </div>
    </li>
  );
}

function Deadline() {
  const { campaign, desk, now } = useSession();
  const day = campaign.deadlines[desk.unit.level]?.slice(0, 10);
  if (day === undefined) return null;
  return (
    <div className="sendside__due">
      <p className="sm dim">{words.due}</p>
      <p>
        <strong>{words.dueBefore(formatDate(day))}</strong>{' '}
        {words.daysLeft(daysUntil(now, day) - 1)}
      </p>
    </div>
  );
}

type SealProps = {
  readonly blocks: number;
  readonly approved: boolean;
  readonly onOpen: () => void;
};

/** Disabled with its reason until nothing blocks and the leader agreed; without a certificate it says what follows. */
function SealButton({ blocks, approved, onOpen }: SealProps) {
  const { desk } = useSession();
  const why = whyNot(blocks, approved);
  return (
    <>
      <Button
        size="lg"
        variant={why === null ? 'primary' : 'plain'}
        icon={why === null ? IconSignature : IconLock}
        blocked={why}
        onClick={onOpen}
      >
        {words.seal}
      </Button>
      {why === null ? null : (
        <p className="sm dim" aria-hidden>
          {why}
        </p>
      )}
      {desk.key === 'issued' ? null : <p className="sm warn">{words.noCredential}</p>}
    </>
  );
}

function whyNot(blocks: number, approved: boolean): string | null {
  if (blocks > 0) return words.blocked(blocks);
  return approved ? null : vi.submission.approve.none;
}
