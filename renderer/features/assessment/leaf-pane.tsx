import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, type RefObject } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode, pathTo } from '../../../shared/domain/criteria/walk.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { must } from '../../../shared/lib/must.ts';
import { useSession } from '../../api/session.ts';
import { Callout } from '../../ui/callout.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { FIRST_FIELD, focusPlaced, usePlace } from './form-place.ts';
import { useForm } from './form-store.ts';
import { LeafCameBack } from './leaf-came-back.tsx';
import { LeafFields } from './leaf-fields.tsx';
import { LeafNotice } from './leaf-notice.tsx';
import { LeafNav } from './leaf-nav.tsx';
import { LeafTexts } from './leaf-texts.tsx';
import { ScoreBox } from './score-box.tsx';

const words = vi.assessment.leaf;

/** One criterion: figures, score, reason, note, evidence (03). */
export function LeafPane({ code }: { readonly code: string }) {
  const set = useForm(({ form }) => form.criteria);
  const leaf = must(leafByCode(set).get(code), `leaf ${code}`);
  const scroller = useRef<HTMLDivElement>(null);
  useFocusRequest(scroller);
  return (
    <section className="pane leaf" aria-labelledby="leaf-title" data-pane>
      <div className="leaf__scroll" ref={scroller}>
        <div className="row">
          <p className="crumb">
            <Crumbs leaf={leaf} />
          </p>
          <p className="sm dim nowrap end">
            {words.maxPoints} <strong className="num">{formatDecimal(leaf.max)}</strong>{' '}
            {words.points}
          </p>
        </div>
        <div className="leaf__title">
          <h2 id="leaf-title">
            <span className="num">{leaf.code}</span> {leaf.name}
          </h2>
        </div>
        <LeafCameBack leaf={leaf} />
        <LeafNotice code={code} />
        <LeafBody key={code} leaf={leaf} />
      </div>
      <LeafNav leaf={leaf} />
    </section>
  );
}

function Crumbs({ leaf }: { readonly leaf: Leaf }) {
  const set = useForm(({ form }) => form.criteria);
  const path = pathTo(set, leaf.code).slice(-2);
  return path.map(({ code, name }, at) => (
    <span key={code}>
      {at === 0 ? null : <Icon of={IconChevronRight} size="sm" />}
      {vi.assessment.outline.section(code, name)}
    </span>
  ));
}

function LeafBody({ leaf }: { readonly leaf: Leaf }) {
  const decided = useForm(({ form }) => form.notApplicable[leaf.code]);
  const { authorityName } = useSession().campaign;
  if (decided !== undefined && leaf.naAllowed) {
    return (
      <Callout tone="accent">
        <p>
          <strong>{words.notCounted}.</strong>{' '}
          {words.notCountedBy(authorityName, decided.replace(/[.\s]+$/u, ''))}
        </p>
      </Callout>
    );
  }
  return (
    <>
      {leaf.reviewerOnly ? (
        <Callout tone="accent">
          <p>{words.waitingNote[leaf.filledBy]}</p>
        </Callout>
      ) : null}
      <LeafFields leaf={leaf} />
      <ScoreBox leaf={leaf} />
      {leaf.reviewerOnly ? null : <LeafTexts leaf={leaf} />}
      {leaf.reviewerOnly ? null : <EvidenceField leaf={leaf} />}
    </>
  );
}

/** Puts the cursor where a jump asked for, once the leaf is painted. */
function useFocusRequest(scroller: RefObject<HTMLDivElement | null>): void {
  const focus = usePlace((place) => place.focus);
  useEffect(() => {
    if (focus === null) return;
    const all = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const named = all.filter((one) => one.dataset['field'] === focus);
    const found = focus === FIRST_FIELD ? all : named;
    // Of several radio buttons the chosen one has the place in the tab order.
    const target = found.find((one) => one.matches(':checked')) ?? found[0];
    target?.focus();
    if (target instanceof HTMLInputElement && target.type === 'text') target.select();
    if (focus === FIRST_FIELD) scroller.current?.scrollTo({ top: 0 });
    focusPlaced();
  }, [focus, scroller]);
}
