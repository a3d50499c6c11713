import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NamedPersonFields, useOfficer } from '../../ui/named-person.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import { ForkLeaves } from './fork-leaves.tsx';
import { ForkSides } from './fork-sides.tsx';
import type { Quarantined } from './intake-data.ts';

const t = vi.arrivals.fork;

export type Comparison = Data<'fork.compare'>;
type Choice = 'here' | 'incoming';

type Props = {
  readonly file: Quarantined;
  /** A chosen bundle is imported like any other file. */
  readonly onReopen: (file: Quarantined) => void;
  readonly onClose: () => void;
};

/** Two contents for one revision beside one another; one is chosen by name and reason, never both, never "all" (H2). */
export function ForkDialog(props: Props) {
  const { file, onClose } = props;
  const state = useQuery('fork.compare', { file: file.sha256 }, { fresh: true });
  const { unit, problem } = file;
  return (
    <Dialog
      title={t.title(unit?.name ?? file.name, Number(problem.params['revision'] ?? 1))}
      subtitle={unit?.parentName}
      width="full"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button variant="primary" type="submit" form="fork-form">
            {t.save}
          </Button>
        </>
      }
    >
      <QueryView state={state}>
        {(comparison) => (
          <>
            <Comparing comparison={comparison} />
            <Settling {...props} />
          </>
        )}
      </QueryView>
    </Dialog>
  );
}

function Comparing({ comparison }: { readonly comparison: Comparison }) {
  const { leaves, same, reportDiffers, unit } = comparison;
  const isBundle = leaves.length + same === 0;
  return (
    <div className="formbody fork">
      <p>{t.cases[comparison.case]}</p>
      <ForkSides comparison={comparison} />
      {isBundle ? <p>{t.bundle}</p> : null}
      {isBundle ? null : <h3 className="h-sec">{t.differences(leaves.length, same)}</h3>}
      {leaves.length > 0 ? <ForkLeaves leaves={leaves} label={unit.name} /> : null}
      {!isBundle && leaves.length === 0 && !reportDiffers ? (
        <p className="dim">{t.noDifference}</p>
      ) : null}
      {reportDiffers ? <p>{t.reportDiffers}</p> : null}
    </div>
  );
}

function Settling({ file, onReopen, onClose }: Props) {
  const [choose, setChoose] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(useOfficer());
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  async function settle(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (choose === null || reason.trim() === '' || by.name.trim() === '') return;
    const result = await run('fork.settle', { file: file.sha256, choose, reason, by });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    const { number } = result.value;
    toast(doneWords(choose, number));
    onClose();
    if (choose === 'incoming' && number === null) onReopen(file);
  }

  return (
    <form className="formbody" id="fork-form" onSubmit={(event) => void settle(event)}>
      <RadioGroup
        label={t.choose}
        showLabel
        value={choose}
        choices={[
          { value: 'here', label: t.keepHere },
          { value: 'incoming', label: t.takeIncoming },
        ]}
        onChoose={(value) => {
          setChoose(value === 'here' ? 'here' : 'incoming');
        }}
        hint={tried && choose === null ? <span className="st--err">{t.notChosen}</span> : undefined}
      />
      <TextArea
        label={t.reasonLabel}
        hint={t.reasonHint}
        value={reason}
        maxLength={1000}
        onText={setReason}
        error={tried && reason.trim() === '' ? t.reasonMissing : null}
        required
      />
      <NamedPersonFields person={by} missing={tried} onChange={setBy} />
      {error === null ? null : <ErrorNote error={error} />}
    </form>
  );
}

function doneWords(choose: Choice, number: number | null): string {
  if (choose === 'here') return t.doneHere;
  return number === null ? t.doneBundle : t.doneIncoming(number);
}
