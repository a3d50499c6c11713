import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useForm } from './form-store.ts';

const words = vi.assessment.totals;

/** Running totals: maximum, not counted, to be achieved, open, achieved, percentage, converted. */
export function TotalsBar() {
  const { max, notCounted, required, open, achieved, percent, converted } = useForm(
    ({ sheet }) => sheet.total,
  );
  return (
    <footer className="totals" aria-label={words.label}>
      <dl>
        <Figure name={words.max} value={formatDecimal(max)} />
        <Figure name={words.notCounted} value={formatDecimal(notCounted)} />
        <Figure name={words.required} value={formatDecimal(required)} />
        <Figure name={words.open} value={formatDecimal(open)} />
        <Figure main name={words.achieved} value={fixed(achieved)} />
        <Figure
          name={words.percent}
          value={percent === null ? fixed(null) : `${fixed(percent)}%`}
        />
        <Figure main name={words.converted} value={fixed(converted)} />
      </dl>
    </footer>
  );
}

type Props = { readonly name: string; readonly value: string; readonly main?: boolean };

function Figure({ name, value, main = false }: Props) {
  return (
    <div className={main ? 'totals__main' : undefined}>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}

function fixed(value: string | null): string {
  return value === null ? vi.assessment.noPoints : formatDecimal(value, 2);
}
