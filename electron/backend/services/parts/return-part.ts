import { filledBeside } from '../../../../shared/domain/parts/part-scope.ts';
import { isBlank } from '../../../../shared/domain/text/rich-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import { readFormContext } from '../form/form-context.ts';
import {
  exportPart,
  lastOut,
  type ExportDeps,
  type Exported,
  type ExportFailure,
} from './export-part.ts';
import { scopeOf } from './give-part.ts';
import { helperPart } from './helper-part.ts';
import { formContent } from './part-form.ts';

type Failure = ExportFailure | CallError<'parts/no-task'>;

/**
 * Brings back what this machine was given, as it stands; leaves that its officer filled beside it come along, so that
 * no work is left behind (U12).
 */
export function createReturnPart(deps: ExportDeps) {
  return async (passphrase: string): Promise<Result<Exported, Failure>> => {
    const { store } = deps;
    const helper = helperPart(store.parts);
    if (helper === null) return err({ code: 'parts/no-task' });
    const { officer } = helper;
    const context = readFormContext(store);
    const given = scopeOf(store.assignments.all(), officer);
    const content = formContent(store);
    const sent = lastOut(store.parts.list(), officer)?.data.part.scope;
    const beside = filledBeside(context.criteria.set, content, given);
    const written = Object.entries(content.report)
      .filter(([, text]) => !isBlank(text))
      .map(([code]) => code);
    const scope = {
      leaves: union(given.leaves, beside, sent?.leaves),
      sections: union(given.sections, written, sent?.sections),
    };
    return await exportPart(deps, { context, purpose: 'return', officer, scope, passphrase });
  };
}

function union(...lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
