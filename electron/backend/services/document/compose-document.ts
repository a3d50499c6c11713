import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { coverDocument } from '../../../../shared/domain/report/cover-document.ts';
import type {
  DocumentModel,
  DocumentProfile,
} from '../../../../shared/domain/report/report-model.ts';
import { unitFormDocument } from '../../../../shared/domain/report/unit-form-document.ts';
import { historyDocument } from '../../../../shared/domain/report/unit-history.ts';
import { evidenceDocument, missingDocument } from '../../../../shared/domain/report/unit-lists.ts';
import { unitReportDocument } from '../../../../shared/domain/report/unit-report-document.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { DocumentKind } from '../../../../shared/ipc/methods/document-methods.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import type { FormContext } from '../form/form-context.ts';
import { readContent } from '../submission/content.ts';
import { receiverOf } from '../submission/receiver.ts';
import { documentInput, newestSent } from './document-input.ts';
import { readHistory } from './read-history.ts';

type Composed = Result<DocumentModel, CallError<'document/nothing-sent'>>;
type Deps = { readonly store: Store; readonly clock: Clock };
type Wanted = { readonly document: DocumentKind; readonly profile: DocumentProfile };

/** The model of one document of the unit's own form, before it is Word or PDF. */
export function composeDocument(
  deps: Deps,
  context: FormContext,
  { document, profile }: Wanted,
): Composed {
  const { store } = deps;
  const input = documentInput(deps, context, profile);
  switch (document) {
    case 'form':
      return ok(unitFormDocument(input));
    case 'report':
      return ok(unitReportDocument(input, store.report.all()));
    case 'missing':
      return ok(missingDocument(input, readContent(store, context).problems));
    case 'evidence':
      return ok(evidenceDocument(input));
    case 'history':
      return ok(historyDocument(input, readHistory(store, input.set)));
    case 'cover':
      return coverOf(store, context, input);
  }
}

function coverOf(
  store: Store,
  context: FormContext,
  input: ReturnType<typeof documentInput>,
): Composed {
  const sent = newestSent(store, context);
  if (sent === null) return err({ code: 'document/nothing-sent' });
  const { desk } = context;
  return ok(
    coverDocument(input, {
      ...sent,
      digestWords: digestWords(sent.digest),
      mailbox: receiverOf(context).mailbox,
      officer: { name: desk.officerName, phone: desk.phone },
    }),
  );
}
