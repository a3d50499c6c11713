import { useLayoutEffect, useRef } from 'react';

import { formatDecimal } from '../../shared/i18n/format.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { useTyping } from './use-typing.ts';

type Props = FieldProps & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
  /** Short remark beside the label. */
  readonly aside?: string | undefined;
};

/** Several lines; grows with its text. */
export function TextArea(props: Props) {
  const { value, onText, maxLength, rows = 2, name, readOnly, required, ...frame } = props;
  const typing = useTyping({ shown: value, onText });
  const box = useRef<HTMLTextAreaElement>(null);
  const length = typing.value.length;
  useLayoutEffect(() => {
    const area = box.current;
    // As high as its text, whatever its length is now.
    if (area === null || length === 0) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [length]);
  return (
    <FieldFrame {...frame} count={length === 0 ? undefined : used(length, maxLength)}>
      {({ id, describedBy }) => (
        <textarea
          {...typing}
          ref={box}
          className="textarea"
          id={id}
          rows={rows}
          data-field={name}
          readOnly={readOnly}
          maxLength={maxLength}
          aria-required={required}
          aria-invalid={typeof frame.error === 'string' || undefined}
          aria-describedby={describedBy}
        />
      )}
    </FieldFrame>
  );
}

function used(length: number, most: number): string {
  return `${formatDecimal(String(length))}/${formatDecimal(String(most))}`;
}
