import type { CriteriaSet, Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Meter } from '../../ui/meter.tsx';
import { useForm } from './form-store.ts';
import { countMarks, finished, partsOf, type Counts, type Group } from './outline.ts';

const words = vi.home;

/** Groups with progress, what is left and points. */
export function HomeProgress() {
  const set = useForm(({ form }) => form.criteria);
  const views = useForm((state) => state.views);
  const total = useForm(({ sheet }) => sheet.total);
  const counts = countMarks(leavesOf(set), views);
  return (
    <section className="card" aria-labelledby="home-progress">
      <div className="card__head">
        <h2 id="home-progress">{words.progress}</h2>
        <p className="sm dim end num">{words.done(finished(counts), counts.all)}</p>
      </div>
      <table className="table table--home">
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">
              <span className="sr-only">{words.progressColumn}</span>
            </th>
            <th scope="col" className="r">
              {words.doneColumn}
            </th>
            <th scope="col">{words.left}</th>
            <th scope="col" className="r">
              {words.points}
            </th>
            <th scope="col" className="r">
              {words.max}
            </th>
          </tr>
        </thead>
        <tbody>
          {groupsOf(set).map((group) => (
            <GroupLine key={group.section.code} group={group} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>
              {words.provisional(
                total.notCounted === '0' ? null : formatDecimal(total.notCounted),
                total.converted === null
                  ? vi.assessment.noPoints
                  : formatDecimal(total.converted, 2),
              )}
            </td>
            <td className="r num">{formatDecimal(total.achieved, 2)}</td>
            <td className="r num">{formatDecimal(total.required)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function groupsOf(set: CriteriaSet): readonly Group[] {
  return partsOf(set).flatMap((part) => part.groups);
}

function GroupLine({ group }: { readonly group: Group }) {
  const { section, leaves } = group;
  const views = useForm((state) => state.views);
  const totals = useForm(({ sheet }) => sheet.sections[section.code]);
  const counts = countMarks(leaves, views);
  const first = leaves.find(({ code }) =>
    ['open', 'partial', 'error'].includes(views[code]?.mark ?? 'open'),
  );
  const share = (count: number) => (count / counts.all) * 100;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="linkrow"
          onClick={() => {
            const leaf = (first ?? leaves[0])?.code;
            goTo(leaf === undefined ? { name: 'form' } : { name: 'form', leaf });
          }}
        >
          {vi.assessment.outline.section(section.code, section.name)}
        </button>
      </th>
      <td className="progresscell">
        <Meter
          parts={[
            { tone: 'ok', percent: share(finished(counts)) },
            { tone: 'warn', percent: share(counts.partial) },
            { tone: 'err', percent: share(counts.error) },
          ]}
        />
      </td>
      <td className="r num">{`${finished(counts)}/${counts.all}`}</td>
      <td>{leftSentence(counts, leaves)}</td>
      <td className="r num bold">{formatDecimal(totals?.achieved ?? '0', 2)}</td>
      <td className="r num dim">{formatDecimal(totals?.required ?? '0')}</td>
    </tr>
  );
}

/** What is left to do; when nothing is, why some leaves needed nothing. */
function leftSentence(counts: Counts, leaves: readonly Leaf[]): string {
  const left = [
    counts.error > 0 ? words.leftError(counts.error) : '',
    counts.partial > 0 ? words.leftPartial(counts.partial) : '',
    counts.open > 0 ? words.leftOpen(counts.open) : '',
  ];
  const foreign = leaves.find((leaf) => leaf.reviewerOnly && leaf.filledBy !== 'unit');
  const settled = [
    counts['not-counted'] > 0 ? words.notCounted(counts['not-counted']) : '',
    counts.waiting > 0 && foreign !== undefined
      ? words.waiting(counts.waiting, words.filler[foreign.filledBy])
      : '',
  ];
  const said = [left, settled].map((parts) => parts.filter((part) => part !== ''));
  const first = said.find((parts) => parts.length > 0);
  return first?.join(', ') ?? words.full;
}
