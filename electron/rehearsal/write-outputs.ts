import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import type { Ranking } from '../../shared/domain/ranking/ranking.ts';
import { packageProblemSentence } from '../../shared/i18n/package-messages.ts';
import type { UnitLine } from '../../shared/ipc/dto.ts';
import { mustSucceed } from './desk.ts';
import type { RehearsalRecord } from './play-event.ts';

export type RefusedFile = { readonly name: string; readonly sentence: string };
type First = { readonly list: string; readonly name: string; readonly points: string };

export type RehearsalOutcome = {
  readonly out: string;
  readonly units: number;
  readonly submissions: number;
  readonly bundles: number;
  readonly receipts: number;
  readonly refused: readonly RefusedFile[];
  readonly lists: Ranking['lists'];
  /** First place of each level's list. */
  readonly best: readonly First[];
  /** One submission of the rehearsal and its arrival, to paste the openssl recipe for. */
  readonly example: { readonly file: string; readonly epoch: number };
  /** Exactly the spoiled files were refused, and nothing else. */
  readonly asPlanned: boolean;
};

/** Leaves the rehearsal's results in `out`: ranking, ledger, workbook, report, refused files apart. */
export async function writeOutputs({
  record,
  out,
}: {
  readonly record: RehearsalRecord;
  readonly out: string;
}): Promise<RehearsalOutcome> {
  const { desk } = record;
  const { ranking, units } = mustSucceed('ranking', await desk.api['ranking.get']({}));
  writeFileSync(path.join(out, 'ranking.json'), canonicalJson(ranking));
  const ledger = mustSucceed('ledger', await desk.api['ledger.file']({}));
  renameSync(desk.take(ledger, path.join(out, '.ledger')), path.join(out, 'decisions.json'));
  rmSync(path.join(out, '.ledger'), { recursive: true });
  for (const format of ['xlsx', 'docx'] as const) {
    desk.take(mustSucceed('export', await desk.api['ranking.export']({ format })), out);
  }
  const refused = record.intake
    .filter(({ outcome }) => outcome === 'quarantined')
    .flatMap(({ file, problem }) =>
      problem === null
        ? []
        : [{ name: path.basename(file), sentence: packageProblemSentence(problem).text }],
    );
  const planned = [record.plan.forged, record.plan.damaged].filter((part) => part !== null).length;
  const firstRanked = ranking.units.find(({ standing }) => standing === 'ranked');
  if (firstRanked === undefined || firstRanked.submission === null)
    throw new Error('a rehearsal ranks somebody');
  return {
    out,
    units: record.units,
    submissions: record.submissions,
    bundles: record.bundles,
    receipts: record.receipts,
    refused,
    lists: ranking.lists.filter(({ within }) => within === null),
    best: firstPlaces(ranking, units),
    example: {
      file: `submission-${ranking.campaign.id}-${firstRanked.unit}-r${firstRanked.submission.revision}.cqdt`,
      epoch: Math.floor(Date.parse(firstRanked.submission.arrivedAt) / 1000),
    },
    asPlanned: refused.length === planned,
  };
}

function firstPlaces(ranking: Ranking, units: readonly UnitLine[]): readonly First[] {
  return ranking.lists
    .filter(({ within }) => within === null)
    .flatMap(({ id, places }) => {
      const [place] = places;
      const unit = units.find(({ code }) => code === place?.unit);
      const points = ranking.units.find(({ unit: code }) => code === place?.unit)?.totals
        ?.converted;
      return unit === undefined ? [] : [{ list: id, name: unit.name, points: points ?? '' }];
    });
}
