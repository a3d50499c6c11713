import { vi } from '../../../shared/i18n/vi.ts';
import { StateMark, type Mark } from '../../ui/state-mark.tsx';
import type { VisitState } from './inspection-data.ts';

const MARKS = {
  selected: 'open',
  planned: 'waiting',
  visited: 'done',
  cancelled: 'not-counted',
} as const satisfies Record<VisitState, Mark>;

/** How far a visit is, as icon and word. */
export function VisitStateMark({ state }: { readonly state: VisitState }) {
  return <StateMark mark={MARKS[state]} label={vi.inspection.states[state]} show />;
}
