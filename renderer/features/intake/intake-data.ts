import type { z } from 'zod';

import type { AppContract } from '../../../shared/ipc/contract.ts';

type Output<K extends keyof AppContract> = z.output<AppContract[K]['output']>;
export type Inspection = Output<'intake.inspect'>[number];
export type InspectedLine = Omit<Inspection, 'file' | 'name' | 'members'>;
export type Imported = Output<'intake.import'>[number];
export type Quarantined = Output<'intake.quarantine'>[number];
export type ProblemLine = Quarantined['problem'];

/** True time of arrival as an officer enters it, with the reason (P2). */
export type Arrival = { readonly at: string; readonly because: string };

/** One file a person handed in, as far as it has come. */
export type IntakeItem = {
  readonly id: string;
  readonly name: string;
  readonly inspection: Inspection | null;
  /** Why there is no inspection although it was tried. */
  readonly failed: 'upload' | 'inspect' | null;
  readonly arrival: Arrival | null;
};

export type IntakeResult = {
  readonly id: string;
  readonly name: string;
  readonly inspection: Inspection | null;
  /** `failed`: the call itself failed, nothing was written. */
  readonly outcome: Imported['outcome'] | 'failed';
  readonly number: number | null;
  readonly problem: ProblemLine | null;
};
