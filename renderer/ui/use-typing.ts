import {
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type RefObject,
} from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Options = {
  /** What the field shows while nobody types in it. */
  readonly shown: string;
  /** Called with the text as typed, never in the middle of a composition (Telex, VNI). */
  readonly onText: (text: string) => void;
};
type Box = HTMLInputElement | HTMLTextAreaElement;

const round = createStore<{ readonly number: number }>(() => ({ number: 0 }));

/** Fields show their stored value again although the cursor is in them: after undo and redo. */
export function forgetTyping(): void {
  round.setState(({ number }) => ({ number: number + 1 }));
}

/** Keeps text exactly as typed while the field has focus, so that no formatting ever moves the caret. */
export function useTyping({ shown, onText }: Options) {
  const now = useStore(round, ({ number }) => number);
  const [typed, setTyped] = useState<{ readonly text: string; readonly round: number } | null>(
    null,
  );
  const composing = useRef<string | null>(null);
  useLastWord(composing, onText);
  return {
    value: typed?.round === now ? typed.text : shown,
    onChange(event: ChangeEvent<Box>) {
      const text = event.currentTarget.value;
      setTyped({ text, round: now });
      const { nativeEvent } = event;
      const unfinished = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      composing.current = unfinished ? text : null;
      if (unfinished) return;
      onText(text.normalize('NFC'));
    },
    onCompositionEnd(event: CompositionEvent<Box>) {
      composing.current = null;
      onText(event.currentTarget.value.normalize('NFC'));
    },
    onBlur() {
      setTyped(null);
    },
  };
}

/** A word under way is not lost when its field goes away, as a cell does under the mouse. */
function useLastWord(composing: RefObject<string | null>, onText: (text: string) => void): void {
  const give = useRef(onText);
  useEffect(() => {
    give.current = onText;
  });
  useEffect(
    () => () => {
      if (composing.current !== null) give.current(composing.current.normalize('NFC'));
    },
    [composing],
  );
}
