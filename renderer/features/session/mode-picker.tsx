import { vi } from '../../../shared/i18n/vi.ts';

type Props = {
  readonly practice: boolean;
  readonly onPick: (practice: boolean) => void;
  /** The two beside each other, where there is room. */
  readonly beside?: boolean;
};

/** Practice and real never mix, so the choice stands in full words. */
export function ModePicker({ practice, onPick, beside = false }: Props) {
  const modes = [
    { practice: false, label: vi.session.real, hint: vi.session.realHint },
    { practice: true, label: vi.session.practice, hint: vi.session.practiceHint },
  ];
  return (
    <fieldset className={beside ? 'grid2' : 'setup__block'}>
      <legend className="h-sec">{vi.session.mode}</legend>
      {modes.map((mode) => (
        <label
          key={mode.label}
          className={mode.practice === practice ? 'check pick pick--on' : 'check pick'}
        >
          <input
            type="radio"
            name="mode"
            checked={mode.practice === practice}
            onChange={() => {
              onPick(mode.practice);
            }}
          />
          <span>
            <strong>{mode.label}</strong>
            <br />
            {mode.hint}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
