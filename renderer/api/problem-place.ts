import type { Problem } from '../../shared/domain/answers/problem.ts';
import { goTo } from './navigation.ts';

/** Names the form gives to what is not a figure, by the problem that leads there. */
const PLACES: Readonly<Partial<Record<Problem['code'], string>>> = {
  'reason-missing': 'reason',
  'evidence-absent': 'evidence',
  'evidence-unknown': 'evidence',
};

/** Goes to where a problem is solved: the field, not only the leaf (U5). */
export function goToProblem({ leaf, field, code, params }: Problem): void {
  if (code === 'report-section-empty') {
    goTo({ name: 'report', section: String(params['section'] ?? '') });
    return;
  }
  const place = PLACES[code] ?? field;
  if (leaf === null) goTo({ name: 'form' });
  else goTo(place === null ? { name: 'form', leaf } : { name: 'form', leaf, field: place });
}
