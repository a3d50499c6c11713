import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { DoneNote, type Done } from './done-note.tsx';
import { GiveCard } from './give-card.tsx';
import { Review } from './review.tsx';
import { TakeCard } from './take-card.tsx';
import type { Inspected } from './workbook-data.ts';

const words = vi.workbook;

/** The form through Excel: give it out, look at what came back, choose what to take (U6). */
export function WorkbookScreen() {
  const form = useQuery('form.get', {}, { fresh: true });
  const [seen, setSeen] = useState<Inspected | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const close = (outcome: Done | null) => {
    setSeen(null);
    setDone(outcome);
  };
  return (
    <QueryView state={form}>
      {(data) =>
        seen === null ? (
          <Start
            locked={data.state === 'sealed'}
            done={done}
            onDone={setDone}
            onSeen={(inspected) => {
              setDone(null);
              setSeen(inspected);
            }}
          />
        ) : (
          <Review key={seen.file} seen={seen} form={data} onClose={close} onOther={setSeen} />
        )
      }
    </QueryView>
  );
}

type StartProps = {
  readonly locked: boolean;
  readonly done: Done | null;
  readonly onDone: (done: Done | null) => void;
  readonly onSeen: (seen: Inspected) => void;
};

function Start({ locked, done, onDone, onSeen }: StartProps) {
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <span className="end" />
        <Button
          icon={IconArrowLeft}
          onClick={() => {
            goTo({ name: 'form' });
          }}
        >
          {words.toForm}
        </Button>
      </header>
      <div className="page stack workbook" data-pane>
        {done === null ? null : <DoneNote key={done.kind} done={done} onDone={onDone} />}
        <div className="workbook__ways">
          <GiveCard />
          <TakeCard locked={locked} onSeen={onSeen} />
        </div>
      </div>
    </>
  );
}
