import { useId } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { Inspections } from './inspection-data.ts';
import { isDrawn, type RuleDraft } from './rule-draft.ts';

const t = vi.inspection.choose;

type Props = {
  readonly draft: RuleDraft;
  readonly blocks: Inspections['blocks'];
  readonly onDraft: (draft: RuleDraft) => void;
};

/** What a drawn rule needs: how many, of which block, and of a draw its seed. */
export function RuleFields({ draft, blocks, onDraft }: Props) {
  const id = useId();
  if (!isDrawn(draft.kind)) return null;
  return (
    <div className="choose__rule">
      {draft.kind === 'random' ? (
        <TextField
          label={t.seed}
          hint={t.seedHint}
          value={draft.seed}
          maxLength={100}
          error={draft.seed.trim() === '' ? t.seedMissing : null}
          onText={(seed) => {
            onDraft({ ...draft, seed });
          }}
        />
      ) : null}
      <TextField
        label={t.count}
        value={draft.count}
        inputMode="numeric"
        figures
        maxLength={4}
        onText={(count) => {
          onDraft({ ...draft, count });
        }}
      />
      <div className="field">
        <div className="row">
          <label className="label" htmlFor={id}>
            {t.block}
          </label>
        </div>
        <select
          id={id}
          className="select"
          value={draft.block}
          onChange={(event) => {
            onDraft({ ...draft, block: event.currentTarget.value });
          }}
        >
          <option value="">{t.everyBlock}</option>
          {blocks.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
