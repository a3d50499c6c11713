import { useId, type ReactNode } from 'react';

type Choice = { readonly value: string; readonly label: ReactNode };
type Props = {
  /** Name of the group for readers; shown by the caller where it is wanted. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly hint?: ReactNode;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  readonly readOnly?: boolean;
  readonly inline?: boolean;
  readonly name?: string;
};

/** One of several: arrow keys move, as in every form. */
export function RadioGroup(props: Props) {
  const { label, showLabel = false, hint, value, choices, onChoose } = props;
  const group = useId();
  return (
    <fieldset className="field" aria-describedby={hint === undefined ? undefined : `${group}-hint`}>
      <legend className={showLabel ? 'label' : 'sr-only'}>{label}</legend>
      <div className={props.inline === true ? 'row radios' : 'stack radios'}>
        {choices.map((choice) => (
          <label key={choice.value} className="check">
            <input
              type="radio"
              name={group}
              value={choice.value}
              checked={choice.value === value}
              disabled={props.readOnly}
              data-field={props.name}
              onChange={() => {
                onChoose(choice.value);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p className="hint" id={`${group}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
