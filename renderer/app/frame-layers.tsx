import { vi } from '../../shared/i18n/vi.ts';
import { goTo } from '../api/navigation.ts';
import { useSession } from '../api/session.ts';
import { useQuery } from '../api/use-query.ts';
import { ShortcutsDialog } from '../features/help/shortcuts-dialog.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { PracticeForm } from '../features/session/practice-form.tsx';
import { PracticeChoices } from '../features/session/practice-note.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DisplayDialog } from './display-dialog.tsx';
import { closeLayer, useLayer } from './layers.ts';

/** The layer that is open above the screen, if any. */
export function FrameLayers() {
  switch (useLayer()) {
    case null:
      return null;
    case 'palette':
      return (
        <Palette
          onClose={closeLayer}
          onHelp={(query) => {
            goTo({ name: 'help', query });
          }}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeLayer} />;
    case 'display':
      return <DisplayDialog onClose={closeLayer} />;
    case 'practice':
      return <PracticeDialog />;
  }
}

/** Into the practice desk from the real one, or what can be done with it from inside (X5). */
function PracticeDialog() {
  const { desk } = useSession();
  const state = useQuery('practice.state', {});
  const inUse = state.status === 'ready' && state.data.inUse;
  return (
    <Dialog
      title={inUse ? vi.practice.note.title : vi.practice.title}
      width={inUse ? 'narrow' : 'wide'}
      onClose={closeLayer}
    >
      <div className="dialog__pad stack">
        {inUse ? <PracticeChoices /> : <PracticeForm own={desk.unit} />}
      </div>
    </Dialog>
  );
}
