import type { Migration } from '../migrate.ts';
import { initial } from './0001-initial.ts';
import { unitDesk } from './0002-unit-desk.ts';
import { richReport } from './0003-rich-report.ts';
import { receivingDesks } from './0004-receiving-desks.ts';

/** Append only. A shipped migration is never edited; test/unit/electron/backend/db proves it. */
export const migrations: readonly Migration[] = [initial, unitDesk, richReport, receivingDesks];
