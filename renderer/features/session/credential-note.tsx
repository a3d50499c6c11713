import { vi } from '../../../shared/i18n/vi.ts';
import { useHelper } from '../../api/assignees.ts';
import { goTo } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { SetupFileButton } from './setup-file-button.tsx';

/** Reminds of the certificate while there is none: without it the receiver must compare the key by phone (T3). */
export function CredentialNote() {
  const { desk } = useSession();
  const helper = useHelper();
  // A machine that only fills a part never signs for the unit (U12).
  if (desk.key === 'issued' || helper !== null) return null;
  return (
    <Callout tone="warn">
      <div className="stack">
        <p>
          <strong>{vi.home.credentialTitle}.</strong> {vi.home.credentialText}
        </p>
        <div className="row">
          <SetupFileButton kind="enrolment">{vi.home.credentialGo}</SetupFileButton>
          <Button
            size="sm"
            onClick={() => {
              goTo({ name: 'inbox' });
            }}
          >
            {vi.home.credentialBack}
          </Button>
        </div>
      </div>
    </Callout>
  );
}
