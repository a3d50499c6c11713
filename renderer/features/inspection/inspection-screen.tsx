import { useState } from 'react';

import type { Screen } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitUnit } from './visit-unit.tsx';

/** Field inspection (P6): the list of visits, and one visit with its leaves, record and photos. */
export function InspectionScreen({ screen }: { readonly screen: Screen }) {
  const unit = screen.name === 'inspection' ? (screen.unit ?? '') : '';
  return <Inspections key={unit} first={unit} />;
}

function Inspections({ first }: { readonly first: string }) {
  const { desk } = useSession();
  const state = useQuery('inspection.list', {});
  const [open, setOpen] = useState(first);
  const isOffice = desk.role === 'province';
  return (
    <QueryView state={state}>
      {(inspections) =>
        inspections.rows.some((row) => row.unit.code === open) ? (
          <VisitUnit
            key={open}
            unit={open}
            today={inspections.today}
            isOffice={isOffice}
            onBack={() => {
              setOpen('');
            }}
          />
        ) : (
          <VisitList inspections={inspections} isOffice={isOffice} onOpen={setOpen} />
        )
      }
    </QueryView>
  );
}
