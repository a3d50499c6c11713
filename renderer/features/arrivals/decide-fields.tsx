import { vi } from '../../../shared/i18n/vi.ts';
import { MomentFields } from '../../ui/moment-fields.tsx';
import { NamedPersonFields } from '../../ui/named-person.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import {
  openTo,
  standingNote,
  type DecideDraft,
  type DecideProblems,
  type Ruling,
} from './decide-draft.ts';
import { LeafChoice } from './leaf-choice.tsx';
import { UnitPicker, type RuledUnit } from './unit-picker.tsx';

const t = vi.arrivals.decide;

type Props = {
  readonly kind: Ruling;
  readonly units: readonly RuledUnit[];
  readonly draft: DecideDraft;
  /** Null before the first attempt. */
  readonly problems: DecideProblems | null;
  readonly onChange: (part: Partial<DecideDraft>) => void;
};

/** About whom, what, why, by whom. */
export function DecideFields({ kind, units, draft, problems, onChange }: Props) {
  return (
    <>
      <UnitPicker
        units={openTo(kind, units)}
        chosen={draft.chosen}
        onChosen={(chosen) => {
          onChange({ chosen });
        }}
        note={(unit) => standingNote(kind, unit)}
        error={problems?.units ?? null}
      />
      {kind === 'extend' ? (
        <MomentFields
          dateLabel={t.until}
          draft={draft.until}
          problem={problems?.until ?? null}
          onChange={(until) => {
            onChange({ until });
          }}
        />
      ) : null}
      {kind === 'leaf' ? (
        <LeafChoice
          units={units.filter(({ unit }) => draft.chosen.has(unit.code))}
          leaf={draft.leaf}
          counted={draft.counted}
          error={problems?.leaf ?? null}
          onChange={onChange}
        />
      ) : null}
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        value={draft.reason}
        maxLength={1000}
        onText={(reason) => {
          onChange({ reason });
        }}
        error={problems?.reason ?? null}
        required
      />
      <NamedPersonFields
        person={draft.by}
        missing={problems?.by ?? false}
        onChange={(by) => {
          onChange({ by });
        }}
      />
    </>
  );
}
