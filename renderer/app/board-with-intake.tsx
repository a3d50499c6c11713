import { BoardScreen } from '../features/board/board-screen.tsx';
import { InspectionPanel } from '../features/intake/inspection-panel.tsx';
import { IntakeDrop } from '../features/intake/intake-drop.tsx';
import { ImportButton } from '../features/intake/import-button.tsx';
import { useHasFiles } from '../features/intake/intake-store.ts';
import { goTo, type Screen } from '../api/navigation.ts';

/** The board, with the inspection of files beside it as soon as some are handed in (screen 06). */
export function BoardWithIntake({ screen }: { readonly screen: Screen }) {
  const hasFiles = useHasFiles();
  return (
    <IntakeDrop>
      <BoardScreen
        find={screen.name === 'board' ? (screen.unit ?? '') : ''}
        returning={screen.name === 'board' && screen.returning === true}
        onVerify={(unit) => {
          goTo({ name: 'review', unit });
        }}
        actions={<ImportButton />}
        inspection={
          hasFiles ? (
            <InspectionPanel
              wide={false}
              onImport={() => {
                goTo({ name: 'intake' });
              }}
            />
          ) : null
        }
      />
    </IntakeDrop>
  );
}
