import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands } from '../../api/commands.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { Notice } from './response-data.ts';

const t = vi.response.home;

/** The newest notice of appraisal on the unit's first screen, and what became of the answer (U11, P7). */
export function ResponseNote() {
  const state = useQuery('response.get', {});
  const notice = state.status === 'ready' ? state.data.notices[0] : undefined;
  return notice === undefined ? null : <Note notice={notice} />;
}

function open(): void {
  goTo({ name: 'response' });
}

function Note({ notice }: { readonly notice: Notice }) {
  const { round, asked, until, sealed } = notice;
  useCommands([
    { id: 'response.open', group: 'commands', label: vi.response.commands.open, run: open },
  ]);
  return (
    <Callout
      tone={sealed === null ? 'warn' : 'ok'}
      actions={
        <Button size="sm" variant={sealed === null ? 'primary' : 'plain'} onClick={open}>
          {sealed === null ? t.go : t.see}
        </Button>
      }
    >
      <p>
        <strong>{t.title(round)}.</strong> {t.changed(asked.length)}{' '}
        {sealed === null ? t.until(formatInstant(until)) : t.sealed(formatInstant(sealed.at))}
      </p>
    </Callout>
  );
}
