import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/meter.tsx';
import type { Preview } from './send-steps.tsx';

const words = vi.submission.dialog;
/** From here on the next document may be one too many: said before it is (S1). */
const NEAR = 0.8;

/** The size against the limit; near it and over it the largest documents are named (S1). */
export function SizeNote({ preview }: { readonly preview: Preview }) {
  const { totalBytes, limitBytes } = preview;
  const state = sizeState(totalBytes, limitBytes);
  const { tone, sentence } = LOOKS[state];
  return (
    <>
      <div className="ex__size">
        <Meter
          parts={[
            {
              percent: Math.min(100, Math.max(1, (totalBytes / limitBytes) * 100)),
              ...(tone === null ? {} : { tone }),
            },
          ]}
        />
        <p className={tone === null ? 'sm' : `sm ${tone}`}>
          <strong className="num">{formatBytes(totalBytes)}</strong>{' '}
          {sentence(formatBytes(limitBytes))}
        </p>
      </div>
      {state === 'within' ? null : <Largest preview={preview} />}
    </>
  );
}

const LOOKS = {
  within: { tone: null, sentence: words.within },
  near: { tone: 'warn', sentence: words.near },
  over: { tone: 'err', sentence: words.tooLarge },
} as const;

function sizeState(total: number, limit: number): keyof typeof LOOKS {
  if (total > limit) return 'over';
  return total > limit * NEAR ? 'near' : 'within';
}

function Largest({ preview }: { readonly preview: Preview }) {
  return (
    <>
      <ul className="sm ex__largest">
        {preview.largest.map(({ sha256, fileName, size }) => (
          <li key={sha256}>
            {fileName}, <span className="num">{formatBytes(size)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Button
          size="sm"
          onClick={() => {
            goTo({ name: 'evidence' });
          }}
        >
          {words.toEvidence}
        </Button>
      </p>
    </>
  );
}
