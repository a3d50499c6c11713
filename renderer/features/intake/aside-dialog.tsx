import { vi } from '../../../shared/i18n/vi.ts';
import { run } from '../../api/use-query.ts';
import { toast } from '../../ui/toasts.tsx';
import type { Quarantined } from './intake-data.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const t = vi.arrivals.quarantine.aside;

type Props = { readonly file: Quarantined; readonly onClose: () => void };

/** Nobody will take this file in: it stays as it came, with who decided and why (H2). */
export function AsideDialog({ file, onClose }: Props) {
  return (
    <ReasonDialog
      title={t.title(1)}
      subtitle={file.unit?.name ?? file.name}
      text={t.text}
      hint={t.reasonHint}
      confirm={t.save}
      onClose={onClose}
      onDecide={async ({ reason, by }) => {
        const result = await run('quarantine.set-aside', { files: [file.sha256], reason, by });
        if (!result.ok) return result.error;
        toast(t.done(1));
        return null;
      }}
    />
  );
}
