import { IconHistory } from '@tabler/icons-react';

import { isBlank, plainTextOf, type RichText } from '../../../shared/domain/text/rich-text.ts';
import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { writeInto } from './editor/active-editor.ts';
import { countWords } from './report-view.ts';

const words = vi.unitReport;
type Version = Data<'report.history'>['versions'][number];

type Props = {
  readonly section: string;
  /** The text as it stands in the editor. */
  readonly text: RichText;
  readonly locked: boolean;
  readonly onClose: () => void;
};

/** Every text the section had, to read and to bring back (U3); Esc closes it. */
export function ReportHistory({ section, text, locked, onClose }: Props) {
  const state = useQuery('report.history', { section }, { fresh: true });
  return (
    <SidePanel
      title={words.historyOf(section)}
      icon={IconHistory}
      closeLabel={words.closeHistory}
      onClose={onClose}
    >
      {() => (
        <QueryView state={state}>
          {({ versions }) =>
            versions.length === 0 ? (
              <p className="dim">{words.noHistory}</p>
            ) : (
              <ol className="hist">
                {versions.map((version) => (
                  <li key={[version.at, version.who, version.via].join(' ')}>
                    <OneVersion section={section} version={version} now={text} locked={locked} />
                  </li>
                ))}
              </ol>
            )
          }
        </QueryView>
      )}
    </SidePanel>
  );
}

type VersionProps = {
  readonly section: string;
  readonly version: Version;
  readonly now: RichText;
  readonly locked: boolean;
};

function OneVersion({ section, version, now, locked }: VersionProps) {
  const { at, who, via, text } = version;
  const same = JSON.stringify(text) === JSON.stringify(now);
  const [day = '', clock = ''] = formatInstant(at).split(' ');
  const from = via === null ? [] : [vi.leafSide.history.via(via)];
  const when = `${day} ${clock}`;
  return (
    <>
      <p className="rhist__text">{isBlank(text) ? words.emptied : plainTextOf(text)}</p>
      <p className="hist__who">
        {[when, who, ...from, words.words(formatDecimal(String(countWords(text))))].join(', ')}
      </p>
      {same ? <p className="hist__who">{words.inUse}</p> : null}
      {same || locked ? null : (
        <Button
          size="sm"
          aria-label={words.restoreNamed(when)}
          onClick={() => {
            writeInto(section, text);
            announce(words.restored(when));
          }}
        >
          {words.restore}
        </Button>
      )}
    </>
  );
}
