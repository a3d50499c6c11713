import { useEffect, useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fillEmpty, withoutReason, type Reasons } from './missing-reasons.ts';

const t = vi.bundle;

type Props = {
  readonly units: readonly UnitLine[];
  readonly reasons: Reasons;
  /** How often sealing was tried: from the first time on empty reasons are said, and the first gets the cursor. */
  readonly tries: number;
  readonly onReasons: (reasons: Reasons) => void;
  /** A field was left, or all were filled at once: what is written is to be kept. */
  readonly onKeep: (reasons: Reasons) => void;
};

/** Communes without a submission, each with the district's reason, which is signed with the bundle (H7). */
export function MissingCommunes({ units, reasons, tries, onReasons, onKeep }: Props) {
  const codes = units.map(({ code }) => code);
  const open = withoutReason(codes, reasons);
  const last = codes.map((code) => reasons[code] ?? '').findLast((reason) => reason !== '') ?? '';
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (tries > 0) section.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <section ref={section} aria-labelledby="missing">
      <div className="bar bar--sub">
        <h2 className="h-sec" id="missing">
          {units.length === 0 ? t.missing.none : t.missing.title(units.length)}
        </h2>
        {units.length === 0 ? null : <p className="sm dim">{t.missing.text}</p>}
        {last !== '' && open.length > 0 ? (
          <Button
            size="sm"
            className="end"
            onClick={() => {
              const filled = fillEmpty(codes, reasons, last);
              onReasons(filled);
              onKeep(filled);
            }}
          >
            {t.missing.same}
          </Button>
        ) : null}
      </div>
      {units.length === 0 ? null : (
        <div
          className="reasons"
          onBlur={() => {
            onKeep(reasons);
          }}
        >
          {units.map((unit) => (
            <TextField
              key={unit.code}
              label={t.missing.reason(unit.name)}
              placeholder={t.missing.placeholder}
              maxLength={500}
              required
              value={reasons[unit.code] ?? ''}
              error={tries > 0 && open.includes(unit.code) ? t.missing.required : null}
              onText={(text) => {
                onReasons({ ...reasons, [unit.code]: text });
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}
