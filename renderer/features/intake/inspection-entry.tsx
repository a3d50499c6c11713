import { IconChevronDown, IconChevronRight, IconClock, IconKey } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { factsOf, headOf, itemVerdict, verdictOf } from './inspection-view.ts';
import type { Inspection, IntakeItem, InspectedLine } from './intake-data.ts';
import { PinDialog } from './pin-dialog.tsx';
import { ProblemText } from './problem-text.tsx';
import { edgeOf, VerdictIcon, VerdictTag } from './verdict-tag.tsx';

const t = vi.intake;

type Props = {
  readonly item: IntakeItem;
  readonly onArrival: (item: IntakeItem) => void;
};

/** One file before anything is written: whose, which, what it would do, and what a person must settle (H1). */
export function InspectionEntry({ item, onArrival }: Props) {
  const { inspection } = item;
  const verdict = itemVerdict(item) ?? 'failed';
  const name = inspection === null ? item.name : headOf(inspection, item.name);
  return (
    <div className={`insp__i${edgeOf(verdict)}`}>
      <p className="insp__t">
        <VerdictIcon verdict={verdict} />
        <strong className="grow wraptext">{name}</strong>
        <VerdictTag verdict={verdict} />
      </p>
      {inspection === null ? (
        <p>{item.failed === 'upload' ? t.facts.uploadFailed : t.facts.inspectFailed}</p>
      ) : (
        <Findings
          inspection={inspection}
          action={verdict === 'ready' ? <ArrivalButton item={item} onArrival={onArrival} /> : null}
        />
      )}
      {item.arrival === null ? null : <p className="dim wraptext">{item.arrival.because}</p>}
    </div>
  );
}

type FindingsProps = { readonly inspection: Inspection; readonly action: ReactNode };

function Findings({ inspection, action }: FindingsProps) {
  const { members } = inspection;
  return (
    <>
      <div className="insp__row">
        <div className="grow">
          <LineFindings line={inspection} members={members.length} />
        </div>
        {action}
      </div>
      {members.length > 0 ? <Members inspection={inspection} /> : null}
    </>
  );
}

type LineProps = { readonly line: InspectedLine; readonly members: number };

function LineFindings({ line, members }: LineProps) {
  const verdict = verdictOf(line);
  if (line.problem !== null) {
    return (
      <>
        <ProblemText problem={line.problem} />
        {verdict === 'key' ? <PinButton line={line} /> : null}
      </>
    );
  }
  if (verdict === 'already') return <p className="dim">{t.facts.already}</p>;
  return (
    <p className="dim">
      {factsOf(line, members)} {line.trust === null ? '' : `${t.trust[line.trust]}.`}
    </p>
  );
}

function PinButton({ line }: { readonly line: InspectedLine }) {
  const [open, setOpen] = useState(false);
  const { unit, signer } = line;
  if (unit === null || signer === null) return null;
  return (
    <div className="row">
      <Button
        size="sm"
        icon={IconKey}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t.pin.open}
      </Button>
      {open ? (
        <PinDialog
          unit={unit}
          signer={signer}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** Communes inside a bundle, folded: a district's file is one line until someone wants to look. */
function Members({ inspection }: { readonly inspection: Inspection }) {
  const [open, setOpen] = useState(false);
  const { members } = inspection;
  return (
    <>
      <div className="row">
        <Button
          size="sm"
          variant="quiet"
          icon={open ? IconChevronDown : IconChevronRight}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t.members.hide : t.members.show(members.length)}
        </Button>
      </div>
      {open ? (
        <ul className="insp__more" aria-label={t.members.label(inspection.name)}>
          {members.map((member, place) => (
            // Members of one file never move.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <VerdictIcon verdict={verdictOf(member)} />
              <div className="grow">
                <p className="med">
                  {headOf(member, inspection.name)}{' '}
                  <span className="dim reg">{t.verdicts[verdictOf(member)]}</span>
                </p>
                <LineFindings line={member} members={0} />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function ArrivalButton({ item, onArrival }: Props) {
  return (
    <Button
      size="sm"
      icon={IconClock}
      onClick={() => {
        onArrival(item);
      }}
    >
      {item.arrival === null ? t.arrival.open : t.arrival.shown(formatInstant(item.arrival.at))}
    </Button>
  );
}
