import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import type { RuledUnit } from './unit-picker.tsx';

const t = vi.arrivals.decide;

type Props = {
  readonly units: readonly RuledUnit[];
  readonly leaf: string;
  readonly counted: boolean;
  readonly error: string | null;
  readonly onChange: (change: { readonly leaf?: string; readonly counted?: boolean }) => void;
};

/** Which leaf is not counted, or counted again; leaves of one level at a time. */
export function LeafChoice({ units, leaf, counted, error, onChange }: Props) {
  const [first] = units;
  const levels = new Set(units.map(({ unit }) => unit.level));
  if (first === undefined || levels.size > 1) return <p className="dim sm">{t.oneLevel}</p>;
  return (
    <>
      <RadioGroup
        label={t.counted}
        showLabel
        inline
        value={counted ? 'count' : 'not'}
        choices={[
          { value: 'not', label: t.notCounted },
          { value: 'count', label: t.countAgain },
        ]}
        onChoose={(value) => {
          onChange({ counted: value === 'count' });
        }}
      />
      <Leaves unit={first.unit.code} leaf={leaf} error={error} onChange={onChange} />
    </>
  );
}

type LeavesProps = Pick<Props, 'leaf' | 'error' | 'onChange'> & { readonly unit: string };

function Leaves({ unit, leaf, error, onChange }: LeavesProps) {
  const state = useQuery('ruling.leaves', { unit });
  return (
    <QueryView state={state}>
      {(leaves) => (
        <div className="field">
          <span className="label" aria-hidden>
            {t.leaf}
          </span>
          <Select
            label={t.leaf}
            value={leaf}
            choices={[
              { value: '', label: t.leafChoose },
              ...leaves.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            ]}
            onChoose={(chosen) => {
              onChange({ leaf: chosen });
            }}
          />
          {error === null ? null : <p className="fielderr">{error}</p>}
        </div>
      )}
    </QueryView>
  );
}
