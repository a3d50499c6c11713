import { useDeferredValue, useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Inspections } from './inspection-data.ts';
import { PickedUnits } from './picked-units.tsx';
import { ProposedTable } from './proposed-table.tsx';
import { isDrawn, KINDS, ruleOf, startRule, type RuleDraft } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';

const t = vi.inspection.choose;

type Props = { readonly inspections: Inspections; readonly onClose: () => void };
type Proposal = Data<'inspection.propose'>;

/** Chooses whom to visit, by a rule that can be followed again, or by hand with a reason (P6). */
export function SelectDialog({ inspections, onClose }: Props) {
  const [draft, setDraft] = useState<RuleDraft>(() => startRule(inspections.seed));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const rule = useDeferredValue(ruleOf(draft));
  const state = useQuery('inspection.propose', { rule });
  const proposal: Proposal | null = state.status === 'ready' ? state.data : null;
  const units = chosenUnits(draft, proposal, picked);
  const reasonMissing = reason.trim() === '';

  async function record(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (reasonMissing || units.length === 0 || busy) return;
    setBusy(true);
    const result = await run('inspection.select', { rule, units, reason: reason.trim() });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done(result.value.selected));
    onClose();
  }

  return (
    <Dialog
      title={t.title}
      subtitle={t.subtitle}
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form="select-form"
            busy={busy}
            blocked={units.length === 0 ? t.nothing : null}
          >
            {t.confirm(units.length)}
          </Button>
        </>
      }
    >
      <form className="formbody choose" id="select-form" onSubmit={(event) => void record(event)}>
        <SegmentedControl
          label={t.rule}
          value={draft.kind}
          choices={KINDS.map((value) => ({ value, label: t.rules[value] }))}
          onChoose={(kind) => {
            setDraft({ ...draft, kind });
          }}
        />
        <RuleFields draft={draft} blocks={inspections.blocks} onDraft={setDraft} />
        <TextField
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          maxLength={1000}
          required
          error={tried && reasonMissing ? t.reasonMissing : null}
          onText={setReason}
        />
        {error === null ? null : <ErrorNote error={error} />}
        <QueryView state={state}>
          {(found) =>
            isDrawn(draft.kind) ? (
              <ProposedTable proposal={found} byGap={draft.kind === 'largest-gap'} />
            ) : (
              <PickedUnits proposal={found} picked={picked} onPick={setPicked} />
            )
          }
        </QueryView>
      </form>
    </Dialog>
  );
}

/** In the rule's own order, as the backend will draw them again. */
function chosenUnits(
  { kind }: RuleDraft,
  proposal: Proposal | null,
  picked: ReadonlySet<string>,
): string[] {
  const codes = (proposal?.units ?? []).map(({ unit }) => unit.code);
  return isDrawn(kind) ? codes : codes.filter((code) => picked.has(code));
}
