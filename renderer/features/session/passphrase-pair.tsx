import { IconCircleCheck } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

/** As the backend asks where a key is made. */
const LEAST = 12;

export type PassphraseDraft = { readonly first: string; readonly again: string };

type Props = {
  readonly draft: PassphraseDraft;
  readonly onChange: (draft: PassphraseDraft) => void;
};

/** Passphrase of a new key, typed twice: nobody can give it back. */
export function PassphrasePair({ draft, onChange }: Props) {
  const { first, again } = draft;
  const differs = again !== '' && !first.startsWith(again);
  return (
    <div className="grid2">
      <PassphraseField
        isNew
        label={vi.session.passphrase}
        value={first}
        onText={(text) => {
          onChange({ first: text, again });
        }}
        hint={<Strength typed={first.length} />}
      />
      <PassphraseField
        isNew
        label={vi.session.passphraseAgain}
        value={again}
        onText={(text) => {
          onChange({ first, again: text });
        }}
        hint={vi.session.passphraseLost}
        error={differs ? vi.session.passphraseDiffers : null}
      />
    </div>
  );
}

/** Long enough and typed the same twice. */
export function passphraseReady({ first, again }: PassphraseDraft): boolean {
  return first.length >= LEAST && first === again;
}

function Strength({ typed }: { readonly typed: number }) {
  if (typed < LEAST) return <>{vi.session.passphraseShort(typed, LEAST)}</>;
  return (
    <span className="state">
      <Icon of={IconCircleCheck} tone="ok" size="sm" />
      {vi.session.passphraseGood(typed)}
    </span>
  );
}
