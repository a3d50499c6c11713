import { vi } from '../../../shared/i18n/vi.ts';
import type { Turn } from './review-data.ts';

const t = vi.review.hints;

/** The keys of this screen, below the table; readers find the same in the page of shortcuts. */
export function KeyHints({ turn }: { readonly turn: Turn }) {
  return (
    <footer className="hints" aria-hidden>
      <Hint keys={['↑', '↓']} what={t[turn]} />
      <Hint keys={['Enter']} what={t.agree} />
      <Hint keys={['F2']} what={t.change} />
      <Hint keys={['F4']} what={t.ask} />
      <Hint keys={['Space']} what={t.evidence} />
      <Hint keys={['F8']} what={t.flag} />
      <Hint keys={['Ctrl', 'Z']} what={t.undo} />
      <span className="end" />
      <Hint keys={['Ctrl', '/']} what={t.all} />
    </footer>
  );
}

function Hint({ keys, what }: { readonly keys: readonly string[]; readonly what: string }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {what}
    </span>
  );
}
