import { useEffect, useRef, useState } from 'react';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import {
  formatDate,
  parseVietnameseDate,
  parseVietnameseNumber,
} from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTyping } from '../../../ui/use-typing.ts';
import { answerGiven, asOfAt, estimateGiven, textTyped } from '../fields/answering.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { figureOf } from '../fields/figure-input.tsx';
import { useForm } from '../form-store.ts';
import { textGiven } from '../leaf-texts.tsx';
import { valueText } from './cell-text.ts';
import { enterCell, markEditing } from './grid-keys.ts';

const words = vi.assessment.table;
type Props = { readonly leaf: Leaf; readonly field: Field };

/** Figure or date. */
export function FigureEditor({ leaf, field }: Props) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const unread = useForm((state) => state.draft.unread[field.slug]);
  return (
    <TextEditor
      label={field.label}
      figures
      shown={unread ?? valueText(field, value)}
      onText={(text) => {
        textTyped({ leaf, field }, readFigure(field, text));
      }}
    />
  );
}

function readFigure(field: Field, text: string) {
  const trimmed = text.trim();
  if (trimmed === '') return { text, value: null, readable: true };
  if (field.type === 'date') {
    const day = parseVietnameseDate(trimmed);
    return { text, value: day.ok ? day.value : null, readable: day.ok };
  }
  const number = parseVietnameseNumber(trimmed);
  return { text, ...figureOf(field, number.ok ? number.value : null, number.ok) };
}

/** As-of date of the running figures; empty takes the mark away. */
export function EstimateEditor({ leaf }: { readonly leaf: Leaf }) {
  const asOf = useForm(() => asOfAt(leaf));
  return (
    <TextEditor
      label={vi.assessment.leaf.asOfLabel}
      shown={asOf === null ? '' : formatDate(asOf)}
      onText={(text) => {
        const day = parseVietnameseDate(text);
        if (text.trim() === '') estimateGiven(leaf, null);
        else if (day.ok) estimateGiven(leaf, day.value);
      }}
    />
  );
}

export function ReasonEditor({ leaf }: { readonly leaf: Leaf }) {
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
  readonly maxLength?: number;
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

/** One of a list by the system's own list (Alt+Down or F2 opens it); several in a dialog. */
export function ChoiceEditor({ leaf, field }: Props) {
  return field.type === 'multi-choice' ? (
    <SeveralEditor leaf={leaf} field={field} />
  ) : (
    <OneEditor leaf={leaf} field={field} />
  );
}

function OneEditor({ leaf, field }: Props) {
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
      disabled={locked}
      value={typeof value === 'boolean' || typeof value === 'string' ? String(value) : ''}
      onChange={(event) => {
        const key = event.currentTarget.value;
        const chosen = field.type === 'boolean' ? key === 'true' : key;
        answerGiven(leaf, field, key === '' ? null : chosen);
      }}
    >
      <option value="">{vi.assessment.leaf.choose}</option>
      {options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}

function SeveralEditor({ leaf, field }: Props) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
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
        aria-label={`${field.label}: ${valueText(field, value)}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        {value === undefined ? vi.assessment.leaf.choose : valueText(field, value)}
      </button>
      {open ? (
        <Dialog
          width="narrow"
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
