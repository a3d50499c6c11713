import { useState } from 'react';

import type { Problem } from '../../../shared/domain/answers/problem.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useAssignees } from '../../api/assignees.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { MissingTable } from './missing-table.tsx';
import { SendSteps } from './send-steps.tsx';

const words = vi.submission;
type Filter = 'all' | 'mine' | 'block' | 'warn';

/** Everything in the way, as the backend checks it at export and the receiver at import (05a, U5). */
export function MissingScreen() {
  const preview = useQuery('submission.preview', {}, { fresh: true });
  const form = useQuery('form.get', {});
  return (
    <QueryView state={form}>
      {({ criteria }) => (
        <QueryView state={preview}>
          {(data) => <Missing preview={data} criteria={criteria} />}
        </QueryView>
      )}
    </QueryView>
  );
}

type Props = {
  readonly preview: Data<'submission.preview'>;
  readonly criteria: Data<'form.get'>['criteria'];
};

function Missing({ preview, criteria }: Props) {
  const [chosen, setFilter] = useState<Filter | null>(null);
  const { any, onlyMine, isMine } = useAssignees();
  const filter = chosen ?? (onlyMine ? 'mine' : 'all');
  const { problems } = preview;
  const of = (wanted: Filter) => problems.filter((problem) => isWanted(problem, wanted, isMine));
  const count = (wanted: Filter) => of(wanted).length;
  const mine = { value: 'mine', label: words.mine(count('mine')) } as const;
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <SegmentedControl
          label={words.filter}
          value={filter}
          choices={[
            { value: 'all', label: words.all(problems.length) },
            ...(any ? [mine] : []),
            { value: 'block', label: words.blocks(count('block')) },
            { value: 'warn', label: words.warns(count('warn')) },
          ]}
          onChoose={setFilter}
        />
        <p className="sm dim end">{words.rules}</p>
      </header>
      <div className="split">
        <div className="pane grow misspane" data-pane>
          <MissingTable
            criteria={criteria}
            problems={of(filter)}
            empty={problems.length === 0 ? words.nothing : words.nothingHere}
          />
        </div>
        <SendSteps preview={preview} />
      </div>
    </>
  );
}

/** One's own are the problems of the leaves that one fills (U12). */
function isWanted(
  { severity, leaf }: Problem,
  wanted: Filter,
  isMine: (leaf: string) => boolean,
): boolean {
  if (wanted === 'mine') return leaf !== null && isMine(leaf);
  return wanted === 'all' || severity === wanted;
}
