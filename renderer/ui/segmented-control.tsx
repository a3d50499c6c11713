import type { Icon as TablerIcon } from '@tabler/icons-react';

import { Icon } from './icon.tsx';

type Choice<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly icon?: TablerIcon;
};
type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
};

/** Switch between views of the same thing. */
export function SegmentedControl<T extends string>(props: Props<T>) {
  return (
    <fieldset className="seg" aria-label={props.label}>
      {props.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === props.value}
          onClick={() => {
            props.onChoose(choice.value);
          }}
        >
          {choice.icon === undefined ? null : <Icon of={choice.icon} size="sm" />}
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
