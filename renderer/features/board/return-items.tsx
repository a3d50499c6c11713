import { IconX } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { ReturnDraft, ReturnPreview } from './return-draft.ts';

const t = vi.board.giveBack;
const WHOLE = '*';

type Props = {
  readonly leaves: ReturnPreview['leaves'];
  readonly items: ReturnDraft['items'];
  /** Places of items without a text. */
  readonly wrong: readonly number[];
  readonly onItems: (items: ReturnDraft['items']) => void;
};

/** What is asked, leaf by leaf; each leaf once. */
export function ReturnItems({ leaves, items, wrong, onItems }: Props) {
  const names = new Map(leaves.map(({ code, name }) => [code, name]));
  const used = new Set(items.map(({ leaf }) => leaf));
  const free = leaves.filter(({ code }) => !used.has(code));
  return (
    <section className="giveback__items" aria-label={t.items}>
      <h3 className="h-sec">{t.items}</h3>
      <p className="sm dim">{items.length === 0 ? t.noItems : t.itemsFrom}</p>
      {items.map(({ leaf, reason }, at) => {
        const name = leaf === null ? t.whole : `${leaf} ${names.get(leaf) ?? ''}`;
        return (
          <div key={leaf ?? WHOLE} className="giveback__item">
            <TextArea
              label={name}
              value={reason}
              maxLength={1000}
              error={wrong.includes(at) ? t.itemMissing : null}
              onText={(text) => {
                onItems(items.with(at, { leaf, reason: text }));
              }}
            />
            <Button
              size="sm"
              variant="quiet"
              icon={IconX}
              aria-label={t.remove(leaf ?? t.whole)}
              onClick={() => {
                onItems(items.toSpliced(at, 1));
              }}
            />
          </div>
        );
      })}
      <Select
        label={t.addLeaf}
        value=""
        choices={[
          { value: '', label: t.addLeaf },
          ...(used.has(null) ? [] : [{ value: WHOLE, label: t.addWhole }]),
          ...free.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        ]}
        onChoose={(value) => {
          if (value === '') return;
          onItems([...items, { leaf: value === WHOLE ? null : value, reason: '' }]);
        }}
      />
    </section>
  );
}
