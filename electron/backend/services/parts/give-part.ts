import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { Assignments } from '../../db/assignment-repository.ts';
import { readFormContext } from '../form/form-context.ts';
import { exportPart, type ExportDeps, type Exported, type ExportFailure } from './export-part.ts';
import { helperPart } from './helper-part.ts';

type Failure =
  | ExportFailure
  | CallError<'form/locked' | 'parts/helper-desk' | 'parts/nothing-assigned'>;

/** Hands over to an officer what was assigned to them: the leaves with what is in them, and their documents (U12). */
export function createGivePart(deps: ExportDeps) {
  return async (officer: string, passphrase: string): Promise<Result<Exported, Failure>> => {
    const { store } = deps;
    const context = readFormContext(store);
    const helper = helperPart(store.parts);
    if (helper !== null)
      return err({ code: 'parts/helper-desk', params: { officer: helper.officer } });
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const scope = scopeOf(store.assignments.all(), officer);
    if (scope.leaves.length + scope.sections.length === 0)
      return err({ code: 'parts/nothing-assigned', params: { officer } });
    return await exportPart(deps, { context, purpose: 'give', officer, scope, passphrase });
  };
}

/** What was assigned to an officer. */
export function scopeOf({ leaves, sections }: Assignments, officer: string) {
  return { leaves: codesOf(leaves, officer), sections: codesOf(sections, officer) };
}

function codesOf(assigned: Readonly<Record<string, string>>, officer: string): string[] {
  return Object.entries(assigned)
    .filter(([, name]) => name === officer)
    .map(([code]) => code);
}
