import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { DigestWords } from '../../ui/digest-words.tsx';
import { CreatedFilesCard } from './created-files-card.tsx';
import { ProvinceNext } from './province-next.tsx';
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
      <ProvinceNext />
      <CreatedFilesCard />
      <section className="card card--pad stack" aria-labelledby="authority-words">
        <h2 className="h-sec" id="authority-words">
          {vi.home.provinceWords}
        </h2>
        <DigestWords words={campaign.authority.words} label={vi.home.provinceWords} />
        <p className="sm dim">
          {vi.session.confirm.hex}: <span className="hex">{campaign.authority.sha256}</span>
        </p>
        <div>
          <SetupFileButton kind="campaign">{vi.home.provinceFile}</SetupFileButton>
        </div>
      </section>
    </div>
  );
}
