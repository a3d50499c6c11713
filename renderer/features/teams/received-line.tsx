import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { outcomeOf } from './outcome-words.ts';
import type { Inspected, ReceivedFile, TakenFindings } from './use-received.ts';

const words = vi.team.received;

type Props = {
  readonly file: ReceivedFile;
  readonly busy: boolean;
  readonly onName: () => void;
};

/** One file: whose it is, what it brings or asks, what became of it. */
export function ReceivedLine({ file, busy, onName }: Props) {
  const { name, seen, error, done } = file;
  return (
    <li className="card card--pad stack">
      {name === '' ? null : <p className="xs dim filename">{name}</p>}
      {error === null ? null : <ErrorNote error={error} />}
      {seen?.kind === 'enrolment' ? (
        <Request seen={seen} named={done === 'named'} busy={busy} onName={onName} />
      ) : null}
      {seen?.kind === 'findings' ? (
        <Findings seen={seen} done={done === 'named' ? null : done} />
      ) : null}
    </li>
  );
}

type RequestProps = {
  readonly seen: Extract<Inspected, { kind: 'enrolment' }>;
  readonly named: boolean;
  readonly busy: boolean;
  readonly onName: () => void;
};

/** The words are compared by telephone; nothing of this key counts before. */
function Request({ seen, named, busy, onName }: RequestProps) {
  const { name, title, phone, key, known } = seen;
  return (
    <>
      <div>
        <h3 className="med">{words.request(name)}</h3>
        <p className="sm dim">
          {[title, phone === '' ? '' : vi.team.people.phone(phone)]
            .filter((part) => part !== '')
            .join('. ')}
        </p>
      </div>
      {named || known === 'named' ? (
        <Callout tone="ok">
          <p>{named ? words.confirmed : words.already}</p>
        </Callout>
      ) : (
        <>
          {known === 'dismissed' ? <p className="sm warn">{words.comeback}</p> : null}
          <p className="sm">{words.words}</p>
          <DigestWords words={key.words} label={words.words} />
          <p className="sm dim">{words.compare}</p>
          <div>
            <Button variant="primary" busy={busy} onClick={onName}>
              {words.confirm}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

type FindingsProps = {
  readonly seen: Extract<Inspected, { kind: 'findings' }>;
  readonly done: TakenFindings | null;
};

function Findings({ seen, done }: FindingsProps) {
  const { name, sealedAt, looks, units, round, already } = seen;
  return (
    <>
      <div>
        <h3 className="med">{words.findings(name)}</h3>
        <p className="sm dim">
          {[formatInstant(sealedAt), words.contents(looks, units, vi.team.rounds[round])].join(
            '. ',
          )}
          {moreOf(seen)}
        </p>
      </div>
      {already || done?.already === true ? (
        <Callout tone="accent">
          <p>{words.known}</p>
        </Callout>
      ) : null}
      {done === null || done.already ? null : (
        <Callout tone={done.conflicts > 0 ? 'warn' : 'ok'}>
          <p>{outcomeOf(done)}</p>
        </Callout>
      )}
    </>
  );
}

function moreOf({ questions, visits, photos }: FindingsProps['seen']): string {
  const { more } = words;
  const parts = [
    questions === 0 ? '' : more.questions(questions),
    visits === 0 ? '' : more.visits(visits),
    photos === 0 ? '' : more.photos(photos),
  ].filter((part) => part !== '');
  return parts.map((part) => `, ${part}`).join('');
}
