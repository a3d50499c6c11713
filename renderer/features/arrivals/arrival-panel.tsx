import { IconBook2, IconClockEdit, IconFileZip } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { digestWords } from '../../../shared/domain/package/digest-words.ts';
import { judgedLong } from '../../../shared/i18n/arrival-words.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { FateMark, ReceiptMark } from './arrival-marks.tsx';
import type { ArrivalRow } from './arrival-rows.ts';

const t = vi.arrivals.side;

type Props = {
  readonly row: ArrivalRow;
  /** Every arrival of the unit, newest first. */
  readonly ofUnit: readonly ArrivalRow[];
  /** What the desk may decide about the unit. */
  readonly decisions: ReactNode;
  readonly onCorrect: () => void;
  readonly onOpen: (number: number) => void;
  readonly onClose: () => void;
};

/** One line of the ledger in full: its times, why it counts or not, who said so, and what can be decided. */
export function ArrivalPanel({ row, ofUnit, decisions, onCorrect, onOpen, onClose }: Props) {
  const { unit } = row;
  return (
    <SidePanel
      title={t.title(row.number)}
      icon={IconBook2}
      closeLabel={t.close}
      onClose={onClose}
      wide
    >
      {() => (
        <div className="arrivalside">
          <div>
            <p className="med">
              {row.package === 'bundle' ? vi.arrivals.bundleOf(unit.name) : unit.name}
            </p>
            <p className="sm dim">{unit.parentName}</p>
          </div>
          <div className="row arrivalside__do">
            <Button size="sm" icon={IconClockEdit} onClick={onCorrect}>
              {t.correct}
            </Button>
            <Button size="sm" icon={IconFileZip} onClick={() => void takeOriginal(row.digest)}>
              {t.original}
            </Button>
          </div>
          <Facts row={row} />
          {decisions}
          {ofUnit.length > 1 ? <Others rows={ofUnit} open={row.number} onOpen={onOpen} /> : null}
        </div>
      )}
    </SidePanel>
  );
}

async function takeOriginal(digest: string): Promise<void> {
  const file = await run('package.file', { digest });
  if (file.ok) download(file.value);
}

function Facts({ row }: { readonly row: ArrivalRow }) {
  const { corrected, enteredBecause, judged, admitted } = row;
  return (
    <dl className="facts">
      <Fact label={t.fate}>
        <FateMark row={row} />
        {judged === null ? null : <p className="dim">{judgedLong(judged)}</p>}
        {judged !== null && judged.at !== row.arrivedAt ? (
          <p className="dim">{vi.arrivals.judged.at(formatInstant(judged.at))}</p>
        ) : null}
      </Fact>
      <Fact label={t.arrivedAt}>{formatInstant(row.arrivedAt)}</Fact>
      <Fact label={t.importedAt}>{formatInstant(row.importedAt)}</Fact>
      {enteredBecause === null ? null : <Fact label={t.because}>{enteredBecause}</Fact>}
      {corrected === null ? null : (
        <>
          <Fact label={t.before}>{formatInstant(corrected.before)}</Fact>
          <Fact label={t.because}>{corrected.reason}</Fact>
          <Fact label={t.by}>{`${corrected.by}, ${formatInstant(corrected.at)}`}</Fact>
        </>
      )}
      {admitted === null ? null : (
        <Fact label={vi.arrivals.ruling.kinds.admitted}>
          {admitted.reason}
          <p className="dim">{`${admitted.by}, ${formatInstant(admitted.at)}`}</p>
        </Fact>
      )}
      <Fact label={t.via}>{row.via?.name ?? vi.arrivals.direct}</Fact>
      <Fact label={vi.arrivals.columns.receipt}>
        <ReceiptMark row={row} />
        {row.receipt === null ? null : (
          <p className="dim">{vi.arrivals.receipt.given(formatInstant(row.receipt.at))}</p>
        )}
      </Fact>
      <Fact label={t.signer}>{row.signer}</Fact>
      <Fact label={t.words}>
        <span className="wordline">{digestWords(row.digest).join(' ')}</span>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

type OthersProps = {
  readonly rows: readonly ArrivalRow[];
  readonly open: number;
  readonly onOpen: (number: number) => void;
};

function Others({ rows, open, onOpen }: OthersProps) {
  return (
    <section aria-label={t.others}>
      <h3 className="h-sec">{t.others}</h3>
      <ul className="arrivalside__others">
        {rows.map((row) => (
          <li key={row.number}>
            <button
              type="button"
              className="link"
              aria-current={row.number === open || undefined}
              onClick={() => {
                onOpen(row.number);
              }}
            >
              {t.other(row.number, row.revision)}
            </button>
            <span className="num dim">{formatInstant(row.arrivedAt)}</span>
            <FateMark row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
