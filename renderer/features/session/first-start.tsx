import { useState } from 'react';

import type { CampaignSummary } from '../../../shared/ipc/dto.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { LogoMark } from '../../ui/logo-mark.tsx';
import { CampaignSide } from './campaign-side.tsx';
import { ConfirmAuthority } from './confirm-authority.tsx';
import { NewDesk } from './new-desk.tsx';
import { PracticeForm } from './practice-form.tsx';
import { ProvinceForm } from './province-form.tsx';
import { StepHeading } from './step-heading.tsx';

type Props = { readonly campaign: CampaignSummary | null };

/** First start (U1): which campaign, is it really the Sở's, which unit, who, which key. */
export function FirstStart({ campaign }: Props) {
  const [province, setProvince] = useState(false);
  const [practising, setPractising] = useState(false);
  return (
    <div className="app app--bare">
      <header className="titlebar">
        <LogoMark />
        <p className="titlebar__unit">
          <strong>{vi.common.appName}</strong>
        </p>
      </header>
      <main className="setup">
        <CampaignSide
          campaign={campaign}
          province={province}
          practising={practising}
          onPractising={setPractising}
          onProvince={() => {
            setPractising(false);
            setProvince(!province);
          }}
        />
        <Step campaign={campaign} province={province} practising={practising} />
      </main>
    </div>
  );
}

type StepProps = Props & { readonly province: boolean; readonly practising: boolean };

function Step({ campaign, province, practising }: StepProps) {
  if (province) return <ProvinceForm />;
  if (practising)
    return (
      <div className="setup__form">
        <section aria-labelledby="practice-heading">
          <h2 className="step" id="practice-heading">
            {vi.practice.title}
          </h2>
          <PracticeForm />
        </section>
      </div>
    );
  if (campaign === null) return <WaitingForCampaign />;
  if (campaign.confirmedAt === null) return <ConfirmAuthority campaign={campaign} />;
  return <NewDesk />;
}

/** Nothing to do here yet, so it tells what is coming and what to have at hand. */
function WaitingForCampaign() {
  return (
    <div className="setup__form">
      {vi.session.ahead.map(({ id, title, text }, index) => (
        <section key={id} aria-labelledby={id}>
          <StepHeading number={index + 1} id={id}>
            {title}
          </StepHeading>
          <p className="dim">{text}</p>
        </section>
      ))}
    </div>
  );
}
