import { IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { must } from '../../../shared/lib/must.ts';
import { Icon } from '../../ui/icon.tsx';
import { FigureUses } from './figure-uses.tsx';
import { useForm } from './form-store.ts';
import { LastYearSection } from './last-year-section.tsx';
import { HistoryPane, LatestHistory } from './leaf-history.tsx';
import { useLeafSide } from './leaf-side.ts';
import { LetterPassages } from './letter-passages.tsx';
import { useHistoryKey } from './use-history-key.ts';

const words = vi.assessment.help;

/** Beside the leaf: the set's own words, the letter's, what changed; or the whole history (03, U3, X5). */
export function HelpPane({ code }: { readonly code: string }) {
  const side = useLeafSide();
  useHistoryKey();
  return side === 'history' ? <HistoryPane key={code} code={code} /> : <Guidance code={code} />;
}

function Guidance({ code }: { readonly code: string }) {
  const set = useForm(({ form }) => form.criteria);
  const leaf = must(leafByCode(set).get(code), `leaf ${code}`);
  return (
    // Scrolls by keyboard too, so it takes focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="pane pane--side help" aria-label={words.label} data-pane tabIndex={0}>
      <Part title={words.guidance} text={leaf.guidance} />
      <Part title={words.scoring} text={leaf.scoringText} />
      <Part title={words.condition} text={leaf.naAllowed ? leaf.naCondition : ''} />
      <WantedEvidence leaf={leaf} />
      <Part title={words.basis} text={leaf.legalBasis.join('; ')} />
      <LatestHistory code={code} />
      <FigureUses leaf={leaf} />
      <LetterPassages leaf={leaf} />
      {leaf.reviewerOnly ? null : <LastYearSection />}
      {set.sample ? (
        <Part title={words.model} text={leaf.modelledOn === '' ? words.noModel : leaf.modelledOn} />
      ) : null}
    </aside>
  );
}

function WantedEvidence({ leaf }: { readonly leaf: Leaf }) {
  if (leaf.evidence.length === 0) return null;
  return (
    <Section title={words.wanted}>
      <ul className="need">
        {leaf.evidence.map((wanted) => (
          <li key={wanted}>
            <Icon of={IconFileText} size="sm" />
            {wanted}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <Section title={title}>
      <p>{text}</p>
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="h-sec">{title}</h3>
      {children}
    </section>
  );
}
