import { vi } from '../../../shared/i18n/vi.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import type { LeafGroup, Team, TeamUnit } from './team-data.ts';

const words = vi.team.assign;

type Props = {
  readonly team: Team;
  readonly units: readonly TeamUnit[];
  /** Leaves. */
  readonly chosen: readonly string[];
  readonly onChoose: (leaves: readonly string[]) => void;
};

/** Groups of leaves of the levels that the units have, to be ticked. */
export function GroupChecks({ team, units, chosen, onChoose }: Props) {
  const levels = [...new Set(units.map(({ unit }) => unit.level))];
  const toggle = ({ leaves }: LeafGroup, on: boolean) => {
    const codes = leaves.map(({ code }) => code);
    const rest = chosen.filter((leaf) => !codes.includes(leaf));
    onChoose(on ? [...rest, ...codes] : rest);
  };
  return (
    <div className="team__groups">
      {levels.map((level) => (
        <fieldset key={level} className="stack">
          <legend className="sm med">{words.groups(vi.team.levels[level])}</legend>
          {team.groups
            .filter((group) => group.level === level)
            .map((group) => (
              <CheckBox
                key={group.code}
                label={words.group(group.code, group.name, group.leaves.length)}
                checked={group.leaves.every(({ code }) => chosen.includes(code))}
                onCheck={(on) => {
                  toggle(group, on);
                }}
              />
            ))}
        </fieldset>
      ))}
      <p className="hint">{words.someHint}</p>
    </div>
  );
}
