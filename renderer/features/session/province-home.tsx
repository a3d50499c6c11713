import { IconArrowRight } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { CreatedFilesCard } from './created-files-card.tsx';
import { SetupFileButton } from './setup-file-button.tsx';

/** The Sở's first screen: the campaign, its key in words, the next step. */
export function ProvinceHome() {
  const { campaign, desk } = useSession();
  return (
    <div className="page home" data-pane>
      <header className="home__head">
        <div>
          <h1>{desk.unit.name}</h1>
          <p className="dim">{vi.home.campaignOf(campaign.name, '')}</p>
        </div>
      </header>
      <section className="next" aria-labelledby="next-heading">
        <div className="grow">
          <h2 className="next__k" id="next-heading">
            {vi.home.next}
          </h2>
          <p className="next__t">{vi.home.provinceNext}</p>
          <p className="sm dim">{vi.home.provinceText}</p>
        </div>
        <SetupFileButton kind="campaign">{vi.home.provinceFile}</SetupFileButton>
        <Button
          variant="primary"
          size="lg"
          icon={IconArrowRight}
          onClick={() => {
            goTo({ name: 'intake' });
          }}
        >
          {vi.home.provinceGo}
        </Button>
      </section>
      <CreatedFilesCard />
      <section className="card card--pad stack" aria-labelledby="authority-words">
        <h2 className="h-sec" id="authority-words">
          {vi.home.provinceWords}
        </h2>
        <DigestWords words={campaign.authority.words} label={vi.home.provinceWords} />
        <p className="sm dim">
          {vi.session.confirm.hex}: <span className="hex">{campaign.authority.sha256}</span>
        </p>
      </section>
    </div>
  );
}
