import { contract } from '../../../shared/ipc/contract.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import { readShippedCampaign } from '../campaign/shipped.ts';
import { bind } from '../dispatch.ts';
import { createOneAtATime } from '../services/intake/one-at-a-time.ts';
import { createFillPracticeForm } from '../services/practice/fill-practice-form.ts';
import { makePracticeDesk } from '../services/practice/make-practice-desk.ts';
import { unitLines } from '../services/session/list-units.ts';
import { deskSummary } from '../services/session/summaries.ts';
import type { UnitDesk } from '../unit-desk.ts';
import type { Practice } from '../workspaces.ts';

/** The practice desk beside the real one (X5); the same calls on either. */
export function practiceHandlers(
  desk: UnitDesk,
  practice: Practice<{ readonly desk: UnitDesk; readonly close: () => void }>,
) {
  const fill = createFillPracticeForm(desk);
  const oneAtATime = createOneAtATime();
  const keptUnit = () => {
    const kept = practice.kept();
    return kept === null ? null : (deskSummary(kept.desk.store)?.unit ?? null);
  };
  return {
    'practice.state': bind(contract['practice.state'], () =>
      ok({ inUse: practice.inUse(), kept: keptUnit() }),
    ),
    'practice.units': bind(contract['practice.units'], () =>
      ok(unitLines(readShippedCampaign('gialai-2019').register)),
    ),
    'practice.start': bind(contract['practice.start'], (input) =>
      oneAtATime(async () => {
        const made = await makePracticeDesk(practice.renew().desk, input);
        if (!made.ok) {
          practice.erase();
          return made;
        }
        practice.enter();
        return ok({});
      }),
    ),
    'practice.continue': bind(contract['practice.continue'], () => {
      if (keptUnit() === null) return err({ code: 'practice/none' });
      practice.enter();
      return ok({});
    }),
    'practice.leave': bind(contract['practice.leave'], ({ erase }) => {
      practice.leave();
      if (erase) practice.erase();
      return ok({});
    }),
    'practice.fill': bind(contract['practice.fill'], () =>
      practice.inUse() ? fill() : err({ code: 'practice/none' }),
    ),
  };
}
