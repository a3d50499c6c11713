import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Store } from '../../store.ts';

type Person = { readonly name: string; readonly title: string };
type People = { readonly officer: Person; readonly leader: Person; readonly phone: string };

/**
 * Another officer or leader from now on (U1): people change, and a deputy signs while the head is away. An approval
 * was given by somebody for what stood there; under another leader it is asked for again, since the content names them.
 */
export function createSavePeople({ store }: { readonly store: Store }) {
  return (typed: People): Result<Record<string, never>, never> => {
    const { officer, leader, phone } = cleanTexts(typed);
    store.desks.savePeople({
      officerName: officer.name,
      officerTitle: officer.title,
      leaderName: leader.name,
      leaderTitle: leader.title,
      phone,
    });
    return ok({});
  };
}
