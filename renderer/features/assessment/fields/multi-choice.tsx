import { vi } from '../../../../shared/i18n/vi.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { useForm } from '../form-store.ts';
import { answerGiven } from './answering.ts';
import type { InputProps } from './field-input.tsx';

/** Several of a list, or none of them: nothing ticked yet and "none" are different answers. */
export function MultiChoice({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  if (field.type !== 'multi-choice') return null;
  const chosen = Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
  const give = (keys: readonly string[]) => {
    answerGiven(leaf, field, keys.toSorted());
  };
  return (
    <fieldset className="field">
      <legend className="label">{field.label}</legend>
      <div className="stack radios">
        {field.options.map(({ key, label }) => (
          <CheckBox
            key={key}
            label={label}
            name={field.slug}
            readOnly={readOnly}
            checked={chosen.includes(key)}
            onCheck={(checked) => {
              give(checked ? [...chosen, key] : chosen.filter((other) => other !== key));
            }}
          />
        ))}
        <CheckBox
          label={vi.assessment.leaf.noneOfThese}
          name={field.slug}
          readOnly={readOnly}
          checked={Array.isArray(value) && chosen.length === 0}
          onCheck={(checked) => {
            if (checked) give([]);
            else answerGiven(leaf, field, null);
          }}
        />
      </div>
      <p className="hint">{error ?? hint}</p>
    </fieldset>
  );
}
