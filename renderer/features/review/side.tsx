import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidencePane } from './evidence-pane.tsx';
import { FourScores } from './four-scores.tsx';
import { LookActions } from './look-actions.tsx';
import { ReasonBox } from './reason-box.tsx';
import type { Detail, Level, Line, Round, Turn } from './review-data.ts';
import type { Scored } from './score-cells.tsx';
import { Told } from './told.tsx';
import type { Work } from './use-work.ts';

const t = vi.review.side;

type Props = {
  readonly line: Line;
  readonly level: Level;
  readonly round: Round;
  readonly scores: readonly Scored[];
  readonly turn: Turn;
  readonly work: Work;
  /** The document is shown large. */
  readonly enlarged: boolean;
  readonly onEnlarge: (large: boolean) => void;
  readonly onAsk: () => void;
};

/** The claim of the line beside its document, every score, and what somebody finds (screen 07). */
export function Side(props: Props) {
  const { line, round, scores, work } = props;
  const { unit, leaf } = line.row;
  const state = useQuery('review.detail', { unit, leaf, round });
  return (
    <aside className="pane pane--side vside" aria-labelledby="vside-h" data-pane>
      <header>
        <h2 id="vside-h" className="vside__h">
          {line.unit.level === 'xa' ? t.of(line.unit.name, line.unit.parentName) : line.unit.name}
        </h2>
        {props.turn === 'leaf' ? (
          <p className="sm med">
            <span className="num">{line.head.code}</span> {line.head.name}
          </p>
        ) : null}
        <p className="sm dim">
          {state.status === 'ready' ? claimWords(state.data, line.head.byRule) : t.loading}
        </p>
        {line.row.reviewer === null || line.row.mine ? null : (
          <p className="sm dim">{vi.review.given(line.row.reviewer)}</p>
        )}
      </header>
      <QueryView state={state}>
        {(detail) => <Documents key={`${unit} ${leaf}`} detail={detail} {...props} />}
      </QueryView>
      <FourScores line={line} scores={scores} round={round} work={work} />
      <ReasonBox line={line} round={round} work={work} />
      {state.status === 'ready' ? <Told detail={state.data} line={line} /> : null}
      <LookActions {...props} />
    </aside>
  );
}

function claimWords({ claim, revision, number }: Detail, byRule: boolean): string {
  const said = byRule ? t.counted(claim) : t.claimed(claim);
  return `${claim === '' ? t.noClaim : said} ${t.sent(revision, number)}`;
}

function Documents({ detail, line, enlarged, onEnlarge }: Props & { readonly detail: Detail }) {
  const [index, setIndex] = useState(0);
  const item = detail.evidence[index];
  if (item === undefined) return <NoDocuments detail={detail} byRule={line.head.byRule} />;
  return (
    <>
      <EvidencePane
        key={item.sha256}
        unit={line.row.unit}
        cited={detail.evidence}
        index={index}
        onIndex={setIndex}
        onEnlarge={() => {
          onEnlarge(true);
        }}
      />
      {enlarged ? (
        <EvidenceDialog
          unit={line.row.unit}
          unitName={line.unit.name}
          item={item}
          onClose={() => {
            onEnlarge(false);
          }}
        />
      ) : null}
    </>
  );
}

function NoDocuments({
  detail: { wantedEvidence },
  byRule,
}: {
  readonly detail: Detail;
  readonly byRule: boolean;
}) {
  const words = vi.review.evidence;
  const papers = wantedEvidence.join('; ');
  return (
    <div className="vdoc vdoc--none">
      <p className="med">{byRule ? words.notAsked : words.none}</p>
      {papers === '' ? null : (
        <p className="sm dim">{byRule ? words.elsewhere(papers) : words.wanted(papers)}</p>
      )}
    </div>
  );
}
