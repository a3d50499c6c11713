import { IconUserCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useTyping } from '../../ui/use-typing.ts';
import type { Piece } from './parts-data.ts';

const words = vi.parts.assign;

type Props = {
  readonly chosen: readonly Piece[];
  readonly officers: readonly string[];
  readonly onDone: () => void;
};

/** Gives the marked pieces to a person whose name is typed or taken from those known. */
export function AssignBar({ chosen, officers, onDone }: Props) {
  const [name, setName] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const assign = async (officer: string | null) => {
    const codes = (kind: Piece['kind']) =>
      chosen.filter((piece) => piece.kind === kind).map(({ code }) => code);
    const input = { leaves: codes('leaf'), sections: codes('section'), officer };
    const result = await run('parts.assign', input);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(officer === null ? words.undone(chosen.length) : words.done(chosen.length, officer));
    onDone();
  };
  const blocked = blockedBy(chosen.length, name);
  return (
    <form
      className="parts__assign"
      onSubmit={(event) => {
        event.preventDefault();
        if (blocked === null) void assign(name.trim());
      }}
    >
      {chosen.length === 0 ? (
        <p className="sm dim">{words.hint}</p>
      ) : (
        <>
          <p className="med sm">{words.marked(chosen.length)}</p>
          <OfficerField name={name} officers={officers} onName={setName} />
          <Button type="submit" variant="primary" icon={IconUserCheck} blocked={blocked}>
            {words.go}
          </Button>
          {chosen.some(({ officer }) => officer !== null) ? (
            <Button onClick={() => void assign(null)}>{words.back}</Button>
          ) : null}
          <Button variant="quiet" onClick={onDone}>
            {words.clear}
          </Button>
        </>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </form>
  );
}

function blockedBy(count: number, name: string): string | null {
  if (count === 0) return words.nothingMarked;
  return name.trim() === '' ? words.nameMissing : null;
}

type FieldProps = {
  readonly name: string;
  readonly officers: readonly string[];
  readonly onName: (name: string) => void;
};

function OfficerField({ name, officers, onName }: FieldProps) {
  const id = useId();
  const typing = useTyping({ shown: name, onText: onName });
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {words.name}
      </label>
      <div className="input parts__name">
        <input
          {...typing}
          id={id}
          data-field="officer"
          list={`${id}-known`}
          maxLength={100}
          autoComplete="off"
          placeholder={words.placeholder}
        />
      </div>
      <datalist id={`${id}-known`}>
        {officers.map((officer) => (
          <option key={officer} value={officer} aria-label={officer} />
        ))}
      </datalist>
    </>
  );
}
