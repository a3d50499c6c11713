import { leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useForm } from './form-store.ts';
import { isChanged, useFinalResult, type FinalResult } from './use-returns.ts';

const words = vi.cameBack.result;
const SHOWN = 6;

/** Place, totals and changed leaves of the published result; nothing before one was opened here (U11, K5). */
export function HomeResult() {
  const result = useFinalResult();
  if (result === null) return null;
  return (
    <section className="card finalresult" aria-labelledby="home-result">
      <div className="card__head">
        <h2 id="home-result">{words.title}</h2>
        <span className="end sm dim">
          {words.version(result.version, formatInstant(result.openedAt))}
        </span>
      </div>
      <div className="card__foot stack">
        <Places result={result} />
        {result.converted === null ? null : <Totals result={result} />}
        <Differences result={result} />
      </div>
    </section>
  );
}

function Places({ result }: { readonly result: FinalResult }) {
  const { standing, reason, places, revision } = result;
  if (standing !== 'ranked') {
    const why = [words.standings[standing], reason].filter((text) => text !== '').join(': ');
    return (
      <p>
        <strong>{words.unranked}</strong> <span className="dim">{why}.</span>
      </p>
    );
  }
  return (
    <>
      <ul className="finalresult__places">
        {places.map(({ within, rank, of, tied }) => (
          <li key={within ?? ''}>
            <strong>{words.place(rank, of, tied)}</strong>{' '}
            <span className="dim">{within === null ? words.wholeList : words.within(within)}</span>
          </li>
        ))}
      </ul>
      {revision === null ? null : <p className="sm dim">{words.revision(revision)}</p>}
    </>
  );
}

function Totals({ result }: { readonly result: FinalResult }) {
  const { achieved, required, percent, converted, band } = result;
  return (
    <dl className="facts facts--tight">
      <dt>{words.achieved}</dt>
      <dd className="num">
        {figure(achieved)} <span className="dim">{words.of(figure(required))}</span>
      </dd>
      <dt>{words.converted}</dt>
      <dd className="num">
        {figure(converted)} <span className="dim">({figure(percent)}%)</span>
      </dd>
      <dt>{words.band}</dt>
      <dd>{band ?? ''}</dd>
    </dl>
  );
}

/** Leaves whose published points are not those of the form as it stands here. */
function Differences({ result }: { readonly result: FinalResult }) {
  const set = useForm(({ form }) => form.criteria);
  const views = useForm((state) => state.views);
  if (result.standing !== 'ranked') return null;
  const changed = leavesOf(set).flatMap(({ code, name }) => {
    const own = views[code]?.points ?? null;
    const leaf = result.leaves[code];
    if (leaf === undefined || !isChanged(own, leaf)) return [];
    return [{ code, name, own: own ?? '', final: leaf.points ?? '' }];
  });
  if (changed.length === 0) return <p className="sm">{words.same}</p>;
  return (
    <>
      <p className="sm med">{words.differ(changed.length)}</p>
      <ul className="list">
        {changed.slice(0, SHOWN).map(({ code, name, own, final }) => (
          <li key={code}>
            <button
              type="button"
              className="list__row list__link"
              onClick={() => {
                goTo({ name: 'form', leaf: code });
              }}
            >
              <span className="grow">
                <span className="med">{code}</span> {name}
              </span>
              <span className="num nowrap">
                {words.change(formatDecimal(own, 2), formatDecimal(final, 2))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {changed.length > SHOWN ? (
        <p className="sm dim">{words.more(changed.length - SHOWN)}</p>
      ) : null}
    </>
  );
}

function figure(value: string | null): string {
  return value === null ? '' : formatDecimal(value, 2);
}
