import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';

import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import { termWords } from '../../../shared/i18n/term-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { Callout } from '../../ui/callout.tsx';
import { daysUntil } from '../../ui/days-until.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLoadedForm } from './form-store.ts';
import { useOpenReturns, type CameBack } from './use-returns.ts';

const words = vi.cameBack;

/** What was sent back and waits for this unit: why, until when, and the way to each leaf (U9, U11). */
export function HomeReturns() {
  const returns = useOpenReturns();
  return returns.map((one) => <Returned key={one.digest} returned={one} />);
}

function Returned({ returned }: { readonly returned: CameBack }) {
  const { by, revision, purpose, until, reason, items } = returned;
  const { now } = useSession();
  const over = Date.parse(until) <= Date.parse(now);
  const days = Math.max(0, daysUntil(now, until.slice(0, 10)) - 1);
  return (
    <Callout tone={over ? 'err' : 'warn'}>
      <p>
        <strong>{words.returned(by, revision)}</strong> {words.purpose[purpose]}
      </p>
      <p>
        <strong>{words.term(termWords(until))}</strong>, {over ? words.over : words.left(days)}.{' '}
        {words.reason(reason)}
      </p>
      {items.length === 0 ? null : (
        <ul className="returneditems" aria-label={words.items}>
          {items.map((item) => (
            <Item key={item.leaf ?? ''} item={item} />
          ))}
        </ul>
      )}
    </Callout>
  );
}

function Item({ item }: { readonly item: CameBack['items'][number] }) {
  const { leaf, reason, touched } = item;
  const set = useLoadedForm(({ form }) => form?.criteria ?? null);
  if (leaf === null) {
    return (
      <li>
        <span className="med">{words.whole}:</span> {reason}
      </li>
    );
  }
  const name = set === null ? '' : (leafByCode(set).get(leaf)?.name ?? '');
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => {
          goTo({ name: 'form', leaf });
        }}
      >
        {leaf} {name}
      </button>{' '}
      {reason}{' '}
      <span className="state nowrap">
        <Icon
          of={touched ? IconCircleCheck : IconCircleDashed}
          size="sm"
          tone={touched ? 'ok' : 'warn'}
        />
        {touched ? words.touched : words.untouched}
      </span>
    </li>
  );
}
