import { contract } from '../../../shared/ipc/contract.ts';
import type { Round } from '../../../shared/domain/decisions/leaf-check.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createAcceptRest } from '../services/review/accept-rest.ts';
import { createAskUnit } from '../services/review/ask-unit.ts';
import { createEvidenceOfUnit } from '../services/review/evidence-of-unit.ts';
import { createGetDetail } from '../services/review/get-detail.ts';
import { createGetFigures } from '../services/review/get-figures.ts';
import { createGetLeaf } from '../services/review/get-leaf.ts';
import { createGetOverview } from '../services/review/get-overview.ts';
import { createGetUnit } from '../services/review/get-unit.ts';
import { createOpenEarlier } from '../services/review/open-earlier.ts';
import { createRecordAnswers } from '../services/review/record-answers.ts';
import { createRecordChecks } from '../services/review/record-checks.ts';
import { createReviewRows } from '../services/review/review-rows.ts';
import { createRowsAt, type At } from '../services/review/rows-at.ts';
import { createWithdrawCheck } from '../services/review/withdraw-check.ts';

/** Looks at leaves: tables, evidence, what a named person finds (H4, P4). */
export function reviewHandlers(desk: Receiving) {
  const rows = createReviewRows(desk);
  const rowsAt = createRowsAt(desk, rows);
  const overview = createGetOverview(desk, rows);
  const leaf = createGetLeaf(desk, rows);
  const unit = createGetUnit(desk, rows);
  const detail = createGetDetail(desk);
  const evidence = createEvidenceOfUnit(desk);
  const record = createRecordChecks(desk);
  const withdraw = createWithdrawCheck(desk);
  const ask = createAskUnit(desk);
  const acceptRest = createAcceptRest(desk, rows);
  const figures = createGetFigures(desk);
  const answer = createRecordAnswers(desk);
  const openEarlier = createOpenEarlier(desk);
  /** What was recorded, and the rows as they are now where the screen wants them. */
  const withRows = <E>(
    result: Result<{ readonly recorded: number }, E>,
    wanted: { readonly withRows?: boolean | undefined; readonly round?: Round | undefined },
    at: readonly At[],
  ) =>
    result.ok
      ? ok({
          recorded: result.value.recorded,
          rows: wanted.withRows === true ? rowsAt(at, wanted.round) : [],
        })
      : result;
  return {
    'review.overview': bind(contract['review.overview'], (input) => overview(input)),
    'review.leaf': bind(contract['review.leaf'], (input) => leaf(input)),
    'review.unit': bind(contract['review.unit'], (input) => unit(input)),
    'review.detail': bind(contract['review.detail'], (input) => detail(input)),
    'review.evidence': bind(contract['review.evidence'], (input) => evidence(input)),
    'review.record': bind(contract['review.record'], (input) =>
      withRows(record(input.checks, input.round), input, input.checks),
    ),
    'review.withdraw': bind(contract['review.withdraw'], (input) =>
      withRows(withdraw(input), input, [input]),
    ),
    'review.ask': bind(contract['review.ask'], (input) => withRows(ask(input), input, [input])),
    'review.accept-rest': bind(contract['review.accept-rest'], (input) => {
      const accepted = acceptRest(input);
      return withRows(accepted, input, accepted.ok ? accepted.value.at : []);
    }),
    'review.figures': bind(contract['review.figures'], ({ level }) => ok(figures(level))),
    'review.answer': bind(contract['review.answer'], ({ entries }) => answer(entries)),
    'review.open-earlier': bind(contract['review.open-earlier'], async ({ files }) =>
      ok(await openEarlier(files)),
    ),
  };
}
