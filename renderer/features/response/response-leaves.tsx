import { useEffect, useRef, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Callout } from '../../ui/callout.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { Notice } from './response-data.ts';
import { ResponseLeaf } from './response-leaf.tsx';

const t = vi.response;

type Props = {
  readonly notice: Notice;
  /** Leaf to begin at. */
  readonly wanted: string | null;
};

/** The leaves that the unit is asked about first; all of them on demand, since any counted one may be objected to. */
export function ResponseLeaves({ notice, wanted }: Props) {
  const asked = new Set(notice.asked);
  const said = new Set(notice.items.map(({ leaf }) => leaf));
  const wantsOther = wanted !== null && !asked.has(wanted);
  const [all, setAll] = useState(wantsOther || asked.size === 0);
  const list = useRef<HTMLOListElement>(null);
  const leaves = all
    ? notice.leaves
    : notice.leaves.filter(({ leaf }) => asked.has(leaf) || said.has(leaf));
  useEffect(() => {
    if (wanted === null) return;
    const target = list.current?.querySelector<HTMLElement>(`[data-leaf="${CSS.escape(wanted)}"]`);
    target?.scrollIntoView({ block: 'start' });
    target?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }, [wanted]);
  return (
    <>
      <div className="row">
        <SegmentedControl
          label={t.show.label}
          value={all ? 'all' : 'asked'}
          choices={[
            { value: 'asked', label: t.show.asked(asked.size) },
            { value: 'all', label: t.show.all(notice.leaves.length) },
          ]}
          onChoose={(value) => {
            setAll(value === 'all');
          }}
        />
      </div>
      {asked.size === 0 ? (
        <Callout tone="ok">
          <p>{t.nothingChanged}</p>
        </Callout>
      ) : null}
      <ol className="answers" ref={list}>
        {leaves.map((leaf) => (
          <ResponseLeaf key={leaf.leaf} notice={notice} leaf={leaf} />
        ))}
      </ol>
    </>
  );
}
