import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug } from '../../../shared/domain/criteria/walk.ts';
import { compareDecimals } from '../../../shared/domain/number/exact.ts';
import type { LetterLine } from '../../../shared/domain/text/letter-passages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { letter } from '../../api/letter.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { useForm } from './form-store.ts';

const words = vi.leafSide.letter;

/** The campaign that letter 1252 orders, and the one to practise on that is made from it. */
const OF_LETTER = 'gialai-2019';
/** Lines of letter 1252 by what they are about: an item, and which of its lines. */
const REASON = { id: 'I.1', line: 0 };
const DATA_WINDOW = { id: 'I.2', line: 1 };
type Wanted = { readonly id: string; readonly line: number };

/** What the letter says about this leaf as it stands: the reason below the maximum, the data window (X5). */
export function LetterPassages({ leaf }: { readonly leaf: Leaf }) {
  const { campaign } = useSession();
  const wanted = useWanted(leaf);
  if (wanted.length === 0 || !campaign.id.startsWith(OF_LETTER)) return null;
  return (
    <section aria-labelledby="letter-passages">
      <h3 className="h-sec" id="letter-passages">
        {words.title}
      </h3>
      {wanted.map((place) => (
        <Said key={place.id} place={place} />
      ))}
    </section>
  );
}

function Said({ place }: { readonly place: Wanted }) {
  const line = letter.passages.find(({ id }) => id === place.id)?.lines[place.line];
  if (line === undefined) return null;
  return (
    <blockquote className="passage">
      <p>
        <Runs line={line} />
      </p>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => {
            goTo({ name: 'help', topic: `letter-${place.id}` });
          }}
        >
          {words.source(place.id)}
        </button>
      </p>
    </blockquote>
  );
}

function Runs({ line }: { readonly line: LetterLine }) {
  return line.runs.map(({ text, bold }) =>
    bold ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
  );
}

function useWanted(leaf: Leaf): readonly Wanted[] {
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
