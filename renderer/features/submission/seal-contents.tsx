import {
  IconAlertTriangle,
  IconClipboardList,
  IconFileText,
  IconPaperclip,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { formatBytes, formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Preview } from './send-steps.tsx';
import { SizeNote } from './size-note.tsx';

const words = vi.submission.dialog;
type Props = {
  readonly preview: Preview;
  /** Closes the dialog it stands in before a jump elsewhere. */
  readonly onLeave?: () => void;
};

/** What will be in the file: form with its points, report, documents, the size of it all (S2). */
export function SealContents({ preview, onLeave }: Props) {
  const warnings = preview.problems.filter(({ severity }) => severity === 'warn').length;
  const points = words.points(formatDecimal(preview.achieved, 2), formatDecimal(preview.required));
  return (
    <section aria-label={words.contents}>
      <h3 className="h-sec">{words.contents}</h3>
      <table className="table ex__list">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.size}</th>
          </tr>
        </thead>
        <tbody>
          <Row icon={IconClipboardList} part={words.form}>
            {words.leaves(preview.leaves)}, {points}
          </Row>
          <Row icon={IconFileText} part={words.report}>
            {words.sections(preview.reportWritten)}
          </Row>
          <Row icon={IconPaperclip} part={words.evidence} bytes={preview.evidenceBytes}>
            {words.files(preview.evidenceCount, preview.evidenceLeaves)}
          </Row>
        </tbody>
      </table>
      <SizeNote preview={preview} />
      {warnings === 0 ? null : (
        <p className="state sm warn">
          <Icon of={IconAlertTriangle} />
          {words.warnings(warnings)}
          <button
            type="button"
            className="link"
            onClick={() => {
              onLeave?.();
              goTo({ name: 'missing' });
            }}
          >
            {words.look}
          </button>
        </p>
      )}
    </section>
  );
}

type RowProps = {
  readonly icon: TablerIcon;
  readonly part: string;
  readonly bytes?: number;
  readonly children: ReactNode;
};

function Row({ icon, part, bytes, children }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Icon of={icon} size="sm" />
        {part}
      </th>
      <td>{children}</td>
      <td className="r num">{bytes === undefined ? '' : formatBytes(bytes)}</td>
    </tr>
  );
}
