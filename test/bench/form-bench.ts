import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { launch, openWindow } from '../builders/browser.ts';
import { makeFormDesk } from '../builders/form-desk.ts';
import { exportForOffice, openInOffice } from './alternatives.ts';
import { benchBoard } from './board-bench.ts';
import { clerkLines } from './clerk-bench.ts';
import { startDeskProcess } from './desk-process.ts';
import { megabytes, spreadLine, spreadOf } from './figures.ts';
import { openForm, typeFigures } from './form-day.ts';
import { benchIntake } from './intake-bench.ts';
import { benchReview } from './review-bench.ts';
import { startStopwatch } from './stopwatch.ts';
import { windowMemory } from './window-memory.ts';

const PAINT = { of: 'p95', most: 50 } as const;
const DURABLE_MS = 20;
/** From the key to the painted form; the first opening of a window is the slow one and stays in the spread. */
const OPEN = { of: 'median', most: 500 } as const;
const OPENINGS = 10;

/** `npm run bench`: the finished form of a sở in a real browser on the real backend, against the budgets of U2 and U3; then the keys a clerk presses. */
async function bench(): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'cqdt-bench-'));
  const browser = await launch();
  try {
    const [processor] = cpus();
    say(
      `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
    );
    const dataDir = await makeFormDesk({ root, unit: 'snv', filled: true });
    const files = await exportForOffice(dataDir, root);
    await measureForm(browser, dataDir);
    sayOffice('the same form in Word (LibreOffice)', files.word);
    sayOffice('the same form in Excel (LibreOffice)', files.excel);
    const commune = path.join(root, 'xa');
    await mkdir(commune);
    await countClerk(browser, await makeFormDesk({ root: commune, unit: '23767' }));
    await benchBoard(browser, say);
    await benchReview(browser, say);
    await benchIntake(say);
  } finally {
    await browser.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function measureForm(browser: Browser, dataDir: string): Promise<void> {
  const desk = await startDeskProcess(dataDir);
  const window = await openWindow(browser);
  const page = await window.newPage();
  await startStopwatch(page);
  await page.goto(desk.address);
  const fsync = await desk.fsync();
  const durable = { of: 'p95', most: DURABLE_MS + 2 * spreadOf(fsync).p95 } as const;
  say(spreadLine('fsync of one page', fsync));
  say(spreadLine('opening the finished form', await openForm(page, OPENINGS), OPEN));
  const one = await typeFigures(page, desk);
  say(spreadLine('one criterion: keystroke to paint', one.paint, PAINT));
  say(spreadLine('one criterion: change to durable', one.durable, durable));
  say(spreadLine('one criterion: until the window knows it', one.known));
  await page.getByRole('button', { name: 'Bảng', exact: true }).press('Enter');
  await page.getByRole('grid').waitFor();
  const grid = await typeFigures(page, desk);
  say(spreadLine('grid of all criteria: keystroke to paint', grid.paint, PAINT));
  say(spreadLine('grid of all criteria: change to durable', grid.durable, durable));
  say(spreadLine('grid of all criteria: until it knows it', grid.known));
  const memory = await windowMemory(browser, page);
  say(`memory of the window: ${megabytes(memory.heap)} of objects, ${megabytes(memory.process)}`);
  say(`memory of backend and host in one process: ${megabytes(await desk.memory())}`);
  await window.close();
  await desk.close();
}

/** How many keys a commune's whole form takes, here and with what it would be filled in otherwise. */
async function countClerk(browser: Browser, dataDir: string): Promise<void> {
  const desk = await startDeskProcess(dataDir);
  const window = await openWindow(browser);
  const page = await window.newPage();
  await page.goto(desk.address);
  for (const told of await clerkLines(page)) say(told);
  await window.close();
  await desk.close();
}

function sayOffice(name: string, file: string): void {
  const samples = openInOffice(file);
  say(samples === null ? `${name}: LibreOffice is not here` : spreadLine(name, samples));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await bench();
