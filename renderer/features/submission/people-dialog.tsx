import { useId, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useSession } from '../../api/session.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { missingPeople, PeopleFields, toPeople } from '../../ui/people-fields.tsx';

const words = vi.submission.approve.people;

/** Another officer or leader from now on: a deputy signs, somebody new took over. */
export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { officer, leader, phone } = useSession().desk.people;
  const [people, setPeople] = useState({
    officer: officer.name,
    officerTitle: officer.title,
    leader: leader.name,
    leaderTitle: leader.title,
    phone,
  });
  const [error, setError] = useState<CallError | null>(null);
  const form = useId();
  const absent = missingPeople(people);
  const save = async () => {
    const result = await run('session.save-people', { people: toPeople(people) });
    setError(result.ok ? null : result.error);
    if (result.ok) onClose();
  };
  return (
    <Dialog
      width="narrow"
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{vi.common.cancel}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            blocked={absent.length === 0 ? null : vi.session.missing(absent)}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="page stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (absent.length === 0) void save();
        }}
      >
        <p className="sm dim">{words.text}</p>
        <PeopleFields
          people={people}
          officerLabel={words.officer}
          leaderLabel={words.leader}
          onChange={setPeople}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
