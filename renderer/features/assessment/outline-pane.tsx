import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { chooseOnlyMine, useAssignees } from '../../api/assignees.ts';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { panesStack } from '../../ui/panes-stack.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { leafOpened, usePlace } from './form-place.ts';
import { useForm } from './form-store.ts';
import { countMarks, finished, partsOf, partsWith, type Group } from './outline.ts';

const words = vi.assessment.outline;
const side = vi.leafSide;

/** Parts, groups and leaves with progress and points; one tab stop, arrows move in it. */
export function OutlinePane() {
  const set = useForm(({ form }) => form.criteria);
  const list = useRef<HTMLDivElement>(null);
  const { onlyMine, isMine } = useAssignees();
  const parts = onlyMine ? partsWith(partsOf(set), isMine) : partsOf(set);
  return (
    <nav className="pane pane--side outline" aria-label={words.label} data-pane>
      <OutlineHead />
      {/* The buttons inside are the controls; this only moves between them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="tree"
        ref={list}
        onKeyDown={(event) => {
          moveInOutline(event, list.current);
        }}
      >
        {parts.map((part) => (
          <section key={part.section.code} className="tree__part" aria-label={part.section.name}>
            <p>{words.section(part.section.code, part.section.name)}</p>
            {part.groups.map((group) => (
              <GroupRows key={group.section.code} group={group} />
            ))}
          </section>
        ))}
      </div>
    </nav>
  );
}

function OutlineHead() {
  const set = useForm(({ form }) => form.criteria);
  const views = useForm((state) => state.views);
  const { onlyMine, isMine } = useAssignees();
  const shown = leavesOf(set).filter(({ code }) => !onlyMine || isMine(code));
  const counts = countMarks(shown, views);
  const share = (count: number) => (count / counts.all) * 100;
  const left = words.left(counts.partial, counts.error, counts.open);
  return (
    <div className="outline__head">
      <p className="bold sm">{words.done(finished(counts), counts.all)}</p>
      <Meter
        label={left}
        parts={[
          { tone: 'ok', percent: share(finished(counts)) },
          { tone: 'warn', percent: share(counts.partial) },
          { tone: 'err', percent: share(counts.error) },
        ]}
      />
      <p className="xs dim">{left}</p>
      <WhoseLeaves />
    </div>
  );
}

/** All leaves or only this officer's; asked only where work was split and some of it is theirs (U12). */
function WhoseLeaves() {
  const leaves = leavesOf(useForm(({ form }) => form.criteria));
  const { onlyMine, isMine } = useAssignees();
  const mine = leaves.filter(({ code }) => isMine(code)).length;
  if (mine === 0) return null;
  return (
    <SegmentedControl
      label={side.whose}
      value={onlyMine ? 'mine' : 'all'}
      choices={[
        { value: 'all', label: side.everyone(leaves.length) },
        { value: 'mine', label: side.mine(mine) },
      ]}
      onChoose={(chosen) => {
        chooseOnlyMine(chosen === 'mine');
      }}
    />
  );
}

function GroupRows({ group }: { readonly group: Group }) {
  const { section, leaves } = group;
  const here = usePlace(({ leaf }) => leaves.some(({ code }) => code === leaf));
  // What the person folds or unfolds holds until the open leaf enters or leaves the group.
  const [choice, setChoice] = useState<{ readonly here: boolean; readonly open: boolean } | null>(
    null,
  );
  const open = choice?.here === here ? choice.open : here;
  return (
    <div className="tree__group">
      <button
        type="button"
        className="tree__row"
        aria-expanded={open}
        tabIndex={here && !open ? 0 : -1}
        onClick={() => {
          setChoice({ here, open: !open });
        }}
      >
        <Icon of={open ? IconChevronDown : IconChevronRight} size="sm" />
        <span className="tree__name">{words.section(section.code, section.name)}</span>
        <GroupCounts group={group} />
      </button>
      {open ? (
        <ul>
          {leaves.map((leaf) => (
            <li key={leaf.code}>
              <LeafRow leaf={leaf} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function GroupCounts({ group }: { readonly group: Group }) {
  const done = useForm(({ views }) => finished(countMarks(group.leaves, views)));
  const achieved = useForm(({ sheet }) => sheet.sections[group.section.code]?.achieved ?? '0');
  const points = formatDecimal(achieved, 2);
  return (
    <>
      <span className="tree__done num">
        <span aria-hidden>{`${done}/${group.leaves.length}`}</span>
        <span className="sr-only">{words.groupDone(done, group.leaves.length)}</span>
      </span>
      <span className="tree__pts num">
        <span aria-hidden>{points}</span>
        <span className="sr-only">{words.groupPoints(points)}</span>
      </span>
    </>
  );
}

const LeafRow = memo(function LeafRow({ leaf }: { readonly leaf: Leaf }) {
  const view = useForm(({ views }) => views[leaf.code]);
  const current = usePlace((place) => place.leaf === leaf.code);
  const mark = view?.mark ?? 'open';
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Stacked below the leaf, it would drag the page away from what is being filled.
    if (current && !panesStack()) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={row}
      type="button"
      className="tree__leaf"
      aria-current={current ? 'true' : undefined}
      tabIndex={current ? 0 : -1}
      data-leaf={leaf.code}
      onClick={() => {
        leafOpened(leaf.code);
      }}
    >
      <StateMark mark={mark} label={vi.assessment.marks[mark]} />
      <span className="tree__lcode num">{leaf.code}</span>
      <span className="tree__lname">{leaf.name}</span>
      <span className="tree__pts num">
        {typeof view?.points === 'string' ? formatDecimal(view.points, 2) : vi.assessment.noPoints}
      </span>
    </button>
  );
});

/** Up and Down between visible rows, Left and Right fold, Home and End. */
function moveInOutline(event: KeyboardEvent, list: HTMLElement | null): void {
  if (list === null || event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
  const rows = [...list.querySelectorAll('button')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const row = rows[here];
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) {
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, target))]?.focus();
  }
  const expanded = row?.getAttribute('aria-expanded');
  const folds = event.key === 'ArrowLeft' ? 'true' : 'false';
  if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && expanded === folds) {
    event.preventDefault();
    row?.click();
  }
}
