import { useAssignees, useHelper } from '../../api/assignees.ts';
import { useLoadedForm } from './form-store.ts';
import { useLoadForm } from './use-load-form.ts';

/** Blocking problems as a number on the rail; it also keeps the form loaded on every screen. */
export function MissingCount() {
  useLoadForm();
  const helper = useHelper();
  const { isMine } = useAssignees();
  // What is left for this person: on a machine that only fills a part, its own leaves (U12).
  const isTheirs = (leaf: string | null) => helper === null || (leaf !== null && isMine(leaf));
  const blocks = useLoadedForm(({ problems, form }) =>
    form.state === 'sealed'
      ? 0
      : problems.filter(({ severity, leaf }) => severity === 'block' && isTheirs(leaf)).length,
  );
  if (blocks === null || blocks === 0) return null;
  return <span className="rail__count num">{blocks}</span>;
}
