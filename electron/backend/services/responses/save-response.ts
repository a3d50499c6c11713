import type { z } from 'zod';

import { askedLeaves, isAnswerable } from '../../../../shared/domain/notices/response-rules.ts';
import type { ResponseItem } from '../../../../shared/domain/package/notice-data.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { openNotice } from './answered-notice.ts';

type Method = (typeof contract)['response.save'];
type Deps = { readonly store: Store; readonly clock: Clock };
type Saved = Result<{ savedAt: string }, CallError<Method['errors'][number]>>;
type Accepted = Result<
  { accepted: number },
  CallError<(typeof contract)['response.accept-rest']['errors'][number]>
>;

/** Saves the answer to one leaf like a figure of the form: durable when this returns (P7, U3). */
export function createSaveResponse({ store, clock }: Deps) {
  return ({ appraisal, item: typed }: z.output<Method['input']>): Saved => {
    const notice = openNotice(store, appraisal);
    if (!notice.ok) return notice;
    const item = cleanTexts(typed);
    const params = { leaf: item.leaf };
    if (!isAnswerable(notice.value.data, item))
      return err({ code: 'response/leaf-unknown', params });
    if (item.evidence.some(({ sha256 }) => store.evidence.find(sha256) === null))
      return err({ code: 'response/evidence-unknown', params });
    const at = clock.now();
    store.responses.save(appraisal, item, at);
    return ok({ savedAt: at });
  };
}

/** Accepts the changed leaves that nothing was said about yet, in one step (P7). */
export function createAcceptRest({ store, clock }: Deps) {
  return (appraisal: string): Accepted => {
    const notice = openNotice(store, appraisal);
    if (!notice.ok) return notice;
    const items = store.responses.items(appraisal);
    const rest = askedLeaves(notice.value.data).filter((leaf) => !items.has(leaf));
    return inTransaction(store.db, () => {
      const at = clock.now();
      for (const leaf of rest) store.responses.save(appraisal, accepted(leaf), at);
      return ok({ accepted: rest.length });
    });
  };
}

function accepted(leaf: string): ResponseItem {
  return { leaf, outcome: 'accepted', text: '', evidence: [] };
}
