import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../form-store.ts';
import { LastYearFigure } from '../last-year-figure.tsx';
import { answerGiven, textTyped } from './answering.ts';
import { DerivedHint } from './derived-hint.tsx';
import { FigureInput } from './figure-input.tsx';
import { useFieldError } from './field-error.ts';
import { fieldHint } from './field-hint.ts';
import { ListInput } from './list-input.tsx';
import { MultiChoice } from './multi-choice.tsx';
import { SharedNote } from './shared-note.tsx';

const words = vi.assessment.leaf;
const ONE_LINE = 120;

type Props = { readonly leaf: Leaf; readonly field: Field };
/** What every kind of input is given. */
export type InputProps = Props & {
  readonly hint: string;
  readonly error: string | null;
  readonly readOnly: boolean;
};

/** One figure or choice of a leaf, by its type. */
export function FieldInput({ leaf, field }: Props) {
  const set = useForm(({ form }) => form.criteria);
  const locked = useForm(({ form }) => form.state === 'sealed');
  const error = useFieldError(field);
  const foreign = field.filledBy !== 'unit';
  const hint = foreign ? words.enteredBy[field.filledBy] : fieldHint(field, leaf.code, set);
  const props = { leaf, field, hint, error, readOnly: locked || foreign };
  return (
    <div className="fieldcell">
      <Typed {...props} />
      <SharedNote leaf={leaf} field={field} />
      {field.derived === undefined || props.readOnly ? null : (
        <DerivedHint leaf={leaf} field={field} />
      )}
      <LastYearFigure field={field} />
    </div>
  );
}

function Typed(props: InputProps) {
  switch (props.field.type) {
    case 'integer':
    case 'decimal':
      return <FigureInput {...props} />;
    case 'boolean':
      return <YesNo {...props} />;
    case 'choice':
      return <Choice {...props} />;
    case 'multi-choice':
      return <MultiChoice {...props} />;
    case 'date':
      return <DayInput {...props} />;
    case 'text':
      return <TextInput {...props} />;
    case 'list':
      return <ListInput {...props} />;
  }
}

function YesNo({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const chosen = value === true ? 'yes' : 'no';
  return (
    <RadioGroup
      inline
      showLabel
      label={field.label}
      hint={error ?? hint}
      name={field.slug}
      readOnly={readOnly}
      value={typeof value === 'boolean' ? chosen : null}
      choices={[
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
      onChoose={(choice) => {
        answerGiven(leaf, field, choice === 'yes');
      }}
    />
  );
}

function Choice({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  if (field.type !== 'choice') return null;
  return (
    <RadioGroup
      showLabel
      label={field.label}
      hint={error ?? hint}
      name={field.slug}
      readOnly={readOnly}
      value={typeof value === 'string' ? value : null}
      choices={field.options.map(({ key, label }) => ({ value: key, label }))}
      onChoose={(key) => {
        answerGiven(leaf, field, key);
      }}
    />
  );
}

function DayInput({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const unread = useForm((state) => state.draft.unread[field.slug]);
  return (
    <DateField
      label={field.label}
      hint={hint}
      error={error}
      name={field.slug}
      readOnly={readOnly}
      value={typeof value === 'string' ? value : null}
      unread={unread}
      onDate={(typed) => {
        textTyped({ leaf, field }, typed);
      }}
    />
  );
}

function TextInput({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  if (field.type !== 'text') return null;
  const shared = {
    label: field.label,
    hint,
    error,
    readOnly,
    name: field.slug,
    maxLength: field.maxLength,
    value: typeof value === 'string' ? value : '',
    onText: (text: string) => {
      answerGiven(leaf, field, text === '' ? null : text);
    },
  };
  return field.maxLength > ONE_LINE && field.format === undefined ? (
    <TextArea {...shared} />
  ) : (
    <TextField {...shared} />
  );
}
