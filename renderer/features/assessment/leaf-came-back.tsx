import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { termWords } from '../../../shared/i18n/term-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Callout } from '../../ui/callout.tsx';
import { useForm } from './form-store.ts';
import { isChanged, useFinalResult, useOpenReturns } from './use-returns.ts';

const words = vi.cameBack;

/** What a return asks at this leaf, and what the published result gave it (U11). */
export function LeafCameBack({ leaf }: { readonly leaf: Leaf }) {
  const returns = useOpenReturns();
  return (
    <>
      {returns.flatMap(({ digest, by, until, items }) =>
        items
          .filter((item) => item.leaf === leaf.code)
          .map((item) => (
            <Callout key={digest} tone="warn">
              <p>
                <strong>{words.atLeaf(by, termWords(until))}</strong> {item.reason}
              </p>
            </Callout>
          )),
      )}
      <LeafResult leaf={leaf} />
    </>
  );
}

/** The points that were published for the leaf, beside the unit's own (K5). */
function LeafResult({ leaf }: { readonly leaf: Leaf }) {
  const result = useFinalResult()?.leaves[leaf.code];
  const own = useForm(({ views }) => views[leaf.code]?.points ?? null);
  if (result === undefined) return null;
  if (!result.counted) {
    return (
      <Callout tone="accent">
        <p>{words.result.notCounted}</p>
      </Callout>
    );
  }
  if (result.points === null) return null;
  const beside = [
    ...(own === null || result.source === 'self' ? [] : [words.result.self(formatDecimal(own, 2))]),
    ...(result.source === null
      ? []
      : [words.result.source(vi.ranking.sourcesInSentence[result.source])]),
  ];
  return (
    <Callout tone={isChanged(own, result) ? 'warn' : 'accent'}>
      <p>
        <strong>
          {words.result.atLeaf(formatDecimal(result.points, 2), formatDecimal(leaf.max))}
        </strong>
        {beside.length === 0 ? '.' : `, ${beside.join(', ')}.`}
      </p>
    </Callout>
  );
}
