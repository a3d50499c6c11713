import { useEffect, useState } from 'react';

import { formatInstant } from '../../shared/i18n/format.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { useSession } from '../api/session.ts';

const words = vi.documents.screenPrint;

/**
 * What a printed screen says of itself, where the window's own bars are not: whose, which campaign, when, and that
 * practice is practice and a sample is a sample (X6, X5, C7). Only on paper.
 */
export function PrintHead() {
  const { campaign, desk } = useSession();
  const { unit } = desk;
  const at = usePrintTime();
  const place = unit.level === 'xa' ? unit.parentName : campaign.provinceName;
  return (
    <div className="printhead" aria-hidden>
      {campaign.practice ? <p className="printhead__mark">{vi.common.practiceNotice}</p> : null}
      {campaign.sample ? <p className="printhead__mark">{vi.common.sampleSet}</p> : null}
      <p>{words.head(unit.name, place, campaign.name)}</p>
      {at === null ? null : <p>{words.at(formatInstant(at))}</p>}
    </div>
  );
}

/** When the machine's own clock says the page goes to the printer. */
function usePrintTime(): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    const onPrint = () => {
      setAt(new Date().toISOString());
    };
    window.addEventListener('beforeprint', onPrint);
    return () => {
      window.removeEventListener('beforeprint', onPrint);
    };
  }, []);
  return at;
}
