import { useEffect, useRef, useState } from 'react';

import type {
  EvidenceDescription,
  EvidenceItem,
} from '../../../shared/domain/answers/assessment.ts';
import { suggestNumber } from '../../../shared/domain/evidence/suggest-number.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { setSaveStatus } from '../../api/save-status.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

const words = vi.evidence.details;
const REST_MS = 600;
type Props = { readonly item: EvidenceItem; readonly locked: boolean };

/** What the document says about itself; saved by itself, like every entry. */
export function EvidenceDescriptionFields({ item, locked }: Props) {
  const [typed, setTyped] = useState<EvidenceDescription>(() => descriptionOf(item));
  const [dateText, setDateText] = useState<string | null>(null);
  const saving = useSaving(item);
  const change = (part: Partial<Record<keyof EvidenceDescription, string>>) => {
    const next = withoutEmpty({ ...typed, ...part });
    setTyped(next);
    saving.later(next);
  };
  const suggested = item.number === undefined ? suggestNumber(item.fileName) : null;
  return (
    // Leaving any of the fields saves at once.
    <div className="docside__fields" onBlur={saving.now}>
      <TextArea
        label={words.titleField}
        hint={typed.title === '' ? words.titleHint : null}
        name="title"
        rows={2}
        maxLength={300}
        value={typed.title}
        readOnly={locked}
        onText={(title) => {
          change({ title });
        }}
      />
      <div className="docside__pair">
        <TextField
          label={words.number}
          hint={typed.number === undefined ? words.numberHint : null}
          name="number"
          maxLength={100}
          value={typed.number ?? ''}
          readOnly={locked}
          onText={(number) => {
            change({ number });
          }}
        />
        <DateField
          label={words.date}
          name="issued-on"
          value={typed.issuedOn ?? null}
          unread={dateText}
          error={dateText === null ? null : words.notADate}
          readOnly={locked}
          onDate={({ text, value, readable }) => {
            setDateText(readable ? null : text);
            change({ issuedOn: value ?? '' });
          }}
        />
      </div>
      {suggested === null || locked || typed.number !== undefined ? null : (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            change({ number: suggested });
          }}
        >
          {words.takeName(suggested)}
        </Button>
      )}
      <TextField
        label={words.issuer}
        name="issuer"
        maxLength={200}
        value={typed.issuer ?? ''}
        readOnly={locked}
        onText={(issuer) => {
          change({ issuer });
        }}
      />
    </div>
  );
}

function descriptionOf({ title, number, issuedOn, issuer }: EvidenceItem): EvidenceDescription {
  return withoutEmpty({ title, number, issuedOn, issuer });
}

type Loose = { readonly [K in keyof EvidenceDescription]: EvidenceDescription[K] | undefined };

/** What is empty is not known, and left out. */
function withoutEmpty({ title = '', number, issuedOn, issuer }: Loose): EvidenceDescription {
  return {
    title,
    ...(hasText(number) ? { number } : {}),
    ...(hasText(issuedOn) ? { issuedOn } : {}),
    ...(hasText(issuer) ? { issuer } : {}),
  };
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Saves after a moment of rest, on leaving a field, and before the document or the window goes away. */
function useSaving({ sha256 }: EvidenceItem) {
  const waiting = useRef<EvidenceDescription | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = (): void => {
    clearTimeout(timer.current);
    const description = waiting.current;
    waiting.current = null;
    if (description !== null) void save(sha256, description);
  };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      if (waiting.current !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
      latest.current();
    };
  }, []);
  return {
    now,
    later(description: EvidenceDescription): void {
      waiting.current = description;
      setSaveStatus({ kind: 'saving' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), REST_MS);
    },
  };
}

async function save(sha256: string, description: EvidenceDescription): Promise<void> {
  const saved = await run('evidence.describe', { sha256, description });
  if (saved.ok) setSaveStatus({ kind: 'saved', at: saved.value.savedAt });
  else setSaveStatus({ kind: 'refused', error: saved.error });
}
