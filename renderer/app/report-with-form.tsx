import { useMemo } from 'react';

import type { Screen } from '../api/navigation.ts';
import { reportWritten, useForm } from '../features/assessment/form-store.ts';
import { useLoadForm } from '../features/assessment/use-load-form.ts';
import { ReportScreen } from '../features/report/report-screen.tsx';
import { QueryView } from '../ui/query-view.tsx';

/** The report beside the form that fills its tables: both show what is being entered, saved or not yet (U7). */
export function ReportWithForm({ screen }: { readonly screen: Screen }) {
  const wanted = screen.name === 'report' ? (screen.section ?? null) : null;
  return <QueryView state={useLoadForm()}>{() => <LoadedReport wanted={wanted} />}</QueryView>;
}

function LoadedReport({ wanted }: { readonly wanted: string | null }) {
  const form = useForm((state) => state.form);
  const { answers, leaves, evidence, report } = useForm(({ draft }) => draft);
  const sheet = useForm((state) => state.sheet);
  const set = form.criteria;
  const figures = useMemo(
    () => ({ set, answers, leaves, evidence, sheet }),
    [set, answers, leaves, evidence, sheet],
  );
  return (
    <ReportScreen
      sections={form.reportSections}
      required={form.reportRequired}
      notice={form.reportNotice}
      locked={form.state === 'sealed'}
      texts={report}
      figures={figures}
      onText={reportWritten}
      wanted={wanted}
    />
  );
}
