import { vi } from '../../shared/i18n/vi.ts';
import { useSession } from '../api/session.ts';
import { TextField } from './text-field.tsx';

/** A person as a decision names one. */
export type NamedPerson = { readonly name: string; readonly title: string };

/** The desk's officer, whom a decision names unless another person is typed in. */
export function useOfficer(): NamedPerson {
  const { name, title } = useSession().desk.people.officer;
  return { name, title };
}

type Props = {
  readonly person: NamedPerson;
  readonly onChange: (person: NamedPerson) => void;
  /** Asked for and not given. */
  readonly missing: boolean;
};

/** Who decides: name and position, as the ledger keeps them (T5). */
export function NamedPersonFields({ person, onChange, missing }: Props) {
  const t = vi.deskParts.person;
  return (
    <div className="grid2">
      <TextField
        label={t.name}
        value={person.name}
        maxLength={100}
        required
        error={missing && person.name.trim() === '' ? t.missing : null}
        onText={(name) => {
          onChange({ ...person, name });
        }}
      />
      <TextField
        label={t.title}
        value={person.title}
        maxLength={150}
        onText={(title) => {
          onChange({ ...person, title });
        }}
      />
    </div>
  );
}
