import { vi } from '../../shared/i18n/vi.ts';
import { useSession } from '../api/session.ts';
import { UnitHome } from '../features/assessment/unit-home.tsx';
import { ResponseNote } from '../features/response/response-note.tsx';
import { CredentialNote } from '../features/session/credential-note.tsx';
import { PracticeInvite, PracticeNote } from '../features/session/practice-note.tsx';
import { ProvinceHome } from '../features/session/province-home.tsx';
import { SetupFileButton } from '../features/session/setup-file-button.tsx';
import { ReviewerHome } from '../features/teams/reviewer-home.tsx';
import { openLayer } from './layers.ts';

/** The first screen of each kind of desk. */
export function HomeScreen() {
  const { desk } = useSession();
  if (desk.role === 'province') return <ProvinceHome />;
  if (desk.role === 'reviewer')
    return (
      <ReviewerHome>
        <SetupFileButton kind="enrolment">{vi.reviewerDesk.file}</SetupFileButton>
      </ReviewerHome>
    );
  return (
    <UnitHome>
      <PracticeNote />
      <CredentialNote />
      <ResponseNote />
      <PracticeInvite
        onOpen={() => {
          openLayer('practice');
        }}
      />
    </UnitHome>
  );
}
