import { useCallback, useState } from 'react';

import type { Step } from '../form-history.ts';
import { currentForm, useForm } from '../form-store.ts';
import { PasteNote } from './paste-note.tsx';
import type { PasteReport } from './paste-report.ts';

type Pasted = { readonly report: PasteReport; readonly step: Step };

/** Remembers what the last paste did, for the note above the grid. */
export function usePasteReport(paste: (text: string) => PasteReport | null) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const take = (text: string) => {
    const report = paste(text);
    const step = currentForm()?.history.undoable.at(-1);
    setPasted(report === null || step === undefined ? null : { report, step });
  };
  const forget = useCallback(() => {
    setPasted(null);
  }, []);
  return { pasted, take, forget };
}

type Props = {
  readonly pasted: Pasted | null;
  readonly onNextError: () => void;
  readonly onClose: () => void;
};

/** The note of the last paste, as long as the paste is not taken back. */
export function LastPaste({ pasted, onNextError, onClose }: Props) {
  const steps = useForm(({ history }) => history.undoable);
  if (pasted === null || !steps.includes(pasted.step)) return null;
  return (
    <PasteNote
      report={pasted.report}
      canUndo={steps.at(-1) === pasted.step}
      onNextError={onNextError}
      onClose={onClose}
    />
  );
}
