import { useEffect, useRef } from 'react';

import type { RichText } from '../../../../shared/domain/text/rich-text.ts';
import { setTyping } from '../../../api/save-status.ts';
import { editorActive, editorGone, editorOpened } from './active-editor.ts';
import { createEditor, type Editor } from './create-editor.ts';

type Props = {
  /** Lets a list jump here: sets `data-field`. */
  readonly name: string;
  readonly value: RichText;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly onText: (text: RichText) => void;
  readonly onFull: () => void;
};

/** A field of paragraphs, lists, bold and italic; the page around it gives label, hint and toolbar. */
export function RichEditor(props: Props) {
  const { name, value, readOnly, required, labelledBy, describedBy, placeholder } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (place.current === null) return;
    const made = createEditor({
      place: place.current,
      rich: latest.current.value,
      attributes: fieldAttributes(latest.current),
      readOnly: () => latest.current.readOnly,
      onText: (text) => latest.current.onText(text),
      onPending: setTyping,
      onActivity: (activity) => editorActive(made, activity),
      onFull: () => latest.current.onFull(),
    });
    editor.current = made;
    editorOpened(latest.current.name, made);
    const leaving = (event: Event) => {
      if (made.flush()) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      editorGone(made);
      made.close();
    };
  }, []);
  useEffect(() => editor.current?.show(value), [value]);
  useEffect(() => {
    editor.current?.describe(
      fieldAttributes({ name, readOnly, required, labelledBy, describedBy }),
    );
  }, [name, readOnly, required, labelledBy, describedBy]);
  return <div ref={place} className="rich" data-placeholder={placeholder} />;
}

type Field = Pick<Props, 'name' | 'readOnly' | 'required' | 'labelledBy' | 'describedBy'>;

function fieldAttributes(props: Field): Record<string, string> {
  return {
    class: 'rich__text',
    role: 'textbox',
    lang: 'vi',
    spellcheck: 'false',
    'aria-multiline': 'true',
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    'aria-required': String(props.required),
    'aria-readonly': String(props.readOnly),
    'data-field': props.name,
    tabindex: '0',
  };
}
