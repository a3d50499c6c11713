import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconChevronRight,
  IconCircleDashed,
} from '@tabler/icons-react';

import type { Problem } from '../../../shared/domain/answers/problem.ts';
import { problemSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { goToProblem } from '../../api/problem-place.ts';
import { Icon } from '../../ui/icon.tsx';
import { useForm } from './form-store.ts';

const words = vi.home;
const SHOWN = 5;

/** The first things in the way, each a jump. */
export function HomeMissing() {
  const problems = useForm((state) => state.problems);
  const sealed = useForm(({ form }) => form.state === 'sealed');
  const blocks = problems.filter(({ severity }) => severity === 'block');
  const warns = problems.length - blocks.length;
  const shown = (blocks.length > 0 ? blocks : problems).slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="home-missing">
      <div className="card__head">
        <h2 id="home-missing">{words.missing}</h2>
        {blocks.length > 0 ? (
          <span className="tag tag--err num">{words.blocks(blocks.length)}</span>
        ) : null}
        {warns > 0 ? <span className="tag tag--warn num">{words.warns(warns)}</span> : null}
      </div>
      {problems.length === 0 ? (
        <p className="card__foot">{sealed ? words.nothingMissingSealed : words.nothingMissing}</p>
      ) : null}
      <ul className="list">
        {shown.map((problem, at) => (
          // One leaf may have two problems of one kind; their order is stable.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <MissingLine problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? (
        <p className="card__foot">
          <button
            type="button"
            className="link"
            onClick={() => {
              goTo({ name: 'missing' });
            }}
          >
            {words.seeAll(problems.length)}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function MissingLine({ problem }: { readonly problem: Problem }) {
  const set = useForm(({ form }) => form.criteria);
  const { of, tone } = lookOf(problem);
  return (
    <button
      type="button"
      className="list__row list__link"
      onClick={() => {
        goToProblem(problem);
      }}
    >
      <Icon of={of} size="sm" tone={tone} />
      <span className="list__code num">{problem.leaf ?? vi.submission.report}</span>
      <span className="grow">{problemSentence(problem, set)}</span>
      <Icon of={IconChevronRight} size="sm" />
    </button>
  );
}

/** Gaps are work left, the rest are mistakes or warnings; the sentence says which, the drawing only repeats it. */
function lookOf({ code, severity }: Problem) {
  if (severity === 'warn') return { of: IconAlertTriangle, tone: 'warn' } as const;
  const gap =
    code === 'answer-missing' || code === 'reason-missing' || code === 'report-section-empty';
  return gap
    ? ({ of: IconCircleDashed, tone: 'mute' } as const)
    : ({ of: IconAlertTriangleFilled, tone: 'err' } as const);
}
