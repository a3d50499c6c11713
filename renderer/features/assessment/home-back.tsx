import { IconCircleMinus, IconFolderOpen, IconReceipt } from '@tabler/icons-react';

import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useForm } from './form-store.ts';

const words = vi.home;
const SHOWN = 3;

/** What came back for what was sent, which revision counts by it, and what the Sở decided for this unit (U11). */
export function HomeBack() {
  const state = useQuery('inbox.receipts', {});
  return (
    <section className="card" aria-labelledby="home-back">
      <div className="card__head">
        <h2 id="home-back">{words.receivedBack}</h2>
        <span className="end" />
        <Button
          size="sm"
          icon={IconFolderOpen}
          onClick={() => {
            goTo({ name: 'inbox' });
          }}
        >
          {words.openFile}
        </Button>
      </div>
      <QueryView state={state}>{(data) => <Received data={data} />}</QueryView>
    </section>
  );
}

function Received({ data }: { readonly data: Data<'inbox.receipts'> }) {
  const { receipts, counted } = data;
  const decided = useForm(({ form }) => form.notApplicable);
  const leaves = leafByCode(useForm(({ form }) => form.criteria));
  // A decision holds only where the set allows it, as in the totals.
  const decisions = Object.entries(decided).filter(
    ([code]) => leaves.get(code)?.naAllowed === true,
  );
  if (receipts.length === 0 && decisions.length === 0) return <NothingYet />;
  return (
    <ul className="list">
      {receipts.slice(0, SHOWN).map((receipt) => (
        <li key={`${receipt.by}-${receipt.number}`} className="list__row">
          <Icon of={IconReceipt} size="sm" tone="mute" />
          <div className="grow">
            <p className="med">{words.receipt(receipt.number, receipt.by)}</p>
            <p className="dim">
              {words.receiptOf(receipt.revision, formatInstant(receipt.arrivedAt), receipt.inTime)}
            </p>
          </div>
          {receipt.official && counted?.revision === receipt.revision ? (
            <span className={counted.inTime ? 'tag tag--ok' : 'tag tag--err'}>{words.counted}</span>
          ) : null}
        </li>
      ))}
      {decisions.map(([leaf, reason]) => (
        <Decision key={leaf} leaf={leaf} reason={reason} />
      ))}
    </ul>
  );
}

function NothingYet() {
  const sealed = useForm(({ form }) => form.state === 'sealed');
  return <p className="card__foot dim">{sealed ? words.nothingBack : words.nothingSent}</p>;
}

function Decision({ leaf, reason }: { readonly leaf: string; readonly reason: string }) {
  const { authorityName } = useSession().campaign;
  return (
    <li>
      <button
        type="button"
        className="list__row list__link"
        onClick={() => {
          goTo({ name: 'form', leaf });
        }}
      >
        <Icon of={IconCircleMinus} size="sm" tone="mute" />
        <span className="grow">
          <span className="med">{words.decided(leaf)}</span>
          <br />
          <span className="dim">{words.decidedBecause(authorityName, reason)}</span>
        </span>
      </button>
    </li>
  );
}
