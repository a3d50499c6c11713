import type { z } from 'zod';

import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesByField, leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { subjectOf } from '../../../../shared/domain/parts/apply-items.ts';
import type { MergeLine } from '../../../../shared/domain/parts/merge-parts.ts';
import type { PartData } from '../../../../shared/domain/parts/part-data.ts';
import { authorKey, type PartItem } from '../../../../shared/domain/parts/part-item.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Store } from '../../store.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { packageRefused } from '../session/package-refused.ts';
import { helperPart } from './helper-part.ts';
import { openPart, type IncomingPart, type OpenFailure } from './open-part.ts';
import { authorsOf } from './part-form.ts';
import { planPart } from './plan-part.ts';

type Inspected = z.output<(typeof contract)['parts.inspect']['output']>;
type Deps = Pick<UnitDesk, 'store' | 'inbox' | 'clock'>;

/** Says whose part a file is and what it would change; writes nothing (U12, principle 7 of the screens). */
export function createInspectPart({ store, inbox, clock }: Deps) {
  return async (token: string): Promise<Result<Inspected, OpenFailure>> => {
    const file = await inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    const context = readFormContext(store);
    const incoming = await openPart(file.path, { store, context, now: clock.now() });
    if (!incoming.ok) {
      await inbox.discard(token);
      return incoming;
    }
    try {
      return ok({ file: token, fileName: file.name, ...describe(store, context, incoming.value) });
    } finally {
      await incoming.value.opened.close();
    }
  };
}

function describe(
  store: Store,
  context: FormContext,
  { opened, data, before }: IncomingPart,
): Omit<Inspected, 'file' | 'fileName'> {
  const { manifest, signer, trust } = opened;
  const plan = planPart(store, context, { data, previous: manifest.previous });
  const seen = store.parts.list().some((it) => it.data.signer === signer.fingerprint);
  const library = new Set(store.evidence.list().map(({ sha256 }) => sha256));
  return {
    purpose: data.purpose,
    officer: data.officer,
    by: data.by,
    me: helperPart(store.parts)?.officer ?? context.desk.officerName,
    sealedAt: manifest.sealed,
    leaves: data.scope.leaves.length,
    sections: data.scope.sections.length,
    key: keyState(trust === 'issued', seen),
    words: [...digestWords(signer.fingerprint)],
    already: before === null ? null : { at: before.at, taken: before.data.taken ?? 0 },
    since: plan.base?.at ?? null,
    lines:
      before === null
        ? linesOf(store, plan.lines, { authors: data.authors, set: context.criteria.set })
        : [],
    kept: plan.kept,
    newDocuments: data.evidence.filter(({ sha256 }) => !library.has(sha256)),
    evidence: data.evidence,
  };
}

function keyState(issued: boolean, seen: boolean): Inspected['key'] {
  if (issued) return 'issued';
  return seen ? 'seen' : 'new';
}

/** Each line with who wrote either side; conflicts first, each kind in the order of the form. */
function linesOf(
  store: Store,
  lines: readonly MergeLine[],
  { set, authors }: Pick<PartData, 'authors'> & { readonly set: CriteriaSet },
): Inspected['lines'] {
  const items = lines.map(subjectOf);
  const ours = authorsOf(store, items);
  const places = new Map(leavesOf(set).map(({ code }, index) => [code, index]));
  return lines
    .map((line, index) => {
      const item = subjectOf(line);
      const key = authorKey(item);
      const place = places.get(leafOf(item, set)) ?? places.size + index;
      return {
        place,
        line: { ...line, oursBy: ours[key] ?? null, theirsBy: authors[key] ?? null },
      };
    })
    .toSorted((a, b) => rankOf(a.line) - rankOf(b.line) || a.place - b.place)
    .map(({ line }) => line);
}

function rankOf({ state }: MergeLine): number {
  return state === 'conflict' ? 0 : 1;
}

/** The first leaf that an item stands at; none for sections and documents. */
function leafOf(item: PartItem, set: CriteriaSet): string {
  if (item.kind === 'answer') return leavesByField(set).get(item.field)?.[0]?.code ?? '';
  return item.kind === 'text' || item.kind === 'citation' ? item.leaf : '';
}
