import type { SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NamedPersonFields } from '../../ui/named-person.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { ReturnDraft, ReturnPreview, ReturnProblems } from './return-draft.ts';
import { ReturnItems } from './return-items.tsx';
import { TermFields } from './term-fields.tsx';

const t = vi.board.giveBack;

type Props = {
  readonly preview: ReturnPreview;
  readonly draft: ReturnDraft;
  readonly problems: ReturnProblems | null;
  readonly error: CallError | null;
  readonly onChange: (draft: ReturnDraft) => void;
  readonly onSign: () => void;
};

/** Why it goes back, until when, what is asked leaf by leaf, and who decides. */
export function ReturnForm({ preview, draft, problems, error, onChange, onSign }: Props) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSign();
  };
  const term = problems?.term ?? null;
  return (
    <form className="ex giveback" id="return-form" onSubmit={submit}>
      <div className="ex__col">
        <RadioGroup
          label={t.purpose}
          showLabel
          value={draft.purpose}
          choices={(['incomplete', 'clarify'] as const).map((value) => ({
            value,
            label: t.purposes[value],
          }))}
          onChoose={(value) => {
            onChange({ ...draft, purpose: value === 'incomplete' ? 'incomplete' : 'clarify' });
          }}
        />
        <TextArea
          label={t.reason}
          value={draft.reason}
          maxLength={1000}
          required
          error={problems?.reason === true ? t.reasonMissing : null}
          onText={(reason) => {
            onChange({ ...draft, reason });
          }}
        />
        <ReturnItems
          leaves={preview.leaves}
          items={draft.items}
          wrong={problems?.items ?? []}
          onItems={(items) => {
            onChange({ ...draft, items });
          }}
        />
      </div>
      <div className="ex__col">
        <TermFields
          label={t.date}
          draft={draft.term}
          problem={term === 'past' ? null : term}
          onChange={(next) => {
            onChange({ ...draft, term: next });
          }}
        />
        {term === 'past' ? <p className="err sm">{t.termPast}</p> : null}
        <NamedPersonFields
          person={draft.by}
          missing={problems?.by === true}
          onChange={(by) => {
            onChange({ ...draft, by });
          }}
        />
        <PassphraseField
          label={vi.common.passphrase}
          value={draft.passphrase}
          error={problems?.passphrase === true ? t.passphraseMissing : null}
          onText={(passphrase) => {
            onChange({ ...draft, passphrase });
          }}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </form>
  );
}
