import { IconClipboardCheck } from '@tabler/icons-react';
import { useEffect } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands, type Command } from '../../api/commands.ts';
import { goTo, type Screen } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { LeafView } from './leaf-view.tsx';
import type { Overview } from './review-data.ts';
import { chooseRound, openTable, useReviewPlace, type ReviewPlace } from './review-place.ts';
import { UnitView } from './unit-view.tsx';

const t = vi.review;
type Asked = Extract<Screen, { readonly name: 'review' }>;

/** Looking at leaves: one leaf of all units, or one unit leaf by leaf (H4, P4; screen 07). */
export function ReviewScreen({ screen }: { readonly screen: Screen }) {
  const asked = screen.name === 'review' ? screen : null;
  const { round } = useReviewPlace();
  const { role } = useSession().desk;
  const who = role === 'district' || role === 'reviewer' ? role : 'province';
  useEffect(() => {
    if (asked !== null) takeThere(asked);
  }, [asked]);
  const state = useQuery('review.overview', round === null ? {} : { round });
  const nothing = state.status === 'failed' && state.error.code === 'review/round-not-here';
  if (nothing && who === 'reviewer') return <Nothing who={who} />;
  return (
    <QueryView state={state}>
      {(overview) =>
        overview.units.length === 0 ? <Nothing who={who} /> : <Table overview={overview} />
      }
    </QueryView>
  );
}

/** Where another screen or the palette wants to go. */
function takeThere({ level, leaf, unit, round }: Asked): void {
  if (round !== undefined) chooseRound(round);
  if (level !== undefined && leaf !== undefined) openTable({ turn: 'unit', level, leaf });
  else if (unit !== undefined) openTable({ turn: 'leaf', unit });
}

function Table({ overview }: { readonly overview: Overview }) {
  const { at } = useReviewPlace();
  useCommands(leafCommands(overview));
  const here = at ?? firstPlace(overview);
  if (here === null) return null;
  return here.turn === 'unit' ? (
    <LeafView key={`${here.level} ${here.leaf}`} place={here} overview={overview} />
  ) : (
    <UnitView key={here.unit} place={here} overview={overview} />
  );
}

/** Every leaf by its code or a few letters of its name, from the palette. */
function leafCommands({ levels }: Overview): readonly Command[] {
  return levels.flatMap(({ level, leaves }) =>
    leaves.map((leaf) => ({
      id: `review.${level}.${leaf.code}`,
      label: `${leaf.code} ${leaf.name}`,
      group: 'criteria' as const,
      hint: `${t.level[level]}, ${t.pick.looked(leaf.looked, leaf.total)}`,
      run: () => {
        openTable({ turn: 'unit', level, leaf: leaf.code });
      },
    })),
  );
}

/** The first leaf with work left, of the level with the most units. */
function firstPlace({ levels, units }: Overview): ReviewPlace | null {
  const most = levels.toSorted((a, b) => countOf(units, b.level) - countOf(units, a.level))[0];
  const leaf = most?.leaves.find(({ looked, total }) => looked < total) ?? most?.leaves[0];
  if (most === undefined || leaf === undefined) return null;
  return { turn: 'unit', level: most.level, leaf: leaf.code };
}

function countOf(units: Overview['units'], level: string): number {
  return units.filter(({ unit }) => unit.level === level).length;
}

function Nothing({ who }: { readonly who: 'district' | 'province' | 'reviewer' }) {
  const to = who === 'reviewer' ? 'inbox' : 'intake';
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title[who]}</h1>
      </header>
      <EmptyNote
        icon={IconClipboardCheck}
        title={t.empty.title}
        text={t.empty.text[who]}
        actions={
          <Button
            onClick={() => {
              goTo({ name: to });
            }}
          >
            {vi.frame.screens[to]}
          </Button>
        }
      />
    </div>
  );
}
