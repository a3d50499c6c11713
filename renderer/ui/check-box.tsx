import type { ReactNode } from 'react';

type Props = {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly readOnly?: boolean;
  readonly name?: string;
};

/** One yes/no or one of several that may be chosen together. */
export function CheckBox({ label, checked, onCheck, readOnly = false, name }: Props) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={readOnly}
        data-field={name}
        onChange={(event) => {
          onCheck(event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
