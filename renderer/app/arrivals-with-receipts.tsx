import type { Screen } from '../api/navigation.ts';
import { ArrivalsScreen } from '../features/arrivals/arrivals-screen.tsx';
import { ReceiptsDialog } from '../features/intake/receipts-dialog.tsx';

/** The arrival ledger with the dialog that signs its receipts, the one that taking in has too. */
export function ArrivalsWithReceipts({ screen }: { readonly screen: Screen }) {
  return (
    <ArrivalsScreen
      find={screen.name === 'arrivals' ? (screen.unit ?? '') : ''}
      Receipts={ReceiptsDialog}
    />
  );
}
