import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goBack, goTo } from '../../api/navigation.ts';
import { announce } from '../../ui/announcer.tsx';
import { useChords } from '../../ui/use-chords.ts';
import { problemsAt } from './leaf-view.ts';
import { currentPlace, FIRST_FIELD, leafOpened } from './form-place.ts';
import { currentForm, redo, undo } from './form-store.ts';
import { nextUnfinished } from './outline.ts';
import { useShownLeaves } from './use-shown-leaves.ts';

/** Keys of the form, in both views. */
export function useFormKeys(): void {
  const leaves = useShownLeaves();
  useChords({
    'Ctrl+Enter': () => step(leaves, 1),
    'Alt+ArrowRight': () => step(leaves, 1),
    'Alt+ArrowLeft': () => step(leaves, -1),
    F7: () => nextProblem(leaves),
    'Ctrl+z': undo,
    'Ctrl+y': redo,
    'Alt+Backspace': goBack,
  });
}

function step(leaves: readonly Leaf[], by: 1 | -1): void {
  const here = leaves.findIndex(({ code }) => code === currentPlace().leaf);
  const target = leaves[here + by];
  if (target !== undefined) leafOpened(target.code, FIRST_FIELD);
  else if (by === 1) goTo({ name: 'missing' });
}

/** The next leaf with work left, with the cursor in the field that needs it. */
function nextProblem(leaves: readonly Leaf[]): void {
  const state = currentForm();
  if (state === null) return;
  const code = nextUnfinished(leaves, state.views, currentPlace().leaf ?? '');
  const leaf = leaves.find((one) => one.code === code);
  if (leaf === undefined) {
    announce(vi.assessment.nav.noProblem);
    return;
  }
  const problem = problemsAt(leaf, state.problems).find(({ severity }) => severity === 'block');
  const reason = problem?.code === 'reason-missing' ? 'reason' : undefined;
  leafOpened(leaf.code, problem?.field ?? reason ?? FIRST_FIELD);
}
