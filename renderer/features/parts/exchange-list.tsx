import { IconArrowDownLeft, IconArrowUpRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { SentPart } from './parts-data.ts';

const words = vi.parts.exchange;

type Props = { readonly parts: readonly SentPart[]; readonly helper?: boolean };

/** Every part that left or came, newest first; each can be had again. */
export function ExchangeList({ parts, helper = false }: Props) {
  const [error, setError] = useState<CallError | null>(null);
  const again = async (digest: string) => {
    const result = await run('parts.file', { digest });
    setError(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  return (
    <section className="stack" aria-labelledby="exchange">
      <h2 className="h-sec" id="exchange">
        {words.title}
      </h2>
      {parts.length === 0 ? <p className="sm dim">{words.none}</p> : null}
      <ul>
        {parts.map((part) => (
          <li key={part.digest} className="list__row parts__sent">
            <Icon of={part.direction === 'out' ? IconArrowUpRight : IconArrowDownLeft} size="sm" />
            <div className="grow">
              <p className="med">{nameOf(part, helper)}</p>
              <p className="xs dim">
                {formatInstant(part.at)}
                {part.taken === null ? '' : `, ${words.taken(part.taken)}`}
              </p>
            </div>
            <Button
              size="sm"
              variant="quiet"
              icon={IconDownload}
              aria-label={words.again(part.fileName)}
              onClick={() => void again(part.digest)}
            />
          </li>
        ))}
      </ul>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}

function nameOf({ direction, officer, by }: SentPart, helper: boolean): string {
  if (direction === 'out') return helper ? words.back : words.out(officer);
  return helper ? words.inTask(by) : words.inReturn(officer);
}
