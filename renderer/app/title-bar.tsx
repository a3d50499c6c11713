import {
  IconAlertTriangle,
  IconCheck,
  IconRefresh,
  IconSchool,
  IconSearch,
} from '@tabler/icons-react';

import { formatInstant } from '../../shared/i18n/format.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { useProgress } from '../api/events.ts';
import { useSaveStatus, type SaveStatus } from '../api/save-status.ts';
import { useSession } from '../api/session.ts';
import { useQuery } from '../api/use-query.ts';
import { useIntakeCount } from '../features/intake/intake-store.ts';
import { Icon } from '../ui/icon.tsx';
import { Keys } from '../ui/keys.tsx';
import { LogoMark } from '../ui/logo-mark.tsx';
import { openLayer } from './layers.ts';

/** Whose desk, which year, which set, and whether the last change is safe: the same on every screen. */
export function TitleBar() {
  const { campaign, desk } = useSession();
  const { unit } = desk;
  const running = useProgress();
  // A call counts its own files; the batch that it is a part of is what a person waits for.
  const progress = useIntakeCount() ?? running;
  const status = useSaveStatus();
  return (
    <header className="titlebar">
      <LogoMark />
      <p className="titlebar__unit">
        <strong>{unit.name}</strong>
        <span className="titlebar__sub">
          {vi.frame.year(
            unit.level === 'xa' ? unit.parentName : campaign.provinceName,
            campaign.year,
          )}
        </span>
        <KindTag />
      </p>
      <button
        type="button"
        className="searchbox"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => {
          openLayer('palette');
        }}
      >
        <Icon of={IconSearch} size="sm" />
        <span className="searchbox__text">{vi.palette.open}</span>
        <Keys keys={['Ctrl', 'K']} />
      </button>
      {progress === null ? (
        <SavedNote status={status} />
      ) : (
        <p className="saved num">
          {vi.frame.progress(progress.task, progress.done, progress.total)}
        </p>
      )}
      <span />
    </header>
  );
}

/** Practice and sample sets are told apart on every screen (X5, C7); on a practice desk the tag opens the way out. */
function KindTag() {
  const { campaign } = useSession();
  const practice = useQuery('practice.state', {});
  if (!campaign.practice)
    return campaign.sample ? <span className="tag">{vi.common.sampleSet}</span> : null;
  if (practice.status !== 'ready' || !practice.data.inUse)
    return (
      <span className="tag tag--warn" title={vi.common.practiceNotice}>
        {vi.common.practice}
      </span>
    );
  return (
    <button
      type="button"
      className="tag tag--warn"
      aria-haspopup="dialog"
      title={vi.practice.tagTitle}
      onClick={() => {
        openLayer('practice');
      }}
    >
      <Icon of={IconSchool} size="sm" />
      {vi.common.practice}
    </button>
  );
}

function SavedNote({ status }: { readonly status: SaveStatus }) {
  switch (status.kind) {
    case 'quiet':
      return <span className="saved" />;
    case 'saving':
      return <p className="saved">{vi.frame.saving}</p>;
    case 'saved':
      return (
        <p className="saved">
          <Icon of={IconCheck} />
          {vi.frame.saved(formatInstant(status.at).slice(-5))}
        </p>
      );
    case 'retrying':
      return (
        <p className="saved saved--warn">
          <Icon of={IconRefresh} />
          {vi.frame.retrying}
        </p>
      );
    case 'refused':
      return (
        <p className="saved saved--warn">
          <Icon of={IconAlertTriangle} />
          {vi.frame.refused}
        </p>
      );
  }
}
