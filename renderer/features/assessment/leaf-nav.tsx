import { IconChevronLeft, IconUser } from '@tabler/icons-react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useAssignees } from '../../api/assignees.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { FIRST_FIELD, leafOpened } from './form-place.ts';
import { useShownLeaves } from './use-shown-leaves.ts';

/** Previous and next leaf under the one that is open. */
export function LeafNav({ leaf }: { readonly leaf: Leaf }) {
  const leaves = useShownLeaves();
  const here = leaves.findIndex(({ code }) => code === leaf.code);
  const previous = leaves[here - 1];
  const next = leaves[here + 1];
  return (
    <footer className="leaf__nav">
      {previous === undefined ? null : (
        <Button
          icon={IconChevronLeft}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={() => {
            leafOpened(previous.code, FIRST_FIELD);
          }}
        >
          <span className="num">{previous.code}</span>
        </Button>
      )}
      <Assignee code={leaf.code} />
      <Button
        variant="primary"
        className="end"
        aria-keyshortcuts="Control+Enter"
        onClick={() => {
          if (next === undefined) goTo({ name: 'missing' });
          else leafOpened(next.code, FIRST_FIELD);
        }}
      >
        {next === undefined ? vi.assessment.nav.last : vi.assessment.nav.next(next.code)}
        <Keys keys={['Ctrl', 'Enter']} />
      </Button>
    </footer>
  );
}

/** Who of the unit fills this leaf; nothing where work was not split (U12). */
function Assignee({ code }: { readonly code: string }) {
  const name = useAssignees().of(code);
  if (name === null) return null;
  return (
    <p className="sm dim assignee">
      <Icon of={IconUser} size="sm" />
      {vi.leafSide.assignee(name)}
    </p>
  );
}
