import { IconDownload, IconFileZip, IconListSearch } from '@tabler/icons-react';

import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useHelper } from '../../api/assignees.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ApproveBox } from './approve-box.tsx';
import { ChangesNote } from './changes-note.tsx';
import { HelperSend } from './helper-send.tsx';
import { RecallButton } from './recall-button.tsx';
import { SealContents } from './seal-contents.tsx';
import { SendSteps, type Preview } from './send-steps.tsx';
import { useSealedFile } from './use-sealed-file.ts';

const words = vi.submission.send;

/** Approval, sealing, and every revision that was sent with what came back (U9, U11). */
export function SendScreen() {
  const preview = useQuery('submission.preview', {}, { fresh: true });
  const helper = useHelper();
  if (helper !== null) return <HelperSend officer={helper.officer} />;
  return (
    <QueryView state={preview}>
      {(data) => (
        <>
          <header className="bar">
            <h1>{words.title}</h1>
            <span className="end" />
            {data.state === 'sealed' ? <RecallButton next={data.revision + 1} /> : null}
          </header>
          <div className="split">
            <div className="pane grow" data-pane>
              <div className="page stack">
                {data.state === 'sealed' ? null : <Present preview={data} />}
                {data.state === 'sealed' ? null : <NextFile preview={data} />}
                <History preview={data} />
              </div>
            </div>
            <SendSteps preview={data} />
          </div>
        </>
      )}
    </QueryView>
  );
}

function Present({ preview }: { readonly preview: Preview }) {
  const blocks = preview.problems.filter(({ severity }) => severity === 'block').length;
  if (blocks === 0) return preview.approval === null ? null : <ApproveBox preview={preview} />;
  return (
    <section className="card card--pad row" aria-label={words.step1}>
      <p className="grow">{words.blocked(blocks)}</p>
      <Button
        icon={IconListSearch}
        onClick={() => {
          goTo({ name: 'missing' });
        }}
      >
        {words.see}
      </Button>
    </section>
  );
}

/** What the next file would hold, before anyone is asked for a passphrase (S2). */
function NextFile({ preview }: { readonly preview: Preview }) {
  return (
    <section className="card card--pad stack nextfile" aria-labelledby="next-heading">
      <h2 className="h-sec" id="next-heading">
        {words.next(preview.revision)}
      </h2>
      <SealContents preview={preview} />
      <ChangesNote />
      <div className="field">
        <p className="label">{vi.submission.dialog.fileName}</p>
        <p className="filename">{preview.fileName}</p>
      </div>
    </section>
  );
}

function History({ preview }: { readonly preview: Preview }) {
  return (
    <section className="stack" aria-labelledby="sent-heading">
      <h2 className="h-sec" id="sent-heading">
        {words.history}
      </h2>
      {preview.sealed.length === 0 ? <p className="dim">{words.noHistory}</p> : null}
      {preview.sealed.map((one) => (
        <SealedCard key={one.digest} one={one} />
      ))}
    </section>
  );
}

function SealedCard({ one }: { readonly one: Preview['sealed'][number] }) {
  const { error, get } = useSealedFile(one.revision);
  return (
    <article className="card card--pad stack">
      <div className="row">
        <h3 className="med">{words.sent(one.revision)}</h3>
        <span className="sm dim">{words.sealedAt(formatInstant(one.sealedAt))}</span>
        <span className="end" />
        <Button size="sm" icon={IconDownload} onClick={() => void get('cqdt')}>
          {words.fileAgain}
        </Button>
        <Button size="sm" icon={IconFileZip} onClick={() => void get('zip')}>
          {words.zipAgain}
        </Button>
      </div>
      <p className="filename">
        {one.fileName}, <span className="num">{formatBytes(one.size)}</span>
      </p>
      <DigestWords words={one.words} label={words.words} />
      {one.receipts.length === 0 ? <p className="sm dim">{words.noReceipt}</p> : null}
      <ul>
        {one.receipts.map((receipt) => (
          <li key={`${receipt.by}-${receipt.number}`} className="sm">
            {words.receipt(receipt.number, receipt.by, formatInstant(receipt.arrivedAt))},{' '}
            <strong>{receipt.inTime ? words.inTime : words.late}</strong>
          </li>
        ))}
      </ul>
      {error === null ? null : <ErrorNote error={error} />}
    </article>
  );
}
