import { IconDownload, IconEye, IconFileExport, IconUser, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { errorMessage } from '../../../shared/i18n/error-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import type { Team, TeamReviewer } from './team-data.ts';

const words = vi.team.people;

type Props = {
  readonly team: Team;
  readonly onIssue: (reviewer: string) => void;
  readonly onShow: (reviewer: string) => void;
};

/** How far each reviewer is, what travelled to and fro. */
export function ReviewerCards({ team, onIssue, onShow }: Props) {
  const [leaving, setLeaving] = useState<TeamReviewer | null>(null);
  return (
    <aside className="pane pane--side parts__side" aria-label={words.title} data-pane>
      <h2 className="h-sec">{words.title}</h2>
      <ul className="stack">
        {team.reviewers.map((reviewer) => (
          <li key={reviewer.code} className="card card--pad stack team__card">
            <Facts reviewer={reviewer} />
            {reviewer.dismissed === null ? (
              <div className="row team__acts">
                <Button
                  size="sm"
                  icon={IconEye}
                  aria-label={words.show(reviewer.name)}
                  onClick={() => {
                    onShow(reviewer.code);
                  }}
                />
                <Button
                  size="sm"
                  icon={IconFileExport}
                  blocked={reviewer.received === 0 ? vi.team.issueNone : null}
                  onClick={() => {
                    onIssue(reviewer.code);
                  }}
                >
                  {words.issueOne}
                </Button>
                <span className="grow" />
                <Button
                  size="sm"
                  variant="quiet"
                  icon={IconUserOff}
                  aria-label={vi.team.dismiss.title(reviewer.name)}
                  onClick={() => {
                    setLeaving(reviewer);
                  }}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {leaving === null ? null : (
        <DismissDialog
          reviewer={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </aside>
  );
}

function Facts({ reviewer }: { readonly reviewer: TeamReviewer }) {
  const { name, title, phone, dismissed, assigned, received, leaves, done } = reviewer;
  const units = assigned.units.length;
  return (
    <>
      <div className="row">
        <Icon of={IconUser} size="sm" />
        <h3 className="med grow">{name}</h3>
      </div>
      <p className="sm dim">
        {[title, phone === '' ? '' : words.phone(phone)].filter((part) => part !== '').join('. ')}
      </p>
      {dismissed === null ? null : (
        <p className="sm warn">{words.dismissed(formatInstant(dismissed.at), dismissed.reason)}</p>
      )}
      {units === 0 ? (
        <p className="sm dim">{words.nothing}</p>
      ) : (
        <>
          <p className="sm">
            {words.load(units, units - received)}
            {assigned.leaves.length === 0 ? '' : `. ${words.someLeaves(assigned.leaves.length)}`}
          </p>
          <Meter parts={[{ tone: 'ok', percent: leaves === 0 ? 0 : (done / leaves) * 100 }]} />
          <p className="sm">{words.progress(done, leaves)}</p>
        </>
      )}
      <Worksets reviewer={reviewer} />
      <p className="xs dim">{words.named(reviewer.namedBy, formatInstant(reviewer.namedAt))}</p>
    </>
  );
}

/** A work set that was made before, the same bytes. */
async function giveAgain(digest: string): Promise<void> {
  const result = await run('team.workset-file', { digest });
  if (result.ok) download(result.value);
  else toast(errorMessage(result.error).text, 'err');
}

function Worksets({ reviewer }: { readonly reviewer: TeamReviewer }) {
  if (reviewer.worksets.length === 0) return null;
  return (
    <ul className="team__sets">
      {reviewer.worksets.toReversed().map(({ package: digest, units, round, at, findings }) => (
        <li key={digest} className="row">
          <div className="grow sm">
            <p>{words.workset(units, vi.team.rounds[round], formatInstant(at))}</p>
            {findings.length === 0 ? <p className="dim">{words.waiting}</p> : null}
            {findings.map((line) => (
              <p key={line.at} className={line.conflicts > 0 ? 'warn' : 'dim'}>
                {words.taken(formatInstant(line.at), line.taken, line.conflicts)}
                {line.outside === 0 ? '' : `. ${words.outside(line.outside)}`}
              </p>
            ))}
          </div>
          <Button
            size="sm"
            variant="quiet"
            icon={IconDownload}
            aria-label={words.again(reviewer.name)}
            onClick={() => void giveAgain(digest)}
          />
        </li>
      ))}
    </ul>
  );
}
