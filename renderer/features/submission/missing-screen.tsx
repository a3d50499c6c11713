import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { MissingTable } from './missing-table.tsx';
import { SendSteps } from './send-steps.tsx';

const words = vi.submission;
type Filter = 'all' | 'block' | 'warn';

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
  const [filter, setFilter] = useState<Filter>('all');
  const { problems } = preview;
  const count = (severity: Filter) => problems.filter((one) => one.severity === severity).length;
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <SegmentedControl
          label={words.filter}
          value={filter}
          choices={[
            { value: 'all', label: words.all(problems.length) },
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
            problems={problems.filter(({ severity }) => filter === 'all' || severity === filter)}
            empty={problems.length === 0 ? words.nothing : words.nothingHere}
          />
        </div>
        <SendSteps preview={preview} />
      </div>
    </>
  );
}
