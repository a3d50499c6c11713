import { IconFolderOpen, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useState } from 'react';

import { LEVELS } from '../../../shared/domain/level/level.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { CampaignSummary } from '../../../shared/ipc/dto.ts';
import { useOpenedFiles } from '../../api/events.ts';
import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ModePicker } from './mode-picker.tsx';

type Props = {
  readonly campaign: CampaignSummary | null;
  readonly province: boolean;
  readonly practising: boolean;
  readonly onPractising: (practising: boolean) => void;
  readonly onProvince: () => void;
};

/** Left side of the first start: the campaign package, and the way to a province desk. */
export function CampaignSide(props: Props) {
  const { campaign, province, practising, onProvince } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const open = useCallback(async (token: string) => {
    setBusy(true);
    const result = await run('setup.open-campaign', { file: token });
    setError(result.ok ? null : result.error);
    setBusy(false);
  }, []);
  useOpenedFiles(useCallback((token) => void open(token), [open]));
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setBusy(true);
    const uploaded = await uploadFile(file);
    if (uploaded.ok) {
      await open(uploaded.value);
      return;
    }
    setError(uploaded.error);
    setBusy(false);
  };
  return (
    <aside className="setup__side" aria-label={vi.session.campaign}>
      <h1>{vi.session.title}</h1>
      <p className="dim">{vi.session.lead}</p>
      {province || practising ? null : (
        <section className="setup__block" aria-labelledby="campaign-heading">
          <h2 className="h-sec" id="campaign-heading">
            {vi.session.campaign}
          </h2>
          {campaign === null ? null : <CampaignFacts campaign={campaign} />}
          <FileDrop onFiles={(files) => void take(files)}>
            <FileButton
              icon={IconFolderOpen}
              variant={campaign === null ? 'primary' : 'plain'}
              size={campaign === null ? 'lg' : 'sm'}
              busy={busy}
              accept=".cqdt,.zip"
              onFiles={(files) => void take(files)}
            >
              {campaign === null ? vi.session.openCampaign : vi.session.openAnother}
            </FileButton>
            <p className="sm dim">{vi.session.dropHere}</p>
          </FileDrop>
          {error === null ? null : <ErrorNote error={error} />}
        </section>
      )}
      {province ? null : <ModePicker practice={practising} onPick={props.onPractising} />}
      <p className="sm setup__foot">
        <button type="button" className="link" onClick={onProvince}>
          {province ? vi.session.province.back : vi.session.province.link}
        </button>
      </p>
    </aside>
  );
}

function CampaignFacts({ campaign }: { readonly campaign: CampaignSummary }) {
  const deadlines = LEVELS.flatMap((level) => {
    const day = campaign.deadlines[level]?.slice(0, 10);
    return day === undefined ? [] : [{ level, day }];
  });
  const confirmed = campaign.confirmedAt !== null;
  return (
    <>
      <p className="med">{campaign.name}</p>
      <p className={`state sm ${confirmed ? 'ok' : 'warn'}`}>
        <Icon of={IconShieldCheck} />
        {confirmed ? vi.session.signatureConfirmed : vi.session.signatureGood}
      </p>
      {campaign.sample ? (
        <p>
          <span className="tag">{vi.session.sampleTag}</span>
        </p>
      ) : null}
      {campaign.practice ? (
        <p>
          <span className="tag tag--warn">{vi.common.practice}</span>{' '}
          <span className="sm">{vi.session.practiceCampaign}</span>
        </p>
      ) : null}
      <p className="sm dim">{vi.session.deadlines(deadlines)}</p>
    </>
  );
}
