import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../shared/i18n/vi.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly autoFocus?: boolean;
  readonly isNew?: boolean;
};

/** Passphrase of the signing key, readable on demand: long ones are typed blind badly. */
export function PassphraseField(props: Props) {
  const { value, onText, autoFocus, isNew = false, ...frame } = props;
  const [visible, setVisible] = useState(false);
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy }) => (
        <div className={`input${typeof frame.error === 'string' ? ' input--err' : ''}`}>
          <input
            id={id}
            type={visible ? 'text' : 'password'}
            value={value}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            // The dialog was opened to type this.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={autoFocus}
            aria-describedby={describedBy}
            aria-invalid={typeof frame.error === 'string' || undefined}
            spellCheck={false}
            onChange={(event) => {
              onText(event.currentTarget.value);
            }}
          />
          <button
            type="button"
            className="input__eye"
            aria-label={vi.common.showPassphrase}
            aria-pressed={visible}
            onClick={() => {
              setVisible(!visible);
            }}
          >
            <Icon of={visible ? IconEyeOff : IconEye} size="sm" />
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
