import { useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { searchKey } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchField } from '../../ui/search-field.tsx';

const t = vi.response.evidence;

type Props = {
  readonly cited: readonly string[];
  readonly onPick: (document: EvidenceItem) => void;
  readonly onClose: () => void;
};

/** Documents that are in the library already, to cite again. */
export function LibraryPicker({ cited, onPick, onClose }: Props) {
  const [text, setText] = useState('');
  const state = useQuery('form.get', {}, { fresh: true });
  const key = searchKey(text);
  return (
    <Dialog
      title={t.dialog}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <div className="formbody">
        <SearchField label={t.search} value={text} onText={setText} />
        <QueryView state={state}>
          {({ evidence }) => {
            const found = evidence.filter(({ title, fileName }) =>
              searchKey(`${title} ${fileName}`).includes(key),
            );
            return found.length === 0 ? (
              <p className="dim">{t.none}</p>
            ) : (
              <ul className="stack">
                {found.map((document) => (
                  <li key={document.sha256}>
                    <CheckBox
                      label={document.title || document.fileName}
                      checked={cited.includes(document.sha256)}
                      readOnly={cited.includes(document.sha256)}
                      onCheck={() => {
                        onPick(document);
                      }}
                    />
                  </li>
                ))}
              </ul>
            );
          }}
        </QueryView>
      </div>
    </Dialog>
  );
}
