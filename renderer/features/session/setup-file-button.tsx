import { IconDownload } from '@tabler/icons-react';

import { download } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { errorMessage } from '../../../shared/i18n/error-messages.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toasts.tsx';

type Props = { readonly kind: 'enrolment' | 'campaign'; readonly children: string };

/** The file of the first start, once more. */
export function SetupFileButton({ kind, children }: Props) {
  const give = async () => {
    const result = await run('setup.file', { kind });
    if (result.ok) download(result.value);
    else toast(errorMessage(result.error).text, 'err');
  };
  return (
    <Button size="sm" icon={IconDownload} onClick={() => void give()}>
      {children}
    </Button>
  );
}
