import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { Callout } from '../../ui/callout.tsx';

const t = vi.relative;

type Closing = Data<'ranking.closing'>;
type Line = Closing['leaves'][number];
type Best = Line['now'];
const MOST_NAMED = 3;

/** What is open before a block is closed, who is best at its relative leaves, and what changed that since (P8). */
export function BlockClosing({ block }: { readonly block: string }) {
  const state = useQuery('ranking.closing', { block });
  if (state.status !== 'ready') return null;
  const { warnings, leaves, closed } = state.data;
  const open = warningLines(warnings);
  return (
    <div className="closing">
      {closed === null ? null : (
        <p className="sm dim">{t.closedBy(closed.by, formatInstant(closed.at))}</p>
      )}
      {open.length === 0 ? null : (
        <Callout tone="warn">
          <p>{closed === null ? t.warnings.before : t.warnings.after}</p>
          <ul className="plain">
            {open.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
      )}
      {leaves.length === 0 ? (
        <p className="sm dim">{t.none}</p>
      ) : (
        <ul aria-label={t.best}>
          {leaves.map((line) => (
            <BestLine key={line.leaf} line={line} />
          ))}
        </ul>
      )}
    </div>
  );
}

function warningLines(warnings: Closing['warnings']): string[] {
  const { objections, unchecked, uncheckedUnits, conflicts, unnoticed } = warnings;
  const words = t.warnings;
  return [
    objections === 0 ? '' : words.objections(objections),
    conflicts === 0 ? '' : words.conflicts(conflicts),
    unchecked === 0 ? '' : words.unchecked(unchecked, uncheckedUnits),
    unnoticed === 0 ? '' : words.unnoticed(unnoticed),
  ].filter((line) => line !== '');
}

function BestLine({ line }: { readonly line: Line }) {
  const { leaf, name, now, atClosing, changes } = line;
  return (
    <li className="closing__best">
      <p className="sm">
        <span className="num med">{leaf}</span> {name}:{' '}
        {now.value === null ? null : <strong className="num">{valueOf(line, now)}, </strong>}
        {namesOf(now)}
      </p>
      {atClosing === null ? null : (
        <p className="sm dim">
          {changes.length === 0
            ? t.same
            : t.atClosing(valueOf(line, atClosing), namesOf(atClosing))}
        </p>
      )}
      {changes.length === 0 ? null : <Changes line={line} />}
    </li>
  );
}

function Changes({ line }: { readonly line: Line }) {
  return (
    <Callout tone="warn">
      <p className="med">{t.changed(line.leaf)}</p>
      {line.changes.map(({ unit, at, by, kind, reason, before, after }) => (
        <p key={`${unit.code} ${at} ${kind}`} className="sm">
          {t.change({
            unit: unit.name,
            before: before === null ? t.noValue : formatDecimal(before),
            after: after === null ? t.noValue : formatDecimal(after),
            what: kindWords(kind),
            by,
            at: formatInstant(at),
          })}{' '}
          {reason === '' ? null : t.because(reason)}
        </p>
      ))}
    </Callout>
  );
}

function kindWords(kind: string): string {
  const known: Readonly<Record<string, string>> = t.kinds;
  return known[kind] ?? t.otherKind;
}

function valueOf({ valueUnit }: Line, { value }: Best): string {
  return value === null ? '' : t.now(formatDecimal(value), valueUnit);
}

function namesOf({ units }: Best): string {
  if (units.length === 0) return t.nobody;
  const named = units
    .slice(0, MOST_NAMED)
    .map(({ name, parentName, level }) => (level === 'xa' ? `${name} (${parentName})` : name))
    .join(', ');
  return units.length > MOST_NAMED ? `${named}${t.more(units.length - MOST_NAMED)}` : named;
}
