import { useLoadedForm } from './form-store.ts';
import { useLoadForm } from './use-load-form.ts';

/** Blocking problems as a number on the rail; it also keeps the form loaded on every screen. */
export function MissingCount() {
  useLoadForm();
  const blocks = useLoadedForm(({ problems, form }) =>
    form.state === 'sealed' ? 0 : problems.filter(({ severity }) => severity === 'block').length,
  );
  if (blocks === null || blocks === 0) return null;
  return <span className="rail__count num">{blocks}</span>;
}
