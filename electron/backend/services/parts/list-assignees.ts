import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { helperPart } from './helper-part.ts';

type Assignees = z.output<(typeof contract)['parts.assignees']['output']>;

/** Who of the unit fills what, as every screen with leaves wants to know it (U12). */
export function createListAssignees({ store }: { readonly store: Store }) {
  return (): Assignees => {
    const { desk } = readDeskContext(store);
    const helper = helperPart(store.parts);
    return {
      me: helper?.officer ?? desk.officerName,
      helper:
        helper === null
          ? null
          : {
              officer: helper.officer,
              by: helper.data.part.by.name,
              at: helper.at,
              fileName: helper.fileName,
            },
      ...store.assignments.all(),
    };
  };
}
