import { IconFolderOpen, IconMessageReply, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo, type Screen } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { daysUntil } from '../../ui/days-until.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { isSealed, type Notice, type Responses } from './response-data.ts';
import { ResponseLeaves } from './response-leaves.tsx';
import { ResponseSteps } from './response-steps.tsx';
import { ResponseTotals } from './response-totals.tsx';
import { saveNow } from './save-items.ts';

const t = vi.response;

/** What the Sở found, leaf by leaf, and the unit's answer to it (P7, U11). */
export function ResponseScreen({ screen }: { readonly screen: Screen }) {
  const state = useQuery('response.get', {});
  useEffect(() => () => void saveNow(), []);
  return (
    <QueryView state={state} empty={nothingCame}>
      {(responses) => (
        <Answers
          responses={responses}
          wanted={screen.name === 'response' ? (screen.leaf ?? null) : null}
        />
      )}
    </QueryView>
  );
}

function nothingCame({ notices }: Responses) {
  return notices.length === 0 ? <Nothing /> : null;
}

function Nothing() {
  return (
    <>
      <header className="bar">
        <h1>{t.title}</h1>
      </header>
      <EmptyNote
        icon={IconMessageReply}
        title={t.empty.title}
        text={t.empty.text}
        actions={
          <Button
            icon={IconFolderOpen}
            onClick={() => {
              goTo({ name: 'inbox' });
            }}
          >
            {t.empty.open}
          </Button>
        }
      />
    </>
  );
}

type Props = { readonly responses: Responses; readonly wanted: string | null };

function Answers({ responses, wanted }: Props) {
  const { notices, now } = responses;
  const [chosen, setChosen] = useState<string | null>(null);
  const notice = notices.find(({ digest }) => digest === chosen) ?? notices[0];
  if (notice === undefined) return null;
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title}</h1>
        {notices.length === 1 ? (
          <span className="tag tag--accent">{t.round(notice.round)}</span>
        ) : (
          <SegmentedControl
            label={t.rounds}
            value={notice.digest}
            choices={notices.map(({ digest, round }) => ({ value: digest, label: t.round(round) }))}
            onChoose={setChosen}
          />
        )}
        <Term notice={notice} now={now} />
        <span className="end" />
        <Button
          icon={IconPrinter}
          onClick={() => {
            window.print();
          }}
        >
          {t.print}
        </Button>
      </header>
      <div className="split">
        <div className="pane grow" data-pane>
          <div className="page stack response">
            <ResponseTotals notice={notice} />
            <ResponseLeaves key={notice.digest} notice={notice} wanted={wanted} />
          </div>
        </div>
        <ResponseSteps key={notice.digest} responses={responses} notice={notice} />
      </div>
    </div>
  );
}

/** Until when the unit answers; after that it still may, and is told what that means. */
function Term({ notice, now }: { readonly notice: Notice; readonly now: string }) {
  const { until } = notice;
  if (isSealed(notice)) return null;
  const over = Date.parse(now) >= Date.parse(until);
  return (
    <p className="sm">
      <strong>{t.until(formatInstant(until))}</strong>,{' '}
      {over ? (
        <span className="err">{t.over}</span>
      ) : (
        <span className="dim">{t.days(daysUntil(now, until.slice(0, 10)))}</span>
      )}
    </p>
  );
}
