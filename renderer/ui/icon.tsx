import type { Icon as TablerIcon } from '@tabler/icons-react';

type Props = { readonly of: TablerIcon; readonly size?: 'sm' | 'md' | 'lg'; readonly tone?: Tone };
export type Tone = 'ok' | 'warn' | 'err' | 'mute' | 'accent';

const SIZE = { sm: 'i i--sm', md: 'i', lg: 'i i--lg' } as const;

/** A drawing beside words; it never carries meaning alone, so readers skip it. */
export function Icon({ of: Drawing, size = 'md', tone }: Props) {
  const colour = tone === undefined ? '' : ` st--${tone}`;
  return <Drawing className={SIZE[size] + colour} stroke={1.75} aria-hidden focusable={false} />;
}
