import type { Page } from 'playwright-core';

/** `paint`: from a key to the paint after it. `known`: from a key until the window knows its change to be durable. */
type Measured = 'paint' | 'known';

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
      if (saving) {
        unsaved = [];
        const detail = keys.map((key) => performance.timeOrigin + key);
        performance.mark('save', { detail });
      }
      const response = await send(input, init);
      const end = performance.now();
      for (const start of keys) performance.measure('known', { start, end });
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

/** When the keys of each save since the last reading were pressed, in the order of the saves; milliseconds of the clock. */
export async function readSaves(page: Page): Promise<readonly (readonly number[])[]> {
  return await page.evaluate(() => {
    const saves = performance.getEntriesByName('save').map((entry): number[] => {
      const detail: unknown = entry instanceof PerformanceMark ? entry.detail : null;
      return Array.isArray(detail) ? detail.map(Number) : [];
    });
    performance.clearMarks('save');
    return saves;
  });
}
