import { useSession } from '../api/session.ts';
import { UnitHome } from '../features/assessment/unit-home.tsx';
import { CredentialNote } from '../features/session/credential-note.tsx';
import { PracticeInvite, PracticeNote } from '../features/session/practice-note.tsx';
import { ProvinceHome } from '../features/session/province-home.tsx';
import { openLayer } from './layers.ts';

/** The first screen of each kind of desk. */
export function HomeScreen() {
  const { desk } = useSession();
  if (desk.role === 'province') return <ProvinceHome />;
  return (
    <UnitHome>
      <PracticeNote />
      <CredentialNote />
      <PracticeInvite
        onOpen={() => {
          openLayer('practice');
        }}
      />
    </UnitHome>
  );
}
