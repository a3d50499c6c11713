import type { Page } from 'playwright-core';

/** Text as an input method has it under way, letter by letter: Telex makes "thiếu" of "thieesu". */
const ON_THE_WAY = ['t', 'th', 'thi', 'thie', 'thiê', 'thiế', 'thiếu'];

/** An input method of the system (Telex, VNI): real composition events, not typed letters. */
export async function inputMethod(page: Page) {
  const keyboard = await page.context().newCDPSession(page);
  const compose = async (text: string) => {
    const end = text.length;
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: end,
      selectionEnd: end,
    });
  };
  return {
    /** Everything up to the last letter; nothing is committed yet. */
    async begin(): Promise<void> {
      for (const text of ON_THE_WAY) await compose(text);
    },
    /** The word is finished: a space, or the next word begins. */
    async commit(text: string): Promise<void> {
      await keyboard.send('Input.insertText', { text });
    },
    /** A key that the input method keeps to itself: the page only learns that there was one. */
    async ownKey(key: string): Promise<void> {
      const event = { key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}
