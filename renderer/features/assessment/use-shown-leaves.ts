import { useMemo } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { useAssignees } from '../../api/assignees.ts';
import { useForm } from './form-store.ts';

/** The leaves that a person goes through: all of them, or only those they fill themselves (U12). */
export function useShownLeaves(): readonly Leaf[] {
  const set = useForm(({ form }) => form.criteria);
  const { onlyMine, isMine } = useAssignees();
  return useMemo(
    () => leavesOf(set).filter(({ code }) => !onlyMine || isMine(code)),
    [set, onlyMine, isMine],
  );
}
