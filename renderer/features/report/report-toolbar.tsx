import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconList,
  IconListNumbers,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { activityOrNothing, runAction, useActivity } from './editor/active-editor.ts';
import type { Action, Activity } from './editor/editing.ts';

const words = vi.unitReport;
type Tool = {
  readonly action: Action;
  readonly icon: TablerIcon;
  readonly keys?: string;
  /** Pressed while it holds at the cursor; undo and redo only happen. */
  readonly holds: boolean;
};
const TOOLS: readonly Tool[] = [
  { action: 'bold', icon: IconBold, keys: 'Control+B', holds: true },
  { action: 'italic', icon: IconItalic, keys: 'Control+I', holds: true },
  { action: 'bullets', icon: IconList, holds: true },
  { action: 'numbers', icon: IconListNumbers, holds: true },
  { action: 'undo', icon: IconArrowBackUp, keys: 'Control+Z', holds: false },
  { action: 'redo', icon: IconArrowForwardUp, keys: 'Control+Y', holds: false },
];

/** Styles of the text at the cursor; one tab stop, arrows move in it, the cursor returns to the text. */
export function ReportToolbar() {
  const activity = useActivity();
  const tools = useRef<HTMLDivElement>(null);
  return (
    // The buttons inside are the controls; this only moves between them.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      className="toolbar"
      role="toolbar"
      aria-label={words.toolbar}
      ref={tools}
      onKeyDown={(event) => {
        moveBetween(event, tools.current);
      }}
    >
      {TOOLS.map((tool, at) => (
        <ToolButton key={tool.action} tool={tool} first={at === 0} activity={activity} />
      ))}
    </div>
  );
}

type Props = { readonly tool: Tool; readonly first: boolean; readonly activity: Activity | null };

function ToolButton({ tool, first, activity }: Props) {
  const { action, icon, keys, holds } = tool;
  const on = activityOrNothing(activity)[action];
  const off = activity === null || (!holds && !on);
  return (
    <button
      type="button"
      className="btn btn--quiet btn--icon"
      title={keys === undefined ? words[action] : words.withKeys(words[action], keys)}
      aria-label={words[action]}
      aria-pressed={holds ? on : undefined}
      aria-disabled={off || undefined}
      aria-keyshortcuts={keys}
      tabIndex={first ? 0 : -1}
      // The selection stays where it is while the mouse presses a button.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        if (!off) runAction(action);
      }}
    >
      <Icon of={icon} size="sm" />
    </button>
  );
}

function moveBetween(event: KeyboardEvent, tools: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || tools === null || event.altKey || event.ctrlKey) return;
  const buttons = [...tools.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  event.preventDefault();
  buttons[(here + step + buttons.length) % buttons.length]?.focus();
}
