import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { goTo } from '../../../api/navigation.ts';
import { useForm } from '../form-store.ts';
import { answerGiven } from './answering.ts';
import { figureOf } from './figure-of.ts';

type Props = { readonly leaf: Leaf; readonly field: Field };

/** District: the sum of its communes' figures, offered, never entered behind the person's back (H5). */
export function DerivedHint({ leaf, field }: Props) {
  const sum = useForm(({ form }) => form.derived[field.slug]);
  if (sum === undefined) return null;
  return (
    <p className="hint row">
      {vi.assessment.leaf.derived(formatDecimal(sum.value), sum.from.length, sum.missing.length)}
      <button
        type="button"
        className="link"
        onClick={() => {
          answerGiven(leaf, field, figureOf(field, sum.value, true).value);
        }}
      >
        {vi.assessment.leaf.takeDerived}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          goTo({ name: 'summary', figure: field.slug });
        }}
      >
        {vi.assessment.leaf.openDerived}
      </button>
    </p>
  );
}
