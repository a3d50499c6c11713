import { vi } from '../../shared/i18n/vi.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { chooseContrast, chooseScheme, useTheme, type ColourScheme } from '../ui/theme.ts';

const words = vi.frame;
const SCHEMES: readonly { readonly value: ColourScheme; readonly label: string }[] = [
  { value: 'system', label: words.themeSystem },
  { value: 'light', label: words.themeLight },
  { value: 'dark', label: words.themeDark },
];

/** Light, dark, contrast: what this window looks like; takes effect at once. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const { scheme, highContrast } = useTheme();
  return (
    <Dialog title={words.displayTitle} width="narrow" onClose={onClose}>
      <div className="dialog__pad stack">
        <RadioGroup
          showLabel
          label={words.theme}
          value={scheme}
          choices={SCHEMES}
          onChoose={(value) => {
            const chosen = SCHEMES.find((one) => one.value === value);
            if (chosen !== undefined) chooseScheme(chosen.value);
          }}
        />
        <CheckBox label={words.contrast} checked={highContrast} onCheck={chooseContrast} />
        <p className="sm dim">{words.displayZoom}</p>
      </div>
    </Dialog>
  );
}
