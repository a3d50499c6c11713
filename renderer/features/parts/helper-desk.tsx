import { IconArrowRight, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { groupsOf, pieceKey, type Parts, type Piece } from './parts-data.ts';
import { ReleaseDialog } from './release-dialog.tsx';

const words = vi.parts.helper;
const table = vi.parts.table;

type Props = { readonly parts: Parts; readonly helper: NonNullable<Parts['helper']> };

/** A machine that only fills a part: what is to be done here, and the file that brings it back. */
export function HelperDesk({ parts, helper }: Props) {
  const [exporting, setExporting] = useState(false);
  const [releasing, setReleasing] = useState(false);
  const own = parts.pieces.filter(({ officer }) => officer === parts.me);
  const done = own.filter((piece) => piece.done).length;
  return (
    <div className="split">
      <div className="pane grow" data-pane>
        <div className="barnote parts__notes">
          <Callout tone="accent">
            <p>
              <strong>{words.note(helper.officer, helper.by, formatInstant(helper.at))}</strong>{' '}
              {words.noSeal}
            </p>
          </Callout>
        </div>
        <OwnPieces pieces={own} />
      </div>
      <aside className="pane pane--side parts__side" aria-label={words.title} data-pane>
        <section className="stack">
          <p className="med">{words.progress(done, own.length)}</p>
          <Meter
            large
            parts={[{ tone: 'ok', percent: own.length === 0 ? 0 : (done / own.length) * 100 }]}
          />
          {parts.unread === 0 ? null : <p className="sm warn">{words.unread(parts.unread)}</p>}
          <Button
            size="lg"
            variant="primary"
            icon={IconFileExport}
            onClick={() => {
              setExporting(true);
            }}
          >
            {words.give}
          </Button>
          <p className="sm dim">{words.after}</p>
          <p className="sm dim">{words.again}</p>
        </section>
        <ExchangeList parts={parts.parts} helper />
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            setReleasing(true);
          }}
        >
          {words.release}
        </Button>
      </aside>
      {exporting ? (
        <ExportDialog
          task={null}
          onClose={() => {
            setExporting(false);
          }}
        />
      ) : null}
      {releasing ? (
        <ReleaseDialog
          onClose={() => {
            setReleasing(false);
          }}
        />
      ) : null}
    </div>
  );
}

function OwnPieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  if (pieces.length === 0) return <p className="fill dim">{table.empty}</p>;
  return (
    <table className="table parts__table">
      <caption className="sr-only">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{table.mark}</th>
          <th scope="col">{table.state}</th>
          <th scope="col">
            <span className="sr-only">{table.jump('')}</span>
          </th>
        </tr>
      </thead>
      {groupsOf(pieces).map(([name, group]) => (
        <tbody key={name}>
          <tr className="g">
            <th scope="rowgroup" colSpan={3}>
              {name === '' ? table.reports : name}
            </th>
          </tr>
          {group.map((piece) => (
            <OwnPiece key={pieceKey(piece)} piece={piece} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function OwnPiece({ piece }: { readonly piece: Piece }) {
  const { kind, code, name, done } = piece;
  const open = () => {
    if (kind === 'leaf') goTo({ name: 'form', leaf: code });
    else goTo({ name: 'report', section: code });
  };
  return (
    <tr>
      <th scope="row">
        <span className="num parts__code">{kind === 'leaf' ? code : table.section(code)}</span>
        {name}
      </th>
      <td>
        <StateMark show mark={done ? 'done' : 'open'} label={done ? table.done : table.open} />
      </td>
      <td className="r">
        <Button size="sm" onClick={open}>
          {table.jump(code)} <Icon of={IconArrowRight} size="sm" />
        </Button>
      </td>
    </tr>
  );
}
