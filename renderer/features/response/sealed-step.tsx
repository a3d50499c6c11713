import { IconCircleCheckFilled, IconDownload, IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';

import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Notice, Responses } from './response-data.ts';

const t = vi.response.steps;

type Props = { readonly responses: Responses; readonly notice: Notice };

/** The sealed answer: its file, where it goes, the words to compare over the phone. */
export function SealedStep({ responses, notice }: Props) {
  const [error, setError] = useState<CallError | null>(null);
  const { sealed, items } = notice;
  if (sealed === null) return null;
  const get = async (as: 'cqdt' | 'zip') => {
    const result = await run('response.file', { appraisal: notice.digest, as });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  const objected = items.filter(({ outcome }) => outcome === 'objected').length;
  return (
    <section className="stack" aria-labelledby="step-sealed">
      <h2 className="h-sec" id="step-sealed">
        {t.sealed(formatInstant(sealed.at))}
      </h2>
      <p className="state ok med">
        <Icon of={IconCircleCheckFilled} />
        {vi.response.objectedCount(objected)}
      </p>
      <p>{t.sendTo(responses.receiver, responses.mailbox)}</p>
      <p className="filename">
        {sealed.fileName}, <span className="num">{formatBytes(sealed.size)}</span>
      </p>
      <Button variant="primary" icon={IconDownload} onClick={() => void get('cqdt')}>
        {t.download}
      </Button>
      <Button icon={IconFileZip} onClick={() => void get('zip')}>
        {t.zip}
      </Button>
      <h3 className="label">{t.words}</h3>
      <DigestWords words={sealed.words} label={t.words} />
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}
