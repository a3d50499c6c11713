import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import { createReportHistory } from '../services/form/report-history.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** What stands beside the report of the own form. */
export function reportHandlers(desk: UnitDesk) {
  const history = createReportHistory(desk);
  return {
    'report.history': bind(contract['report.history'], ({ section }) => history(section)),
  };
}
