import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';

import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

const t = vi.bundle;

type Props = {
  readonly preview: Data<'bundle.preview'>;
  readonly openReasons: number;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onSeal: (passphrase: string) => void;
};

/** What will be sent, to whom, how large; and the passphrase that signs it. */
export function SealForm({ preview, openReasons, busy, error, onSeal }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const blocked = blockedBy(preview);
  return (
    <aside className="pane pane--side sendside" aria-labelledby="seal" data-pane>
      <h2 className="h-sec" id="seal">
        {t.summary.title}
      </h2>
      <Own own={preview.own} />
      <Summary preview={preview} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(passphrase === '');
          if (passphrase !== '' && blocked === null) onSeal(passphrase);
        }}
      >
        <PassphraseField
          label={t.passphrase}
          value={passphrase}
          onText={setPassphrase}
          error={missing ? t.passphraseMissing : null}
        />
        {preview.last?.unchanged === true ? (
          <output className="sm warn">{t.blocked.unchanged(preview.last.revision)}</output>
        ) : null}
        {openReasons > 0 ? (
          <output className="sm warn">{t.blocked.reasons(openReasons)}</output>
        ) : null}
        {error === null ? null : <ErrorNote error={error} />}
        <Button
          variant="primary"
          size="lg"
          type="submit"
          icon={IconSignature}
          busy={busy}
          blocked={blocked}
        >
          {t.seal}
        </Button>
      </form>
    </aside>
  );
}

function blockedBy({ own, last }: Props['preview']): string | null {
  if (own === null) return t.blocked.own;
  return last?.unchanged === true ? t.blocked.unchanged(last.revision) : null;
}

function Own({ own }: Pick<Props['preview'], 'own'>) {
  if (own !== null) {
    return (
      <Callout tone="ok">
        <p>{t.own.sealed(own.revision, formatInstant(own.sealedAt))}</p>
      </Callout>
    );
  }
  return (
    <Callout tone="warn">
      <p>{t.own.missing}</p>
      <Button
        size="sm"
        onClick={() => {
          goTo({ name: 'send' });
        }}
      >
        {t.own.open}
      </Button>
    </Callout>
  );
}

function Summary({ preview }: Pick<Props, 'preview'>) {
  return (
    <dl className="facts facts--tight">
      <dt>{t.summary.members}</dt>
      <dd className="num">{preview.members.length}</dd>
      <dt>{t.summary.missing}</dt>
      <dd className="num">{preview.missing.length}</dd>
      <dt>{t.summary.looks}</dt>
      <dd className="num">{sumOf(preview, ({ looks }) => looks)}</dd>
      <dt>{t.summary.returns}</dt>
      <dd className="num">{sumOf(preview, ({ returns }) => returns)}</dd>
      <dt>{t.summary.size}</dt>
      <dd className="num">{formatBytes(preview.totalBytes)}</dd>
      <dt>{t.summary.receiver}</dt>
      <dd>{preview.receiver}</dd>
      <dt>{t.summary.file}</dt>
      <dd className="wraptext">{preview.fileName}</dd>
    </dl>
  );
}

type Member = Props['preview']['members'][number];

function sumOf({ members }: Props['preview'], of: (member: Member) => number): number {
  return members.reduce((sum, member) => sum + of(member), 0);
}
