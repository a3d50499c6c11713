import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';

/** Reminds of the certificate while there is none: without it nothing can be signed. */
export function CredentialNote() {
  const { desk } = useSession();
  if (desk.key === 'issued') return null;
  return (
    <Callout
      tone="warn"
      actions={
        <Button
          size="sm"
          onClick={() => {
            goTo({ name: 'inbox' });
          }}
        >
          {vi.session.inbox.title}
        </Button>
      }
    >
      <p>
        <strong>{vi.home.credentialTitle}.</strong> {vi.home.credentialText}
      </p>
    </Callout>
  );
}
