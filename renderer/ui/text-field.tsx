import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';

import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { useTyping } from './use-typing.ts';

type Native = Pick<
  ComponentProps<'input'>,
  'autoFocus' | 'maxLength' | 'placeholder' | 'type' | 'autoComplete' | 'inputMode' | 'onKeyDown'
>;
type Props = FieldProps &
  Native & {
    readonly value: string;
    readonly onText: (text: string) => void;
    readonly icon?: TablerIcon;
    /** Unit of a figure, count of results: stands inside, at the end. */
    readonly suffix?: ReactNode;
    /** Figures are set in equal widths, at the end of the field. */
    readonly figures?: boolean;
    readonly className?: string;
  };

/** One line of text. Text is kept as typed and handed over in NFC. */
export function TextField(props: Props) {
  const { label, hint, error, required, readOnly, name, value, onText, ...look } = props;
  const { icon, suffix, figures = false, className = '', ...native } = look;
  const typing = useTyping({ shown: value, onText });
  const tone = `${figures ? ' input--num' : ''}${typeof error === 'string' ? ' input--err' : ''}`;
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <div className={`input${tone} ${className}`}>
          {icon === undefined ? null : <Icon of={icon} size="sm" />}
          <input
            {...native}
            {...typing}
            id={id}
            data-field={name}
            readOnly={readOnly}
            aria-required={required}
            aria-invalid={typeof error === 'string' || undefined}
            aria-describedby={describedBy}
            autoComplete={native.autoComplete ?? 'off'}
          />
          {suffix === undefined ? null : <span className="input__unit">{suffix}</span>}
        </div>
      )}
    </FieldFrame>
  );
}
