import { useState } from 'react';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { leavesByField } from '../../../../shared/domain/criteria/walk.ts';
import { formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { useForm, type FormState } from '../form-store.ts';

const words = vi.assessment.leaf;
type Props = { readonly leaf: Leaf; readonly field: Field };

/** A figure counts at other leaves too: which of them changed their points since this leaf was opened, and how (03). */
export function SharedNote({ leaf, field }: Props) {
  const others = useForm(({ form }) => leavesByField(form.criteria).get(field.slug) ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== leaf.code);
  const now = useForm((state) => others.map((code) => pointsAt(state, code)).join(' '));
  const [before] = useState(now);
  if (now === before) return null;
  const [was, is] = [before.split(' '), now.split(' ')];
  const changed = others.flatMap((code, at) =>
    was[at] === is[at] ? [] : [words.changedThere(code, shown(was[at]), shown(is[at]))],
  );
  return <p className="hint">{words.changedElsewhere(changed)}</p>;
}

function pointsAt({ views }: FormState, code: string): string {
  return views[code]?.points ?? NONE;
}

const NONE = '-';

function shown(points: string = NONE): string {
  return points === NONE ? vi.assessment.noPoints : formatDecimal(points, 2);
}
