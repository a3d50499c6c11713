import { IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';

import type { Difference } from '../../../shared/domain/workbook/differences.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Change } from './change.tsx';
import { effectOf, type Effect } from './effect.ts';
import type { Form } from './workbook-data.ts';

const words = vi.workbook.review.side;

type Props = {
  readonly form: Form;
  readonly differences: readonly Difference[];
  readonly chosen: ReadonlySet<string>;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onTake: () => void;
  readonly onLeave: () => void;
};

/** What taking the chosen ones makes of the form, and the way to do it. */
export function ReviewSide({
  form,
  differences,
  chosen,
  busy,
  error,
  onChoose,
  onTake,
  onLeave,
}: Props) {
  const now = useMemo(() => effectOf(form, []), [form]);
  const then = useMemo(
    () =>
      effectOf(
        form,
        differences.filter(({ id }) => chosen.has(id)),
      ),
    [form, differences, chosen],
  );
  const both = differences.filter((one) => one.both).length;
  return (
    <aside className="pane pane--side sendside" data-pane aria-labelledby="workbook-side">
      <h2 className="h-sec" id="workbook-side">
        {words.title}
      </h2>
      <p className="med">{words.chosen(chosen.size, differences.length)}</p>
      <div className="row">
        <Button
          size="sm"
          onClick={() => {
            onChoose(new Set(differences.map(({ id }) => id)));
          }}
        >
          {words.all}
        </Button>
        <Button
          size="sm"
          onClick={() => {
            onChoose(new Set());
          }}
        >
          {words.none}
        </Button>
      </div>
      {both > 0 ? <p className="sm">{words.both(both)}</p> : null}
      <dl className="workbook__effect">
        <dt>{words.total}</dt>
        <dd className="num">
          <Change before={achieved(now)} after={achieved(then)} />
        </dd>
        <dt>{words.blocks}</dt>
        <dd className="num">
          <Change before={blocks(now)} after={blocks(then)} />
        </dd>
      </dl>
      {error === null ? null : <ErrorNote error={error} />}
      <Button
        variant="primary"
        size="lg"
        icon={IconCheck}
        busy={busy}
        blocked={chosen.size === 0 ? words.nothing : null}
        onClick={onTake}
      >
        {words.take(chosen.size)} <Keys keys={['Ctrl', 'Enter']} />
      </Button>
      <Button onClick={onLeave}>{words.leave}</Button>
      <p className="sm dim">{words.history}</p>
    </aside>
  );
}

function achieved({ sheet }: Effect): string {
  return formatDecimal(sheet.total.achieved, 2);
}

function blocks({ problems }: Effect): string {
  return String(problems.filter(({ severity }) => severity === 'block').length);
}
