const REST_MS = 400;
/** A composition may pause in the middle of a word; longer than this, what stands there is what is meant. */
const COMPOSING_MS = 3000;

type Ports = {
  readonly publish: () => void;
  /** An input method is in the middle of a word. */
  readonly composing: () => boolean;
};

/**
 * Hands text on shortly after it changed, not at every letter: long texts stay quick to type in. At most this long is
 * lost when the machine dies.
 */
export function createPendingText({ publish, composing }: Ports) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;

  function hand(): void {
    timer = null;
    if (composing() && performance.now() - since < COMPOSING_MS) timer = setTimeout(hand, REST_MS);
    else publish();
  }

  return {
    /** The text changed. */
    touched(): void {
      if (timer !== null) return;
      since = performance.now();
      timer = setTimeout(hand, REST_MS);
    },
    /** Hands on now what still waits; true when there was something. */
    flush(): boolean {
      if (timer === null) return false;
      clearTimeout(timer);
      timer = null;
      publish();
      return true;
    },
    waiting: (): boolean => timer !== null,
  };
}
