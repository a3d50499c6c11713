import {
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconInfoCircle,
  IconPhotoDown,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';

import { errorMessage } from '../../../shared/i18n/error-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import type { Outcome } from './add-evidence.ts';
import { isShrinkable } from '../../ui/shrink-image.ts';
import { ShrinkDialog } from './shrink-dialog.tsx';
import type { Adding } from './use-adding.ts';

const words = vi.evidence;
type Props = {
  readonly adding: Adding;
  /** Whether single successes are named: in the library, not at a leaf, where the document appears itself. */
  readonly full: boolean;
};

/** How far adding is, then what became of each file (X3). */
export function AddingResults({ adding, full }: Props) {
  const { progress, outcomes, left, stop, dismiss } = adding;
  const told = outcomes.filter((it) => it.kind === 'refused' || full || it.kind === 'known');
  if (progress === null && told.length === 0 && left === 0) return null;
  return (
    <section className="adding" aria-label={words.add}>
      {progress === null ? null : (
        <div className="row">
          <output className="sm num">{words.adding(progress.done, progress.all)}</output>
          <div className="adding__meter">
            <Meter parts={[{ percent: (progress.done / progress.all) * 100 }]} />
          </div>
          <Button size="sm" onClick={stop}>
            {words.stop}
          </Button>
        </div>
      )}
      {told.length === 0 && left === 0 ? null : (
        <div className="adding__told">
          <ul>
            {told.map((outcome, at) => (
              // Files of one batch may share a name; their order never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <OutcomeLine key={at} outcome={outcome} onShrunk={adding.take} />
            ))}
            {left === 0 ? null : (
              <li className="adding__line">
                <Icon of={IconInfoCircle} size="sm" />
                {words.stopped(outcomes.length, left)}
              </li>
            )}
          </ul>
          {progress === null ? (
            <Button
              variant="quiet"
              size="sm"
              icon={IconX}
              aria-label={words.dismiss}
              onClick={dismiss}
            />
          ) : null}
        </div>
      )}
    </section>
  );
}

type LineProps = { readonly outcome: Outcome; readonly onShrunk: (files: readonly File[]) => void };

function OutcomeLine({ outcome, onShrunk }: LineProps) {
  if (outcome.kind === 'refused') return <RefusedLine refused={outcome} onShrunk={onShrunk} />;
  const added = outcome.kind === 'added';
  return (
    <li className="adding__line">
      <Icon
        of={added ? IconCircleCheckFilled : IconInfoCircle}
        size="sm"
        tone={added ? 'ok' : 'accent'}
      />
      {added ? words.added(outcome.name) : words.known(outcome.name)}
    </li>
  );
}

type RefusedProps = {
  readonly refused: Extract<Outcome, { kind: 'refused' }>;
  readonly onShrunk: (files: readonly File[]) => void;
};

function RefusedLine({ refused, onShrunk }: RefusedProps) {
  const [shrinking, setShrinking] = useState(false);
  const { file, error } = refused;
  const { text, advice } = errorMessage(error);
  const canShrink = error.code === 'evidence/too-large' && isShrinkable(file.name);
  return (
    <li className="adding__line" role="alert">
      <Icon of={IconCircleXFilled} size="sm" tone="err" />
      <span>
        <span className="med">{words.refused(file.name)}</span> {text} {advice}
        {error.incidentId === undefined ? null : ` ${vi.common.incident(error.incidentId)}`}
      </span>
      {canShrink ? (
        <Button
          size="sm"
          icon={IconPhotoDown}
          onClick={() => {
            setShrinking(true);
          }}
        >
          {words.shrinkAndAdd}
        </Button>
      ) : null}
      {shrinking ? (
        <ShrinkDialog
          name={file.name}
          picture={file}
          onUse={(small) => {
            setShrinking(false);
            onShrunk([small]);
          }}
          onClose={() => {
            setShrinking(false);
          }}
        />
      ) : null}
    </li>
  );
}
