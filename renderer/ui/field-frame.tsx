import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';

import { Icon } from './icon.tsx';

/** What every field shares. */
export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** Lets a list jump here: sets `data-field`. */
  readonly name?: string;
};

type Ids = { readonly id: string; readonly describedBy: string | undefined };
type Props = FieldProps & {
  /** Short remark beside the label. */
  readonly aside?: string | undefined;
  /** Characters used and allowed, at the end of the label's line. */
  readonly count?: string | undefined;
  readonly children: (ids: Ids) => ReactNode;
};

/** Label above, hint and error below, tied to the input for readers. */
export function FieldFrame({ label, hint, error, aside, count, children }: Props) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null && hint !== '';
  const hasError = typeof error === 'string';
  const described = [hasHint ? `${id}-hint` : '', hasError ? `${id}-error` : ''].join(' ').trim();
  return (
    <div className="field">
      <div className="row">
        <label className="label" htmlFor={id}>
          {label}
        </label>
        {aside === undefined ? null : <span className="hint">{aside}</span>}
        {count === undefined ? null : <span className="hint num end">{count}</span>}
      </div>
      {children({ id, describedBy: described === '' ? undefined : described })}
      {hasError ? (
        <p className="fielderr" id={`${id}-error`}>
          <Icon of={IconAlertTriangleFilled} size="sm" />
          {error}
        </p>
      ) : null}
      {hasHint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
