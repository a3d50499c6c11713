import { changesOf } from '../../../../shared/domain/parts/apply-items.ts';
import type { MergeLine } from '../../../../shared/domain/parts/merge-parts.ts';
import type { PartData } from '../../../../shared/domain/parts/part-data.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Store } from '../../store.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { readFormContext } from '../form/form-context.ts';
import { packageRefused } from '../session/package-refused.ts';
import { scopeOf } from './give-part.ts';
import { openPart, type IncomingPart, type OpenFailure } from './open-part.ts';
import { planPart } from './plan-part.ts';
import { takeDocuments, type DocumentFailure } from './take-documents.ts';
import { writeMerge } from './write-merge.ts';

type Choices = { readonly theirs: readonly string[]; readonly ours: readonly string[] };
type Failure =
  | OpenFailure
  | DocumentFailure
  | CallError<'parts/choice-missing' | 'parts/form-changed'>;
type Merged = { readonly savedAt: string; readonly taken: number; readonly kept: number };
type Deps = Pick<UnitDesk, 'store' | 'files' | 'inbox' | 'clock'>;

/**
 * Takes the chosen lines of a part into the form, all or none, each with the officer and the file it came with in its
 * history; the same part again changes nothing (U12, U3).
 */
export function createMergePart(deps: Deps) {
  const { inbox } = deps;
  return async (token: string, choices: Choices): Promise<Result<Merged, Failure>> => {
    const file = await inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    const merged = await openAndMerge(deps, { choices, file });
    // A refusal leaves the file where it is: another choice may still be made.
    if (merged.ok) await inbox.discard(token);
    return merged;
  };
}

async function openAndMerge(
  deps: Deps,
  { choices, file }: Omit<Merging, 'incoming'>,
): Promise<Result<Merged, Failure>> {
  const { store, clock } = deps;
  const context = readFormContext(store);
  const incoming = await openPart(file.path, { store, context, now: clock.now() });
  if (!incoming.ok) return incoming;
  try {
    return await merge(deps, { incoming: incoming.value, choices, file });
  } finally {
    // An open file cannot be discarded on Windows.
    await incoming.value.opened.close();
  }
}

type Merging = {
  readonly incoming: IncomingPart;
  readonly choices: Choices;
  readonly file: { readonly path: string; readonly name: string };
};

async function merge(deps: Deps, merging: Merging): Promise<Result<Merged, Failure>> {
  const { store, files, clock } = deps;
  const { incoming, choices, file } = merging;
  const { opened, data, before } = incoming;
  if (before !== null) return ok({ savedAt: before.at, taken: 0, kept: 0 });
  const previous = opened.manifest.previous;
  const plan = () => planPart(store, readFormContext(store), { data, previous }).lines;
  const seen = plan();
  const chosen = choose(seen, choices);
  if (!chosen.ok) return chosen;
  // The bytes are on disk before the database speaks of them (R2).
  const documents = await takeDocuments(deps, incoming, chosen.value);
  if (!documents.ok) return documents;
  const stored = await files.putFile(file.path);
  const at = clock.now();
  return inTransaction(store.db, (): Result<Merged, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const isStale =
      canonicalJson(plan()) !== canonicalJson(seen) || store.parts.find(opened.digest) !== null;
    if (isStale) return err({ code: 'parts/form-changed' });
    const changes = changesOf({ leaves: store.form.leaves() }, chosen.value);
    writeMerge(store, {
      context,
      data,
      changes,
      documents: documents.value,
      at,
      via: file.name,
    });
    if (data.purpose === 'give') takeOver(store, data, at);
    store.parts.insert({
      digest: opened.digest,
      direction: 'in',
      officer: data.officer,
      base: data.base,
      data: {
        part: data,
        number: opened.manifest.revision,
        signer: opened.signer.fingerprint,
        taken: chosen.value.length,
        releasedAt: null,
      },
      fileSha256: stored.sha256,
      fileName: file.name,
      at,
    });
    return ok({ savedAt: at, taken: chosen.value.length, kept: seen.length - chosen.value.length });
  });
}

/** On the helper's machine exactly what it was given now is its officer's. */
function takeOver({ assignments }: Store, { officer, scope }: PartData, at: string): void {
  const before = scopeOf(assignments.all(), officer);
  for (const code of before.leaves) assignments.remove({ kind: 'leaf', code });
  for (const code of before.sections) assignments.remove({ kind: 'section', code });
  for (const code of scope.leaves) assignments.assign({ kind: 'leaf', code }, officer, at);
  for (const code of scope.sections) assignments.assign({ kind: 'section', code }, officer, at);
}

/** The lines to take; every line must have been decided, and nothing else. */
function choose(
  lines: readonly MergeLine[],
  { theirs, ours }: Choices,
): Result<readonly MergeLine[], CallError<'parts/choice-missing' | 'parts/form-changed'>> {
  const take = new Set(theirs);
  const leave = new Set(ours);
  const known = new Set(lines.map(({ key }) => key));
  if ([...take, ...leave].some((key) => !known.has(key)))
    return err({ code: 'parts/form-changed' });
  const open = lines.filter(({ key }) => take.has(key) === leave.has(key)).length;
  if (open > 0) return err({ code: 'parts/choice-missing', params: { open } });
  return ok(lines.filter(({ key }) => take.has(key)));
}
