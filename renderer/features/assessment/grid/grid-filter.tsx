import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { chooseOnlyMine, useAssignees } from '../../../api/assignees.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { filterChosen, usePlace } from '../form-place.ts';
import { useForm } from '../form-store.ts';
import { countMarks, finished } from '../outline.ts';

const words = vi.assessment.table;

/** All rows, only those with work left, or only those of this officer (U12). */
export function GridFilterChoice() {
  const filter = usePlace((place) => place.filter);
  const { onlyMine, isMine } = useAssignees();
  const leaves = leavesOf(useForm(({ form }) => form.criteria));
  const left = useForm(({ views }) => leaves.length - finished(countMarks(leaves, views)));
  const mine = leaves.filter(({ code }) => isMine(code)).length;
  return (
    <SegmentedControl
      label={words.filter}
      value={onlyMine ? 'mine' : filter}
      choices={[
        { value: 'all', label: words.all(leaves.length) },
        { value: 'unfinished', label: words.unfinished(left) },
        ...(mine > 0 ? [{ value: 'mine' as const, label: words.mine(mine) }] : []),
      ]}
      onChoose={(chosen) => {
        chooseOnlyMine(chosen === 'mine');
        filterChosen(chosen === 'mine' ? 'all' : chosen);
      }}
    />
  );
}
