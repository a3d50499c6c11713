import { readFileSync, writeFileSync } from 'node:fs';

import type { Rectangle } from 'electron';
import { z } from 'zod';

const State = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800),
  height: z.int().min(500),
  maximized: z.boolean(),
});
export type WindowState = z.output<typeof State>;

/** Where the window was, or null: a first start, a damaged file, or a screen that is gone. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  const state = State.safeParse(readJson(file));
  if (!state.success) return null;
  return screens.some((screen) => holds(screen, state.data)) ? state.data : null;
}

/** A window that forgets its place is no reason to disturb anybody, so a full disk is passed over. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Nothing is lost but a place on the screen.
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The title bar's middle must be reachable with the mouse. */
function holds(screen: Rectangle, { x, y, width }: WindowState): boolean {
  const middle = x + width / 2;
  const across = middle >= screen.x && middle < screen.x + screen.width;
  return across && y >= screen.y && y < screen.y + screen.height;
}
