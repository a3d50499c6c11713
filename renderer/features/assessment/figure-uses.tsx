import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { leavesByField } from '../../../shared/domain/criteria/walk.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { FIRST_FIELD, leafOpened } from './form-place.ts';
import { useForm } from './form-store.ts';

/** Other leaves that count the same figures, each a jump: entered once, used there too (C3). */
export function FigureUses({ leaf }: { readonly leaf: Leaf }) {
  const set = useForm(({ form }) => form.criteria);
  const others = new Map(
    leaf.fields
      .flatMap(({ field }) => leavesByField(set).get(field) ?? [])
      .filter(({ code }) => code !== leaf.code)
      .map((one) => [one.code, one]),
  );
  if (others.size === 0) return null;
  return (
    <section aria-labelledby="figure-uses">
      <h3 className="h-sec" id="figure-uses">
        {vi.leafSide.uses.title}
      </h3>
      <ul className="uses">
        {[...others.values()].map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              className="link"
              onClick={() => {
                leafOpened(code, FIRST_FIELD);
              }}
            >
              <span className="num">{code}</span>
            </button>{' '}
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
