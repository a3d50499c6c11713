import { useState, type ChangeEvent, type CompositionEvent } from 'react';

type Options = {
  /** What the field shows while nobody types in it. */
  readonly shown: string;
  /** Called with the text as typed, never in the middle of a composition (Telex, VNI). */
  readonly onText: (text: string) => void;
};

/** Keeps text exactly as typed while the field has focus, so that no formatting ever moves the caret. */
export function useTyping({ shown, onText }: Options) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? shown,
    onChange(event: ChangeEvent<HTMLInputElement>) {
      const text = event.currentTarget.value;
      setTyped(text);
      if (!isComposing(event.nativeEvent)) onText(text.normalize('NFC'));
    },
    onCompositionEnd(event: CompositionEvent<HTMLInputElement>) {
      onText(event.currentTarget.value.normalize('NFC'));
    },
    onBlur() {
      setTyped(null);
    },
  };
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
