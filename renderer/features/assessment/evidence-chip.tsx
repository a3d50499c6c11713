import { IconFileText, IconX } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTyping } from '../../ui/use-typing.ts';
import { placeGiven, uncite } from './add-evidence.ts';
import { useForm } from './form-store.ts';

const words = vi.assessment.evidence;
const PLACE_MAX = 200;

type Props = {
  readonly leaf: string;
  readonly sha256: string;
  readonly place: string;
  readonly locked: boolean;
};

/** One cited document with the place in it. */
export function EvidenceChip({ leaf, sha256, place, locked }: Props) {
  const item = useForm(({ draft }) => draft.evidence.find((one) => one.sha256 === sha256));
  const name = item?.fileName ?? words.unknown;
  const typing = useTyping({
    shown: place,
    onText: (text) => {
      placeGiven(leaf, sha256, text);
    },
  });
  return (
    <li className="chip">
      <Icon of={IconFileText} />
      <span className="chip__name">{name}</span>
      <span className="chip__page">
        <input
          {...typing}
          aria-label={words.place(name)}
          placeholder={words.placeHint}
          maxLength={PLACE_MAX}
          readOnly={locked}
        />
      </span>
      {locked ? null : (
        <button
          type="button"
          className="chip__x"
          aria-label={words.uncite(name)}
          onClick={() => {
            uncite(leaf, sha256);
          }}
        >
          <Icon of={IconX} size="sm" />
        </button>
      )}
    </li>
  );
}
