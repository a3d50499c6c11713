import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import type { Ranking } from '../../shared/domain/ranking/ranking.ts';
import { packageProblemSentence } from '../../shared/i18n/package-messages.ts';
import type { UnitLine } from '../../shared/ipc/dto.ts';
import { must } from '../../shared/lib/must.ts';
import { mustSucceed } from './desk.ts';
import type { RehearsalRecord } from './play-event.ts';

export type RefusedFile = { readonly name: string; readonly sentence: string };
/** A list's first and last ranked unit, with their converted totals. */
type Ends = { readonly list: string; readonly first: Placed; readonly last: Placed };
type Placed = { readonly rank: number; readonly name: string; readonly points: string };

export type RehearsalOutcome = {
  readonly out: string;
  readonly units: number;
  readonly submissions: number;
  readonly bundles: number;
  readonly receipts: number;
  readonly review: RehearsalRecord['review'];
  readonly refused: readonly RefusedFile[];
  readonly lists: Ranking['lists'];
  readonly ends: readonly Ends[];
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
    review: record.review,
    refused,
    lists: ranking.lists.filter(({ within }) => within === null),
    ends: endsOf(ranking, units),
    example: {
      file: `submission-${ranking.campaign.id}-${firstRanked.unit}-r${firstRanked.submission.revision}.cqdt`,
      epoch: Math.floor(Date.parse(firstRanked.submission.arrivedAt) / 1000),
    },
    asPlanned: refused.length === planned,
  };
}

function endsOf(ranking: Ranking, units: readonly UnitLine[]): readonly Ends[] {
  const placed = ({ unit, rank }: Ranking['lists'][number]['places'][number]): Placed => {
    const name = units.find(({ code }) => code === unit)?.name ?? unit;
    const totals = ranking.units.find((ranked) => ranked.unit === unit)?.totals;
    return { rank, name, points: totals?.converted ?? '0' };
  };
  return ranking.lists
    .filter(({ within, places }) => within === null && places.length > 0)
    .map(({ id, places }) => ({
      list: id,
      first: placed(must(places[0], 'a first place')),
      last: placed(must(places.at(-1), 'a last place')),
    }));
}
