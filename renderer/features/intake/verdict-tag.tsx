import {
  IconAlertTriangle,
  IconEqual,
  IconFileCheck,
  IconGitFork,
  IconKey,
  IconShieldX,
  type Icon as TablerIcon,
} from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon, type Tone } from '../../ui/icon.tsx';
import type { Verdict } from './inspection-view.ts';

const t = vi.intake;

type Look = { readonly of: TablerIcon; readonly tone: Tone; readonly edge: '' | 'err' | 'warn' };

const LOOK: Readonly<Record<Verdict, Look>> = {
  ready: { of: IconFileCheck, tone: 'ok', edge: '' },
  already: { of: IconEqual, tone: 'mute', edge: '' },
  refused: { of: IconShieldX, tone: 'err', edge: 'err' },
  conflict: { of: IconGitFork, tone: 'warn', edge: 'warn' },
  key: { of: IconKey, tone: 'warn', edge: 'warn' },
  failed: { of: IconAlertTriangle, tone: 'err', edge: 'err' },
};

/** Coloured edge of an entry that asks for a person; the tag and the icon say the same. */
export function edgeOf(verdict: Verdict): string {
  const { edge } = LOOK[verdict];
  return edge === '' ? '' : ` insp__i--${edge}`;
}

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const { of, tone } = LOOK[verdict];
  return <Icon of={of} tone={tone} size="sm" />;
}

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const { tone } = LOOK[verdict];
  return (
    <span className={tone === 'mute' ? 'tag' : `tag tag--${tone}`}>{t.verdicts[verdict]}</span>
  );
}
