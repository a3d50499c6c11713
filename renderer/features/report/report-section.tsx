import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';

import type { ReportFigures } from '../../../shared/domain/report/unit-report-tables.ts';
import type { RichText } from '../../../shared/domain/text/rich-text.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RichEditor } from './editor/rich-editor.tsx';
import { LiveTable } from './live-table.tsx';
import type { SectionView } from './report-view.ts';

const words = vi.unitReport;

type Props = {
  readonly view: SectionView;
  readonly text: RichText;
  readonly figures: ReportFigures;
  readonly locked: boolean;
  readonly required: boolean;
  readonly onText: (section: string, text: RichText) => void;
};

/** One section: what to write, the text, its tables as they will be printed. */
export function ReportSectionPart({ view, text, figures, locked, required, onText }: Props) {
  const id = useId();
  const [full, setFull] = useState(false);
  const { section, heading, wanted } = view;
  const Title = view.level === 2 ? 'h2' : 'h3';
  return (
    <section className={`rsection rsection--${view.level}`} aria-labelledby={`${id}-title`}>
      <div className="rsection__head">
        <Title id={`${id}-title`}>
          <span className="num">{section.code}.</span> {section.title}
        </Title>
        {heading ? null : <SectionNote view={view} required={required && wanted} />}
      </div>
      {section.guidance === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {section.guidance}
        </p>
      )}
      {heading ? null : (
        <RichEditor
          name={section.code}
          value={text}
          readOnly={locked}
          required={required && wanted}
          labelledBy={`${id}-title`}
          describedBy={full ? `${id}-full ${id}-hint` : `${id}-hint`}
          placeholder={locked ? '' : words.placeholder}
          onText={(written) => {
            setFull(false);
            onText(section.code, written);
          }}
          onFull={() => {
            setFull(true);
            announce(words.full, 'assertive');
          }}
        />
      )}
      {full ? (
        <p className="fielderr" id={`${id}-full`}>
          <Icon of={IconAlertTriangleFilled} size="sm" />
          {words.full}
        </p>
      ) : null}
      {(section.tables ?? []).map((table) => (
        <LiveTable key={table.caption} table={table} figures={figures} locked={locked} />
      ))}
    </section>
  );
}

function SectionNote({
  view,
  required,
}: {
  readonly view: SectionView;
  readonly required: boolean;
}) {
  if (view.written) {
    return <span className="hint num end">{words.words(formatDecimal(String(view.words)))}</span>;
  }
  return <span className="hint end">{required ? words.marks.empty : words.optional}</span>;
}
