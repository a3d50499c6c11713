import { termWords } from '../../../shared/i18n/term-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { DownloadList } from '../../ui/download-list.tsx';
import type { ReturnPreview } from './return-draft.ts';

const t = vi.board.giveBack;

type Props = {
  readonly preview: ReturnPreview;
  readonly result: Data<'return.issue'>;
  readonly until: string;
  readonly onClose: () => void;
};

/** The signed return and its letter, and how the unit knows the file. */
export function ReturnDone({ preview, result, until, onClose }: Props) {
  return (
    <Dialog
      title={t.done(preview.unit.name)}
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {vi.common.done}
        </Button>
      }
    >
      <div className="formbody">
        <Callout tone="ok">
          <p>{t.doneText(termWords(until))}</p>
        </Callout>
        <p className="sm dim">{t.words}</p>
        <DigestWords words={result.words} label={t.words} />
      </div>
      <DownloadList files={[result.file, result.letter]} label={t.files} />
    </Dialog>
  );
}
