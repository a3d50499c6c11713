import { useId } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug } from '../../../shared/domain/criteria/walk.ts';
import type { Field } from '../../../shared/domain/criteria/field.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { must } from '../../../shared/lib/must.ts';
import { useSession } from '../../api/session.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { useTyping } from '../../ui/use-typing.ts';
import { usePlace } from './form-place.ts';
import { useForm } from './form-store.ts';
import { asOfAt, estimateGiven, estimateTyped } from './fields/answering.ts';
import { estimableFields } from './fields/entry-changes.ts';
import { FieldInput } from './fields/field-input.tsx';
import { daySentence } from './fields/unread-sentence.ts';

/** The figures of a leaf: a quotient stands as a ÷ b, everything else in two columns. */
export function LeafFields({ leaf }: { readonly leaf: Leaf }) {
  const set = useForm(({ form }) => form.criteria);
  const fields = leaf.fields.map(({ field }) =>
    must(fieldBySlug(set).get(field), `field ${field}`),
  );
  const [first, second, ...rest] = fields;
  const quotient = isQuotient(leaf) && first !== undefined && second !== undefined;
  return (
    <>
      {quotient ? (
        <div className="fields">
          <FieldInput leaf={leaf} field={first} />
          <span className="fields__op" aria-hidden>
            ÷
          </span>
          <FieldInput leaf={leaf} field={second} />
        </div>
      ) : null}
      <div className="fields fields--free">
        {(quotient ? rest : fields).map((field) => (
          <div key={field.slug} className={isWide(field) ? 'fields__wide' : undefined}>
            <FieldInput leaf={leaf} field={field} />
          </div>
        ))}
      </div>
      <EstimateRow leaf={leaf} />
    </>
  );
}

/** a ÷ b of two plain figures, in the order of the leaf. */
function isQuotient({ rule, fields }: Leaf): boolean {
  const plain = rule.kind === 'ratio' || rule.kind === 'quotient-tiers' || rule.kind === 'relative';
  return plain && rule.numerator === fields[0]?.field && rule.denominator === fields[1]?.field;
}

function isWide(field: Field): boolean {
  return field.type !== 'integer' && field.type !== 'decimal' && field.type !== 'date';
}

/** "Số liệu ước tính, tính đến ngày": the deadlines fall before the data window ends. */
function EstimateRow({ leaf }: { readonly leaf: Leaf }) {
  const { now } = useSession();
  const set = useForm(({ form }) => form.criteria);
  const locked = useForm(({ form }) => form.state === 'sealed');
  // Read for their changes: the date is worked out from the store as a whole.
  useForm(({ draft }) => draft.answers);
  usePlace(({ estimates }) => estimates);
  if (estimableFields(set, leaf).length === 0) return null;
  const asOf = asOfAt(leaf);
  const today = now.slice(0, 10);
  const usual = today > set.period.end ? set.period.end : today;
  return (
    <div className="row estimate">
      <CheckBox
        label={vi.assessment.leaf.estimate}
        checked={asOf !== null}
        readOnly={locked}
        onCheck={(checked) => {
          estimateGiven(leaf, checked ? usual : null);
        }}
      />
      {asOf === null ? null : <AsOfInput leaf={leaf} asOf={asOf} readOnly={locked} />}
    </div>
  );
}

type AsOfProps = { readonly leaf: Leaf; readonly asOf: string; readonly readOnly: boolean };

function AsOfInput({ leaf, asOf, readOnly }: AsOfProps) {
  const unread = usePlace(({ asOfTexts }) => asOfTexts[leaf.code]);
  const id = useId();
  const typing = useTyping({
    shown: unread ?? formatDate(asOf),
    onText: (text) => {
      estimateTyped(leaf, text);
    },
  });
  return (
    <>
      <label className="row">
        {vi.assessment.leaf.asOf}
        <span
          className={unread === undefined ? 'input input--date' : 'input input--date input--err'}
        >
          <input
            {...typing}
            className="num"
            aria-label={vi.assessment.leaf.asOfLabel}
            aria-invalid={unread !== undefined || undefined}
            aria-describedby={id}
            readOnly={readOnly}
            inputMode="numeric"
            autoComplete="off"
          />
        </span>
      </label>
      <span className="fielderr" id={id}>
        {unread === undefined ? '' : daySentence(unread)}
      </span>
    </>
  );
}
