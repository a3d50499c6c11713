import { useEffect, useRef } from 'react';

import type { Icon } from '@tabler/icons-react';

/** Headings of the palette, in its order (10a). */
export type CommandGroup = 'criteria' | 'commands' | 'documents' | 'units' | 'screens' | 'help';

/** Something a person can do or open from the palette (Ctrl+K), wherever the keyboard is. */
export type Command = {
  /** Unique in the window, with its feature in front: `evidence.add`. */
  readonly id: string;
  /** A verb with its object, or the name of what opens; found without marks, case and spaces. */
  readonly label: string;
  readonly group: CommandGroup;
  readonly run: () => void;
  /** Why it cannot run now, as a whole sentence; it stays visible and says so. Null or absent: it can. */
  readonly blocked?: string | null;
  /** Second line: where it lies, what state it is in; searched too. */
  readonly hint?: string;
  /** Other words a person may type for it; searched, never shown. */
  readonly words?: string;
  /** Its shortcut as drawn on keys: `['Ctrl', 'Z']`; also listed on the page of shortcuts. */
  readonly keys?: readonly string[];
  readonly icon?: Icon;
};

type Source = { readonly current: readonly Command[] };
const sources = new Set<Source>();

/** Offers commands in the palette for as long as the component is mounted; the array may be new at every render. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    sources.add(latest);
    return () => {
      sources.delete(latest);
    };
  }, []);
}

/**
 * What is offered right now, each id once, those of what was opened last first; read when the palette opens and at
 * every letter typed into it.
 */
export function offeredCommands(): readonly Command[] {
  const byId = new Map<string, Command>();
  for (const { current } of [...sources].toReversed())
    for (const command of current) if (!byId.has(command.id)) byId.set(command.id, command);
  return [...byId.values()];
}
