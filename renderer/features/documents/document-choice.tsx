import { vi } from '../../../shared/i18n/vi.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { KINDS, PROFILES, type Wanted } from './wanted.ts';

const words = vi.documents;

type Props = { readonly wanted: Wanted; readonly onChoose: (wanted: Wanted) => void };

/** Which document, in which layout. */
export function DocumentChoice({ wanted, onChoose }: Props) {
  return (
    <>
      <div className="doclist">
        <RadioGroup
          label={words.which}
          value={wanted.document}
          choices={KINDS.map((kind) => ({ value: kind, label: <KindLabel kind={kind} /> }))}
          onChoose={(value) => {
            const document = KINDS.find((kind) => kind === value);
            if (document !== undefined) onChoose({ ...wanted, document });
          }}
        />
      </div>
      <RadioGroup
        label={words.profile}
        showLabel
        value={wanted.profile}
        hint={words.profileHint[wanted.profile]}
        choices={PROFILES.map((profile) => ({ value: profile, label: words.profiles[profile] }))}
        onChoose={(value) => {
          const profile = PROFILES.find((one) => one === value);
          if (profile !== undefined) onChoose({ ...wanted, profile });
        }}
      />
    </>
  );
}

function KindLabel({ kind }: { readonly kind: Wanted['document'] }) {
  const [name, about] = words.kinds[kind];
  return (
    <>
      <span className="med">{name}</span>
      <span className="doclist__about">{about}</span>
    </>
  );
}
