import { vi } from '../../../shared/i18n/vi.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { CitedDocuments } from './cited-documents.tsx';
import type { Item, Notice } from './response-data.ts';

const t = vi.response;

type Props = {
  readonly notice: Notice;
  readonly item: Item;
  readonly readOnly: boolean;
  /** `now` when it was not typed: written at once. */
  readonly onChange: (item: Item, now: boolean) => void;
};

/** Why the unit objects, and the documents that show it (P7). */
export function ObjectionFields({ notice, item, readOnly, onChange }: Props) {
  return (
    <div className="answer__objection">
      <TextArea
        label={t.text}
        hint={readOnly ? undefined : t.textHint}
        value={item.text}
        maxLength={2000}
        rows={3}
        readOnly={readOnly}
        required
        onText={(text) => {
          onChange({ ...item, text }, false);
        }}
      />
      <CitedDocuments notice={notice} item={item} readOnly={readOnly} onChange={onChange} />
    </div>
  );
}
