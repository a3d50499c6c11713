import { vi } from '../../../shared/i18n/vi.ts';
import type { Line, Round } from './review-data.ts';
import { pointWords } from './row-words.ts';
import type { Scored } from './score-cells.tsx';
import type { Work } from './use-work.ts';

const t = vi.review;

type Props = {
  readonly line: Line;
  readonly scores: readonly Scored[];
  readonly round: Round;
  readonly work: Work;
};

/** The scores of one leaf side by side; the one of this round is marked, with the number being typed. */
export function FourScores({ line, scores, round, work }: Props) {
  const { row, head } = line;
  const typed = work.editing?.id === line.id ? work.editing.text : null;
  return (
    <dl className="four" aria-label={t.side.scores}>
      {scores.map((score) => (
        <div key={score} className={score === round ? 'four__now' : ''}>
          <dt>{score === 'self' && head.byRule ? t.columns.byRule : t.columns[score]}</dt>
          <dd className="num">
            {score === round && typed !== null ? typed || t.none : pointWords(row[score], head)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
