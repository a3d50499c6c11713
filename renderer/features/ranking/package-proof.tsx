import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDate, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Provenance } from './ranking-data.ts';

const t = vi.ranking;

type Proof = NonNullable<Provenance['package']>;

/** The signed file behind the figures: when it came, its digest in words, who signed; and the file itself. */
export function PackageProof({ proof }: { readonly proof: Provenance['package'] }) {
  return (
    <section className="proof" aria-labelledby="proof">
      <h3 className="h-sec" id="proof">
        {t.proof.title}
      </h3>
      {proof === null ? <p className="dim">{t.proof.none}</p> : <Facts proof={proof} />}
    </section>
  );
}

function Facts({ proof }: { readonly proof: Proof }) {
  const { via, digest } = proof;
  return (
    <>
      <p className="state ok sm">
        <Icon of={IconShieldCheck} />
        {via === null ? t.proof.direct : t.proof.via(via.name)}
      </p>
      <dl>
        <dt>{t.proof.number}</dt>
        <dd className="num">
          {t.proof.arrival({
            number: proof.number,
            at: formatInstant(proof.arrivedAt),
            inTime: proof.inTime,
          })}
        </dd>
        <dt>{t.proof.digest}</dt>
        <dd>
          {digest.words.join(' ')}
          <span className="hex">{shortHex(digest.sha256)}</span>
        </dd>
        <dt>{t.proof.certificate}</dt>
        <dd>
          {t.proof.issued({
            signer: proof.signer,
            issuer: proof.issuer,
            to: formatDate(proof.validTo.slice(0, 10)),
          })}
        </dd>
      </dl>
      <SaveButton digest={digest.sha256} />
    </>
  );
}

function SaveButton({ digest }: { readonly digest: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  async function save(): Promise<void> {
    setBusy(true);
    const result = await run('package.file', { digest });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  }
  return (
    <>
      <div className="row">
        <Button size="sm" icon={IconDownload} busy={busy} onClick={() => void save()}>
          {t.proof.save}
        </Button>
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}

/** First and last groups of a digest: enough to compare by eye, the whole is in the file's own name and manifest. */
function shortHex(sha256: string): string {
  const groups = sha256.match(/.{4}/g) ?? [];
  return `${groups.slice(0, 4).join(' ')} … ${groups.at(-1) ?? ''}`;
}
