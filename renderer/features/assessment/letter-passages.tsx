import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug } from '../../../shared/domain/criteria/walk.ts';
import { compareDecimals } from '../../../shared/domain/number/exact.ts';
import type { Passage } from '../../../shared/domain/text/letter.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { useForm } from './form-store.ts';

const words = vi.leafSide.letter;

/** Passages of letter 1252 by what they are about. */
const REASON = 'I.1';
const DATA_WINDOW = 'I.2.1';

/** What the letter says about this leaf as it stands: the reason below the maximum, the data window (X5). */
export function LetterPassages({ leaf }: { readonly leaf: Leaf }) {
  const letter = useQuery('help.letter', {});
  const wanted = useWanted(leaf);
  if (letter.status !== 'ready' || letter.data === null) return null;
  const passages = letter.data.passages.filter(({ id }) => wanted.includes(id));
  if (passages.length === 0) return null;
  return (
    <section aria-labelledby="letter-passages">
      <h3 className="h-sec" id="letter-passages">
        {words.title}
      </h3>
      {passages.map((passage) => (
        <blockquote key={passage.id} className="passage">
          <p>
            <Runs passage={passage} />
          </p>
          <p className="hist__who">{words.source(passage.id)}</p>
        </blockquote>
      ))}
    </section>
  );
}

function Runs({ passage }: { readonly passage: Passage }) {
  return passage.runs.map(({ text, bold }) =>
    bold === true ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
  );
}

function useWanted(leaf: Leaf): readonly string[] {
  const below = useForm(({ sheet, form }) => {
    const points = sheet.leaves.find(({ code }) => code === leaf.code)?.points ?? null;
    return form.criteria.reasonBelowMax && points !== null && compareDecimals(points, leaf.max) < 0;
  });
  const running = useForm(({ form }) => {
    const fields = fieldBySlug(form.criteria);
    return leaf.fields.some(({ field }) => fields.get(field)?.estimateAllowed === true);
  });
  if (leaf.reviewerOnly) return [];
  return [...(below ? [REASON] : []), ...(running ? [DATA_WINDOW] : [])];
}
