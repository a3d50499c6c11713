import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import type { Decision } from '../../../../shared/domain/decisions/decision.ts';
import type { NoticeFacts } from '../../../../shared/domain/notices/notice-facts.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import type { ResponseData } from '../../../../shared/domain/package/notice-data.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { ReceivingStore } from '../../receiving-store.ts';

type Came = {
  readonly data: ResponseData;
  /** Digest of the response package. */
  readonly digest: string;
};
type Responded = Extract<Decision, { kind: 'responded' }>;

/** Null for the answer to a notice that this desk issued, unless another answer to the same one is here (P7). */
export function responseProblem(
  { sealed, takenResponses }: Pick<ReceivingStore, 'sealed' | 'takenResponses'>,
  { data, digest }: Came,
): PackageProblem | null {
  const notice = sealed.find(data.appraisal);
  const params = { round: data.round };
  if (notice?.kind !== 'appraisal' || notice.unit !== data.unit)
    return { code: 'response-unasked', params };
  const other = takenResponses
    .ofUnit(data.unit)
    .find((it) => it.data.appraisal === data.appraisal && it.digest !== digest);
  return other === undefined ? null : { code: 'response-repeated', params };
}

/** What the ledger says of it: both texts stay in the record, a late one too, though nobody settles it. */
export function respondedDecision({
  facts,
  data,
  digest,
  arrivedAt,
}: Came & { readonly facts: NoticeFacts; readonly arrivedAt: string }): Responded {
  const { unit, appraisal } = data;
  const notice = must(
    facts.of(unit).notices.find((it) => it.package === appraisal),
    'an answer without a notice was refused',
  );
  const { round } = notice;
  const closed = facts.closed.find((it) => it.round === round)?.at ?? notice.until;
  return {
    kind: 'responded',
    unit,
    digest: notice.digest,
    round,
    appraisal,
    package: digest,
    arrivedAt,
    late: [notice.until, closed].some((end) => compareInstants(arrivedAt, end) >= 0),
    items: data.items.map(({ leaf, outcome, text, evidence }) => ({
      leaf,
      outcome,
      text,
      evidence: evidence.length,
    })),
  };
}
