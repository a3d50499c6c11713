import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { filterChosen, usePlace } from '../form-place.ts';
import { useForm } from '../form-store.ts';
import { countMarks, finished } from '../outline.ts';

const words = vi.assessment.table;

/** All rows, or only those with work left. */
export function GridFilterChoice() {
  const filter = usePlace((place) => place.filter);
  const leaves = leavesOf(useForm(({ form }) => form.criteria));
  const left = useForm(({ views }) => leaves.length - finished(countMarks(leaves, views)));
  return (
    <SegmentedControl
      label={words.filter}
      value={filter}
      choices={[
        { value: 'all', label: words.all(leaves.length) },
        { value: 'unfinished', label: words.unfinished(left) },
      ]}
      onChoose={filterChosen}
    />
  );
}
