import { IconFileText, IconPhoto, IconX } from '@tabler/icons-react';

import { citedPage } from '../../../shared/domain/evidence/cited-page.ts';
import { documentKind } from '../../../shared/domain/evidence/document-kind.ts';
import { evidenceName, evidenceOrigin } from '../../../shared/i18n/evidence-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTyping } from '../../ui/use-typing.ts';
import { placeGiven, uncite } from './add-evidence.ts';
import { viewDocument } from './evidence-viewing.ts';
import { useForm } from './form-store.ts';

const words = vi.evidence;
const PLACE_MAX = 200;

type Props = {
  readonly leaf: string;
  readonly sha256: string;
  readonly place: string;
  readonly locked: boolean;
};

/** One cited document with the place in it; its name opens it there. */
export function EvidenceChip({ leaf, sha256, place, locked }: Props) {
  const item = useForm(({ draft }) => draft.evidence.find((one) => one.sha256 === sha256));
  const name = item === undefined ? words.unknown : evidenceName(item);
  const typing = useTyping({
    shown: place,
    onText: (text) => {
      placeGiven(leaf, sha256, text);
    },
  });
  return (
    <li className="chip">
      <Icon of={documentKind(item?.extension ?? '') === 'image' ? IconPhoto : IconFileText} />
      {item === undefined ? (
        <span className="chip__name">{name}</span>
      ) : (
        <button
          type="button"
          className="chip__name chip__open"
          title={[item.fileName, evidenceOrigin(item)].filter(Boolean).join(', ')}
          aria-label={words.field.view(name)}
          onClick={() => {
            viewDocument(sha256, citedPage(place));
          }}
        >
          {name}
        </button>
      )}
      <span className="chip__page">
        <input
          {...typing}
          aria-label={words.field.place(name)}
          placeholder={words.field.placeHint}
          maxLength={PLACE_MAX}
          readOnly={locked}
        />
      </span>
      {locked ? null : (
        <button
          type="button"
          className="chip__x"
          aria-label={words.field.uncite(name)}
          title={words.field.unciteHint}
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
