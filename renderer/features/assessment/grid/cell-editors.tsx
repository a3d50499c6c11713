import { useEffect, useRef, useState } from 'react';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { formatDate } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTyping } from '../../../ui/use-typing.ts';
import { answerGiven, asOfAt, estimateTyped, textTyped } from '../fields/answering.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { readText } from '../fields/read-text.ts';
import { usePlace } from '../form-place.ts';
import { useForm } from '../form-store.ts';
import { textGiven } from '../leaf-texts.tsx';
import { CELL_BAR } from './cell-bar.tsx';
import { valueText } from './cell-text.ts';
import { enterCell, markEditing } from './grid-keys.ts';
import type { Column } from './grid-rows.ts';

const words = vi.assessment.table;
type Props = { readonly leaf: Leaf; readonly field: Field };
type CellProps = {
  readonly leaf: Leaf;
  readonly column: Column;
  /** The field of the cell; null for as-of date and reason. */
  readonly field: Field | null;
};

/** The input of the cell the cursor is in. */
export function CellEditor({ leaf, column, field }: CellProps) {
  if (column === 'reason') return <ReasonEditor leaf={leaf} />;
  if (column === 'estimate') return <EstimateEditor leaf={leaf} />;
  if (field === null) return null;
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'date':
      return (
        <span className="cell cell--edit">
          <FigureEditor leaf={leaf} field={field} />
          {field.unit === null ? null : <span className="cell__u">{field.unit}</span>}
        </span>
      );
    case 'text':
      return <FigureEditor leaf={leaf} field={field} />;
    case 'boolean':
    case 'choice':
      return <ChoiceEditor leaf={leaf} field={field} />;
    case 'multi-choice':
    case 'list':
      return <DialogEditor leaf={leaf} field={field} />;
  }
}

/** Figure, date or one line of text. */
function FigureEditor({ leaf, field }: Props) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const unread = useForm((state) => state.draft.unread[field.slug]);
  const text = field.type === 'text';
  return (
    <TextEditor
      label={field.label}
      figures={!text}
      maxLength={text ? field.maxLength : undefined}
      shown={unread ?? valueText(field, value)}
      onText={(typed) => {
        // A text is kept with its spaces while it is typed; a figure is read.
        const read = text && typed !== '' ? { text: typed, value: typed, readable: true } : null;
        textTyped({ leaf, field }, read ?? { ...readText(field, typed), text: typed });
      }}
    />
  );
}

/** As-of date of the running figures; empty takes the mark away. */
function EstimateEditor({ leaf }: { readonly leaf: Leaf }) {
  const asOf = useForm(() => asOfAt(leaf));
  const unread = usePlace(({ asOfTexts }) => asOfTexts[leaf.code]);
  return (
    <TextEditor
      label={vi.assessment.leaf.asOfLabel}
      figures
      shown={unread ?? (asOf === null ? '' : formatDate(asOf))}
      onText={(text) => {
        estimateTyped(leaf, text);
      }}
    />
  );
}

function ReasonEditor({ leaf }: { readonly leaf: Leaf }) {
  const entry = useForm(({ draft }) => draft.leaves[leaf.code]) ?? {};
  return (
    <TextEditor
      label={vi.assessment.reason.label}
      maxLength={1000}
      shown={entry.reason ?? ''}
      onText={(text) => {
        textGiven({ leaf, entry }, 'reason', text);
      }}
    />
  );
}

type TextProps = {
  readonly label: string;
  readonly shown: string;
  readonly onText: (text: string) => void;
  readonly figures?: boolean;
  readonly maxLength?: number | undefined;
};

function TextEditor({ label, shown, onText, figures = false, maxLength = 60 }: TextProps) {
  const locked = useForm(({ form }) => form.state === 'sealed');
  const input = useRef<HTMLInputElement>(null);
  const typing = useTyping({ shown, onText });
  useEffect(() => {
    enterCell(input.current);
  }, []);
  return (
    <input
      {...typing}
      ref={input}
      className={figures ? 'cellinput num' : 'cellinput'}
      aria-label={label}
      aria-describedby={CELL_BAR}
      readOnly={locked}
      maxLength={maxLength}
      autoComplete="off"
      onInput={(event) => {
        markEditing(event.currentTarget);
      }}
      onDoubleClick={(event) => {
        markEditing(event.currentTarget);
      }}
    />
  );
}

/** One of a list by the system's own list; Alt+Down or F2 opens it. */
function ChoiceEditor({ leaf, field }: Props) {
  const unread = useForm((state) => state.draft.unread[field.slug]);
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const locked = useForm(({ form }) => form.state === 'sealed');
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    enterCell(list.current);
  }, []);
  const options =
    field.type === 'choice'
      ? field.options
      : [
          { key: 'true', label: vi.common.yes },
          { key: 'false', label: vi.common.no },
        ];
  return (
    <select
      ref={list}
      className="cellinput"
      aria-label={field.label}
      aria-describedby={CELL_BAR}
      disabled={locked}
      value={typeof value === 'boolean' || typeof value === 'string' ? String(value) : ''}
      onChange={(event) => {
        const key = event.currentTarget.value;
        const chosen = field.type === 'boolean' ? key === 'true' : key;
        answerGiven(leaf, field, key === '' ? null : chosen);
      }}
    >
      <option value="">{unread ?? vi.assessment.leaf.choose}</option>
      {options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Several of a list, or a whole table: in a dialog, which Enter, Space or F2 opens. */
function DialogEditor({ leaf, field }: Props) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const unread = useForm((state) => state.draft.unread[field.slug]);
  const shown =
    unread ??
    (value === undefined
      ? words.open[field.type === 'list' ? 'list' : 'several']
      : valueText(field, value));
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    enterCell(button.current);
  }, []);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="cellinput"
        aria-label={`${field.label}: ${shown}`}
        aria-describedby={CELL_BAR}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {shown}
      </button>
      {open ? (
        <Dialog
          width={field.type === 'list' ? 'wide' : 'narrow'}
          title={words.ref(leaf.code, leaf.name)}
          onClose={close}
          footer={
            <Button variant="primary" className="end" onClick={close}>
              {vi.common.done}
            </Button>
          }
        >
          <div className="page">
            <FieldInput leaf={leaf} field={field} />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
