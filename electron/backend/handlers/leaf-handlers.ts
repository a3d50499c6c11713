import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import { createForgetLastYear, createGetLastYear } from '../services/form/last-year.ts';
import { createLeafHistory } from '../services/form/leaf-history.ts';
import { createListReceipts } from '../services/form/list-receipts.ts';
import { createOpenLastYear } from '../services/form/open-last-year.ts';
import { createSaveUnread } from '../services/form/save-unread.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** What stands beside the leaves of the own form. */
export function leafHandlers(desk: UnitDesk) {
  const history = createLeafHistory(desk);
  const saveUnread = createSaveUnread(desk);
  const getLastYear = createGetLastYear(desk);
  const openLastYear = createOpenLastYear(desk);
  const forgetLastYear = createForgetLastYear(desk);
  const listReceipts = createListReceipts(desk);
  return {
    'leaf.history': bind(contract['leaf.history'], ({ leaf }) => history(leaf)),
    'form.save-unread': bind(contract['form.save-unread'], ({ field, text }) =>
      saveUnread(field, text),
    ),
    'last-year.get': bind(contract['last-year.get'], () => ok(getLastYear())),
    'last-year.open': bind(contract['last-year.open'], ({ file }) => openLastYear(file)),
    'last-year.forget': bind(contract['last-year.forget'], () => {
      forgetLastYear();
      return ok({});
    }),
    'inbox.receipts': bind(contract['inbox.receipts'], () => ok(listReceipts())),
  };
}
