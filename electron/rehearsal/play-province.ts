import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { Register } from '../../shared/domain/register/register.ts';
import type { Inspection } from '../../shared/ipc/methods/intake-methods.ts';
import { mustSucceed, type Desk, type DrivenDesk } from './desk.ts';
import { practicePassphrase, practicePeople } from './people.ts';

export const AUTHORITY = 'so-tttt';

/** Opens the practice campaign at the Sở's desk: CA, signing key, campaign package (C7). */
export async function openCampaign(
  desk: Desk,
  {
    sent,
    root,
    notApplicable,
  }: {
    readonly sent: string;
    readonly root: string;
    readonly notApplicable: Campaign['notApplicable'];
  },
): Promise<{ readonly campaignFile: string; readonly authorityFile: string }> {
  const made = mustSucceed(
    'open campaign',
    await desk.api['setup.create-province']({
      campaign: 'gialai-2019',
      practice: true,
      notApplicable,
      people: practicePeople(AUTHORITY),
      passphrase: practicePassphrase(AUTHORITY),
    }),
  );
  return {
    campaignFile: desk.take(made.campaign, sent),
    authorityFile: desk.take(made.authority, root),
  };
}

/** Takes an enrolment file in and issues its certificate (T3). */
export async function issueCredential(
  desk: DrivenDesk,
  enrolmentFile: string,
  letters: string,
): Promise<string> {
  const file = desk.give(enrolmentFile);
  mustSucceed('take enrolment', await desk.api['intake.import']({ files: [{ file }] }));
  const waiting = mustSucceed('enrolments', await desk.api['enrolment.list']({})).filter(
    ({ issuedAt }) => issuedAt === null,
  );
  const issued = mustSucceed(
    'issue',
    await desk.api['enrolment.issue']({
      digests: waiting.map(({ digest }) => digest),
      passphrase: practicePassphrase(AUTHORITY),
    }),
  );
  const [first] = issued;
  if (first === undefined) throw new Error('one enrolment gives one credential');
  return desk.take(first.credential, letters);
}

/** One thing that reaches the Sở, at its time. */
export type Arrival = {
  readonly at: string;
  readonly file: string;
  /** The officer enters the true time of arrival by mail when taking it in later, with the reason (P2). */
  readonly later?: { readonly takenInAt: string; readonly because: string };
};

export type IntakeLine = {
  readonly file: string;
  readonly outcome: 'imported' | 'already' | 'quarantined' | 'failed';
  /** Why it was refused, as a desk shows it. */
  readonly problem: Inspection['problem'];
};

/** Takes everything in, in the order of arrival; refused files end in quarantine and stop nothing (P1). */
export async function takeArrivals(
  desk: Desk,
  arrivals: readonly Arrival[],
  onTaken: (done: number) => void,
): Promise<readonly IntakeLine[]> {
  const lines: IntakeLine[] = [];
  for (const { at, file, later } of arrivals.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    desk.clock.set(later?.takenInAt ?? at);
    const [result] = mustSucceed(
      'import',
      await desk.api['intake.import']({
        files: [
          {
            file: desk.give(file),
            ...(later === undefined ? {} : { arrived: { at, because: later.because } }),
          },
        ],
      }),
    );
    if (result === undefined) throw new Error('one file gives one line');
    lines.push({ file, outcome: result.outcome, problem: result.problem });
    onTaken(lines.length);
  }
  return lines;
}

/** Closes the blocks and takes the ranking through its stages to publication (K5). */
export async function publish(
  desk: Desk,
  register: Register,
  sent: string,
): Promise<{ readonly result: string }> {
  desk.clock.set('2019-12-02T09:00:00+07:00');
  for (const { code } of register.blocks) {
    mustSucceed('close block', await desk.api['ranking.close-block']({ block: code }));
  }
  mustSucceed(
    'submit',
    await desk.api['ranking.set-stage']({ stage: 'submitted', document: 'Tờ trình tập dượt' }),
  );
  desk.clock.set('2019-12-16T09:00:00+07:00');
  mustSucceed(
    'approve',
    await desk.api['ranking.set-stage']({ stage: 'approved', document: 'Quyết định tập dượt' }),
  );
  const published = mustSucceed(
    'publish',
    await desk.api['ranking.set-stage']({
      stage: 'published',
      document: 'Quyết định tập dượt',
      passphrase: practicePassphrase(AUTHORITY),
    }),
  );
  if (published.result === null) throw new Error('publishing gives a result package');
  return { result: desk.take(published.result, sent) };
}

/** Receipts for everything taken in (P2). */
export async function sendReceipts(desk: Desk, sent: string): Promise<number> {
  const receipts = mustSucceed(
    'receipts',
    await desk.api['receipt.issue']({ passphrase: practicePassphrase(AUTHORITY) }),
  );
  for (const receipt of receipts) desk.take(receipt, sent);
  return receipts.length;
}
