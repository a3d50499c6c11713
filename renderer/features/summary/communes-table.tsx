import {
  IconBan,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClock,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Icon, type Tone } from '../../ui/icon.tsx';
import { meanOf, type Summary } from './summary-data.ts';

const t = vi.summary;

type Line = Summary['lines'][number];

const LOOK: Readonly<Record<Line['state'], { readonly of: TablerIcon; readonly tone: Tone }>> = {
  received: { of: IconCircleCheckFilled, tone: 'ok' },
  late: { of: IconClock, tone: 'warn' },
  missing: { of: IconCircleDashed, tone: 'err' },
  excluded: { of: IconBan, tone: 'mute' },
};

/** Every commune with its claim, the points that stand after the district's check, and the missing ones with reasons. */
export function CommunesTable({ summary: { lines } }: { readonly summary: Summary }) {
  return (
    <div className="pane grow" data-pane>
      <table className="table sumt" aria-label={t.tables.communes}>
        <Head />
        <tbody>
          {lines.map((line) => (
            <tr key={line.unit.code}>
              <th scope="row">{line.unit.name}</th>
              <td>
                <span className="state">
                  <Icon {...LOOK[line.state]} />
                  <span className="med">{t.states[line.state]}</span>
                </span>
              </td>
              {line.now === null ? <Without line={line} /> : <Points line={line} />}
            </tr>
          ))}
        </tbody>
        <Mean lines={lines} />
      </table>
    </div>
  );
}

function Head() {
  const { columns } = t;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.unit}</th>
        <th scope="col">{columns.state}</th>
        <th scope="col" className="c">
          {columns.revision}
        </th>
        <th scope="col">{columns.arrivedAt}</th>
        <th scope="col" className="r">
          {columns.self}
        </th>
        <th scope="col" className="r">
          {columns.selfPercent}
        </th>
        <th scope="col" className="r">
          {columns.now}
        </th>
        <th scope="col" className="r">
          {columns.nowPercent}
        </th>
        <th scope="col" className="r">
          {columns.converted}
        </th>
        <th scope="col" className="c">
          {columns.checked}
        </th>
        <th scope="col" className="c">
          {columns.changed}
        </th>
      </tr>
    </thead>
  );
}

function Points({ line }: { readonly line: Line }) {
  const { self, now, revision, arrivedAt, changed } = line;
  return (
    <>
      <td className="c num">{revision ?? t.none}</td>
      <td className="num">{arrivedAt === null ? t.none : shortInstant(arrivedAt)}</td>
      <td className="r num">{points(self?.achieved)}</td>
      <td className="r num dim">{percent(self?.percent)}</td>
      <td className={changed > 0 ? 'r num bold' : 'r num'}>{points(now?.achieved)}</td>
      <td className="r num dim">{percent(now?.percent)}</td>
      <td className="r num">{points(now?.converted)}</td>
      <td className="c num">{`${String(line.checked)}/${String(line.open)}`}</td>
      <td className="c num">{changed === 0 ? t.none : changed}</td>
    </>
  );
}

/** A commune without a submission: why, or where that is written. */
function Without({ line: { state, reason } }: { readonly line: Line }) {
  if (state !== 'missing') return <td colSpan={9}>{t.none}</td>;
  return (
    <td colSpan={9}>
      {reason === '' ? (
        <>
          <span className="warn">{t.noReason}</span>{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              goTo({ name: 'bundle' });
            }}
          >
            {t.writeReasons}
          </button>
        </>
      ) : (
        reason
      )}
    </td>
  );
}

function Mean({ lines }: { readonly lines: readonly Line[] }) {
  const present = lines.filter(({ now }) => now !== null);
  if (present.length === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={4}>
          {t.total}
        </th>
        <td className="r num">{points(meanOf(present.map(({ self }) => self?.achieved)))}</td>
        <td className="r num">{percent(meanOf(present.map(({ self }) => self?.percent)))}</td>
        <td className="r num">{points(meanOf(present.map(({ now }) => now?.achieved)))}</td>
        <td className="r num">{percent(meanOf(present.map(({ now }) => now?.percent)))}</td>
        <td className="r num">{points(meanOf(present.map(({ now }) => now?.converted)))}</td>
        <td className="c num">{`${String(sumOf(present, 'checked'))}/${String(sumOf(present, 'open'))}`}</td>
        <td className="c num">{sumOf(present, 'changed')}</td>
      </tr>
    </tfoot>
  );
}

function sumOf(lines: readonly Line[], key: 'checked' | 'open' | 'changed'): number {
  return lines.reduce((sum, line) => sum + line[key], 0);
}

function points(value: string | null | undefined): string {
  return value === null || value === undefined ? t.none : formatDecimal(value, 2);
}

function percent(value: string | null | undefined): string {
  return value === null || value === undefined ? t.none : `${formatDecimal(value, 2)}%`;
}

/** Dense tables leave the year out (screens.md, 4). */
function shortInstant(instant: string): string {
  const text = formatInstant(instant);
  return `${text.slice(0, 5)} ${text.slice(-5)}`;
}
