import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toast } from '../../ui/toasts.tsx';
import { fitsCell } from './figure-typed.ts';
import {
  cellKey,
  cellProblem,
  changesOf,
  pasteBlock,
  type Cell,
  type Draft,
  type Entries,
} from './figures-draft.ts';
import { FiguresGrid } from './figures-grid.tsx';
import type { Level } from './review-data.ts';

const t = vi.review.figures;

type Props = { readonly level: Level; readonly onClose: () => void };

/** Figures that no unit may enter, such as late reports, of all units in one grid (C3); a block from Excel fits in. */
export function FiguresDialog({ level, onClose }: Props) {
  const state = useQuery('review.figures', { level });
  return (
    <QueryView state={state}>
      {(entries) => <Filled entries={entries} onClose={onClose} />}
    </QueryView>
  );
}

function Filled({ entries, onClose }: { readonly entries: Entries; readonly onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(new Map());
  const [outside, setOutside] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const fields = entries.fields.filter(fitsCell);
  const { changed, wrong } = changesOf(entries, fields, draft);
  const save = async () => {
    setBusy(true);
    const result = await run('review.answer', { entries: [...changed] });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    toast(t.saved(result.value.recorded));
    onClose();
  };
  const paste = (at: Cell, text: string) => {
    const pasted = pasteBlock({ entries, fields, draft }, at, text);
    const bad = pasted.cells.filter((cell) => cellProblem(entries, pasted.draft, cell) !== null);
    setDraft(pasted.draft);
    setOutside(pasted.outside);
    announce(t.pasted(pasted.cells.length, bad.length));
  };
  return (
    <Dialog
      title={t.title(entries.level)}
      subtitle={t.subtitle}
      width="full"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.review.bulk.cancel}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            blocked={whyNotSave(changed.length, wrong)}
            onClick={() => void save()}
          >
            {t.save(changed.length)}
          </Button>
        </>
      }
    >
      {wrong === 0 && outside === 0 && error === null ? null : (
        <div className="fill stack">
          {wrong === 0 ? null : <Callout tone="warn">{t.wrong(wrong)}</Callout>}
          {outside === 0 ? null : <Callout tone="warn">{t.overflow(outside)}</Callout>}
          {error === null ? null : <ErrorNote error={error} />}
        </div>
      )}
      <FiguresGrid
        entries={entries}
        fields={fields}
        draft={draft}
        onText={(cell, text) => {
          setDraft(new Map(draft).set(cellKey(cell), text));
        }}
        onPaste={paste}
      />
    </Dialog>
  );
}

function whyNotSave(changed: number, wrong: number): string | null {
  if (wrong > 0) return t.wrong(wrong);
  return changed === 0 ? t.nothing : null;
}
