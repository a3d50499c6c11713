import type { Screen } from '../api/navigation.ts';
import { HelpScreen } from '../features/help/help-screen.tsx';
import { openLayer } from './layers.ts';

/** The help, with the ways from it into layers of the frame. */
export function HelpWithLayers({ screen }: { readonly screen: Screen }) {
  return (
    <HelpScreen
      key={JSON.stringify(screen)}
      screen={screen}
      onShortcuts={() => {
        openLayer('shortcuts');
      }}
      onPractise={() => {
        openLayer('practice');
      }}
    />
  );
}
