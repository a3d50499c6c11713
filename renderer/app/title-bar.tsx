import { IconAlertTriangle, IconCheck, IconRefresh } from '@tabler/icons-react';

import { formatInstant } from '../../shared/i18n/format.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { useProgress } from '../api/events.ts';
import { useSaveStatus, type SaveStatus } from '../api/save-status.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../ui/icon.tsx';
import { LogoMark } from '../ui/logo-mark.tsx';

/** Whose desk, which year, which set, and whether the last change is safe: the same on every screen. */
export function TitleBar() {
  const { campaign, desk } = useSession();
  const { unit } = desk;
  const progress = useProgress();
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
        {campaign.practice ? (
          <span className="tag tag--warn" title={vi.common.practiceNotice}>
            {vi.common.practice}
          </span>
        ) : (
          campaign.sample && <span className="tag">{vi.common.sampleSet}</span>
        )}
      </p>
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
