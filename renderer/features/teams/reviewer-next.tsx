import { IconArrowRight, IconFileExport } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';

const words = vi.reviewerDesk;
type Workset = Data<'workset.list'>['worksets'][number];
type Props = {
  readonly worksets: readonly Workset[];
  readonly onSeal: (digest: string) => void;
  /** Gives the enrolment file again. */
  readonly children: ReactNode;
};

/** One action, as on every desk's first screen: send the request, look, seal. */
export function ReviewerNext({ worksets, onSeal, children }: Props) {
  const t = words.next;
  const open = worksets.find(({ leaves, done }) => done < leaves);
  const waiting = worksets.find(({ unsealed }) => unsealed > 0);
  if (worksets.length === 0)
    return (
      <Next title={t.send} text={t.sendText}>
        {children}
      </Next>
    );
  if (open !== undefined) {
    const left = worksets.reduce((sum, { leaves, done }) => sum + leaves - done, 0);
    return (
      <Next title={t.work(left)} text={t.workText}>
        <Button
          variant="primary"
          size="lg"
          icon={IconArrowRight}
          onClick={() => {
            goTo(open.round === 'field' ? { name: 'inspection' } : { name: 'review' });
          }}
        >
          {open.round === 'field' ? words.visit : words.look}
        </Button>
      </Next>
    );
  }
  if (waiting === undefined) return <Next title={t.done} text={t.doneText} />;
  return (
    <Next title={t.seal(waiting.unsealed)} text={t.sealText}>
      <Button
        variant="primary"
        size="lg"
        icon={IconFileExport}
        onClick={() => {
          onSeal(waiting.digest);
        }}
      >
        {words.seal}
      </Button>
    </Next>
  );
}

type NextProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

function Next({ title, text, children }: NextProps) {
  return (
    <section className="next" aria-labelledby="next-heading">
      <div className="grow">
        <h2 className="next__k" id="next-heading">
          {vi.home.next}
        </h2>
        <p className="next__t">{title}</p>
        <p className="sm dim">{text}</p>
      </div>
      {children}
    </section>
  );
}
