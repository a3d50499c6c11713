import { useEffect, useRef, useState } from 'react';

import { FieldFrame, type FieldProps } from './field-frame.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
};

/** Several lines; grows with its text. A composition is handed over when it ends. */
export function TextArea(props: Props) {
  const { value, onText, maxLength, rows = 2, name, readOnly, required, ...frame } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = typed ?? value;
  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [shown]);
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy }) => (
        <textarea
          ref={box}
          className="textarea"
          id={id}
          rows={rows}
          data-field={name}
          readOnly={readOnly}
          value={shown}
          maxLength={maxLength}
          aria-required={required}
          aria-invalid={typeof frame.error === 'string' || undefined}
          aria-describedby={describedBy}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const native = event.nativeEvent;
            if (native instanceof InputEvent && native.isComposing) return;
            onText(event.currentTarget.value.normalize('NFC'));
          }}
          onCompositionEnd={(event) => {
            onText(event.currentTarget.value.normalize('NFC'));
          }}
          onBlur={() => {
            setTyped(null);
          }}
        />
      )}
    </FieldFrame>
  );
}
