import { IconArrowsLeftRight, IconChecks, IconTablePlus } from '@tabler/icons-react';

import { compareVietnamese } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { bulkOf, countLines, progressOf, type Filter } from './lines.ts';
import type { Level, Line, Turn } from './review-data.ts';

const t = vi.review;

type Props = {
  readonly lines: readonly Line[];
  readonly within: readonly Line[];
  readonly shown: readonly Line[];
  readonly filter: Filter;
  readonly district: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onDistrict: (district: string) => void;
  readonly turn: Turn;
  readonly level: Level;
  readonly assigned: boolean;
  readonly onBulk: () => void;
  readonly onFigures: () => void;
  readonly onTurn: () => void;
};

/** What of the table is shown, how far it is, and what can be done with all of it. */
export function FilterBar(props: Props) {
  const { lines, shown, turn, level } = props;
  const { role } = useSession().desk;
  const { looked, total } = progressOf(shown);
  const [share, what] = t.progress[turn === 'unit' ? 'units' : 'leaves'](looked, total);
  const entersFigures = lines[0]?.head.entersFigures === true && turn === 'unit';
  return (
    <div className="bar bar--sub vfilter">
      <Filters {...props} />
      {turn === 'unit' && level === 'xa' && role !== 'district' ? (
        <Districts lines={lines} chosen={props.district} onChoose={props.onDistrict} />
      ) : null}
      <p className="sm dim">
        {t.progress.looked} <strong>{share}</strong> {what}, {t.progress.order}
      </p>
      <span className="end" />
      {entersFigures ? (
        <Button size="sm" icon={IconTablePlus} title={t.figures.openAll} onClick={props.onFigures}>
          {t.figures.open}
        </Button>
      ) : null}
      <Button
        size="sm"
        icon={IconArrowsLeftRight}
        blocked={shown.length === 0 ? t.empty.filtered : null}
        onClick={props.onTurn}
      >
        {turn === 'unit' ? t.turnToUnit : t.turnToLeaf}
      </Button>
      <Button
        size="sm"
        icon={IconChecks}
        blocked={bulkOf(shown).taken.length === 0 ? t.bulk.none : null}
        onClick={props.onBulk}
      >
        {t.bulk.open}
      </Button>
    </div>
  );
}

function Filters({ within, filter, turn, assigned, onFilter }: Props) {
  const { role } = useSession().desk;
  const counts = countLines(within);
  const who = role === 'district' || role === 'reviewer' ? role : 'province';
  const all = turn === 'leaf' ? t.filter.allLeaves(counts.all) : t.filter.all[who](counts.all);
  const mine = assigned ? [{ value: 'mine' as const, label: t.filter.mine(counts.mine) }] : [];
  return (
    <SegmentedControl<Filter>
      label={t.filter.label}
      value={filter}
      choices={[
        ...mine,
        { value: 'flagged', label: t.filter.flagged(counts.flagged) },
        { value: 'open', label: t.filter.open(counts.open) },
        { value: 'all', label: all },
      ]}
      onChoose={onFilter}
    />
  );
}

function Districts({
  lines,
  chosen,
  onChoose,
}: {
  readonly lines: readonly Line[];
  readonly chosen: string;
  readonly onChoose: (district: string) => void;
}) {
  const names = new Map(lines.map(({ unit }) => [unit.parent, unit.parentName]));
  if (names.size < 2) return null;
  const sorted = [...names].toSorted(([, a], [, b]) => compareVietnamese(a, b));
  return (
    <Select
      label={t.filter.district}
      value={chosen}
      choices={[
        { value: '', label: t.filter.everyDistrict },
        ...sorted.map(([value, label]) => ({ value, label })),
      ]}
      onChoose={onChoose}
    />
  );
}
