import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { DeskForm } from './desk-form.tsx';
import { ReviewerForm } from './reviewer-form.tsx';

const words = vi.reviewerSetup;
type Purpose = 'unit' | 'reviewer';

/** What a machine whose campaign is confirmed becomes: the desk of a unit, or a reviewer's laptop (U1, P5). */
export function NewDesk() {
  const [purpose, setPurpose] = useState<Purpose>('unit');
  const choice = (
    <div className="setup__purpose">
      <span className="sm dim" aria-hidden>
        {words.purpose}
      </span>
      <SegmentedControl
        label={words.purpose}
        value={purpose}
        choices={[
          { value: 'unit', label: words.unit },
          { value: 'reviewer', label: words.reviewer },
        ]}
        onChoose={setPurpose}
      />
    </div>
  );
  return purpose === 'unit' ? <DeskForm>{choice}</DeskForm> : <ReviewerForm>{choice}</ReviewerForm>;
}
