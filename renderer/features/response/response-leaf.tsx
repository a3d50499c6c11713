import { IconArrowUpRight } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { LeafScores } from './leaf-scores.tsx';
import { ObjectionFields } from './objection-fields.tsx';
import {
  isCounted,
  isSealed,
  itemAt,
  type Item,
  type Notice,
  type NoticeLeaf,
} from './response-data.ts';
import { saveNow, saveSoon } from './save-items.ts';

const t = vi.response;

type Props = { readonly notice: Notice; readonly leaf: NoticeLeaf };

/** One leaf: what it was given and why, and what the unit says to it. */
export function ResponseLeaf({ notice, leaf }: Props) {
  const { leaf: code, name, max, reason, answer } = leaf;
  const changed = notice.asked.includes(code);
  return (
    <li className={changed ? 'answer answer--asked' : 'answer'} data-leaf={code}>
      <div className="answer__head">
        <h2 className="h-sec">
          <span className="num">{code}</span> {name}
        </h2>
        <span className="sm dim nowrap">{t.leaf.max(formatDecimal(max))}</span>
        <Button
          size="sm"
          variant="quiet"
          icon={IconArrowUpRight}
          aria-label={t.leaf.open(code)}
          onClick={() => {
            goTo({ name: 'form', leaf: code });
          }}
        />
      </div>
      <LeafScores leaf={leaf} />
      {changed || reason !== '' ? (
        <p className="answer__why">
          <span className="dim">{t.leaf.reason}:</span>{' '}
          {reason || (leaf.self === null ? t.leaf.byReviewer : t.leaf.noReason)}
        </p>
      ) : null}
      {answer === '' || answer === reason ? null : (
        <p className="answer__why">
          <span className="dim">{t.leaf.answer}:</span> {answer}
        </p>
      )}
      {isCounted(leaf) ? <Answer notice={notice} leaf={leaf} /> : null}
    </li>
  );
}

/** What is typed stays here; it is written once the person rests. */
function Answer({ notice, leaf }: Props) {
  const code = leaf.leaf;
  const saved = itemAt(notice, code);
  const [draft, setDraft] = useState<Item | null>(null);
  const item = draft ?? saved;
  const sealed = isSealed(notice);
  const change = (next: Item, now: boolean) => {
    setDraft(next);
    saveSoon(notice.digest, next);
    if (now) void saveNow();
  };
  const choose = (value: string) => {
    const outcome = value === 'objected' ? 'objected' : 'accepted';
    change({ leaf: code, text: '', evidence: [], ...item, outcome }, true);
  };
  return (
    <>
      <RadioGroup
        label={t.choice.label(code)}
        inline
        value={item?.outcome ?? null}
        readOnly={sealed}
        choices={[
          { value: 'accepted', label: t.choice.accepted },
          { value: 'objected', label: t.choice.objected },
        ]}
        onChoose={choose}
      />
      {item?.outcome === 'objected' ? (
        <ObjectionFields notice={notice} item={item} readOnly={sealed} onChange={change} />
      ) : null}
    </>
  );
}
