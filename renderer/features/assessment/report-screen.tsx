import { useEffect, useRef } from 'react';

import { plainTextOf, richTextOf } from '../../../shared/domain/text/rich-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Screen } from '../../api/navigation.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { edit, useForm } from './form-store.ts';
import { useLoadForm } from './use-load-form.ts';

const words = vi.assessment.report;
const SECTION_MAX = 20_000;

/** The report, section by section of the campaign's outline (U7). */
export function ReportScreen({ screen }: { readonly screen: Screen }) {
  const wanted = screen.name === 'report' ? (screen.section ?? null) : null;
  return <QueryView state={useLoadForm()}>{() => <Sections wanted={wanted} />}</QueryView>;
}

function Sections({ wanted }: { readonly wanted: string | null }) {
  const sections = useForm(({ form }) => form.reportSections);
  const required = useForm(({ form }) => form.reportRequired);
  const locked = useForm(({ form }) => form.state === 'sealed');
  const texts = useForm(({ draft }) => draft.report);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    page.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"]`)?.focus();
  }, [wanted]);
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
      </header>
      <div className="page stack page--narrow" ref={page} data-pane>
        <p className="dim">{sections.length === 0 ? words.none : words.lead}</p>
        {sections.map(({ code, title }) => (
          <TextArea
            key={code}
            rows={4}
            label={title}
            aside={required ? words.required : undefined}
            name={code}
            required={required}
            readOnly={locked}
            maxLength={SECTION_MAX}
            value={plainTextOf(texts[code] ?? [])}
            onText={(text) => {
              edit({ kind: 'report', key: code, value: richTextOf(text) });
            }}
          />
        ))}
      </div>
    </>
  );
}
