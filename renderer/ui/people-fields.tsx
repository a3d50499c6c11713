import { vi } from '../../shared/i18n/vi.ts';
import { TextField } from './text-field.tsx';

export type PeopleDraft = {
  readonly officer: string;
  readonly officerTitle: string;
  readonly leader: string;
  readonly leaderTitle: string;
  readonly phone: string;
};
export const NOBODY: PeopleDraft = {
  officer: '',
  officerTitle: '',
  leader: '',
  leaderTitle: '',
  phone: '',
};

type Props = {
  readonly people: PeopleDraft;
  readonly officerLabel: string;
  readonly leaderLabel: string;
  readonly onChange: (people: PeopleDraft) => void;
};

/** Who fills the form and who answers for it. */
export function PeopleFields({ people, officerLabel, leaderLabel, onChange }: Props) {
  const field = (key: keyof PeopleDraft, label: string, maxLength: number) => (
    <TextField
      label={label}
      value={people[key]}
      maxLength={maxLength}
      required={key === 'officer' || key === 'leader'}
      onText={(text) => {
        onChange({ ...people, [key]: text });
      }}
    />
  );
  return (
    <div className="grid2">
      {field('officer', officerLabel, 100)}
      {field('officerTitle', vi.session.position, 150)}
      {field('leader', leaderLabel, 100)}
      {field('leaderTitle', vi.session.position, 150)}
      {field('phone', vi.session.phone, 60)}
    </div>
  );
}

/** As the contract wants it. */
export function toPeople(draft: PeopleDraft) {
  return {
    officer: { name: draft.officer.trim(), title: draft.officerTitle.trim() },
    leader: { name: draft.leader.trim(), title: draft.leaderTitle.trim() },
    phone: draft.phone.trim(),
  };
}

/** Who has not been named yet, in words. */
export function missingPeople({ officer, leader }: PeopleDraft): readonly string[] {
  const { parts } = vi.session;
  return [
    officer.trim() === '' ? parts.officer : '',
    leader.trim() === '' ? parts.leader : '',
  ].filter((part) => part !== '');
}
