import { vi } from '../../../shared/i18n/vi.ts';
import { offeredCommands } from '../../api/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';

const words = vi.shortcuts;
type Line = { readonly what: string; readonly keys: readonly string[] };

/** Every key that does something, by place; first those of the screen one is on (Ctrl+/). */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const here = offeredCommands().flatMap(({ id, label, keys }) =>
    keys === undefined || id.startsWith('frame.') ? [] : [{ what: label, keys }],
  );
  return (
    <Dialog title={words.title} subtitle={words.subtitle} onClose={onClose}>
      {/* Scrolls by keyboard too, so it takes focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div className="shortcuts" tabIndex={0} role="group" aria-label={words.title}>
        {here.length === 0 ? null : <Group title={words.here} lines={here} />}
        {words.groups.map(({ id, title, lines }) => (
          <Group key={id} title={title} lines={lines} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section>
      <h3 className="h-sec">{title}</h3>
      <dl>
        {lines.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <Keys keys={keys} />
              <span className="sr-only">{keys.join(' + ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
