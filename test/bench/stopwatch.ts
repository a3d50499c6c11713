import type { Page } from 'playwright-core';

/** `paint`: from a key to the paint after it. `durable`: from a key to the answer that its change is on the disk. */
type Measured = 'paint' | 'durable';

/**
 * Puts a stopwatch into the page, before anything else runs there. Time starts when the browser was given the key; the
 * paint counts as over when a task runs after the next frame.
 */
export async function startStopwatch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let unsaved: number[] = [];
    addEventListener(
      'keydown',
      ({ timeStamp, key }) => {
        if (key.length === 1) unsaved.push(timeStamp);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            performance.measure('paint', { start: timeStamp, end: performance.now() });
          });
          port1.start();
          port2.postMessage(null);
        });
      },
      true,
    );
    const send = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (input, init) => {
      const saving = typeof init?.body === 'string' && init.body.includes('"form.save');
      const keys = saving ? unsaved : [];
      if (saving) unsaved = [];
      const response = await send(input, init);
      const end = performance.now();
      for (const start of keys) performance.measure('durable', { start, end });
      return response;
    };
  });
}

/** Milliseconds measured since the last reading. */
export async function readStopwatch(page: Page, what: Measured): Promise<readonly number[]> {
  return await page.evaluate((name) => {
    const samples = performance.getEntriesByName(name).map(({ duration }) => duration);
    performance.clearMeasures(name);
    return samples;
  }, what);
}
