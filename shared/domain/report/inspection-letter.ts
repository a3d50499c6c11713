import { inspectionDocument } from '../../i18n/vi/inspection-document.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import { fullName } from './office.ts';
import {
  dayText,
  paragraph,
  reasonLines,
  teamLines,
  type InspectedUnit,
  type InspectionOffice,
} from './inspection-paper.ts';
import { issuedByReceiver, receiverName } from './receiver-document.ts';
import type { Block, DocumentModel } from './report-model.ts';

const { letter: words, symbols, subject } = inspectionDocument;

/** The announcement that letter 1252, II promises every unit that is visited: when, who comes, what is looked at (P6). */
export function inspectionLetter(office: InspectionOffice, visited: InspectedUnit): DocumentModel {
  const { receiver, campaign } = office;
  const named = fullName(visited.unit);
  const { phone } = campaign.contact;
  return issuedByReceiver(receiver, symbols.letter, {
    type: words.type,
    subject: subject(campaign.year, named),
    addressees: [named],
    blocks: [
      paragraph(words.opening(receiverName(receiver), named, campaign.year)),
      factsTable(office, visited),
      paragraph(words.ask(named)),
      ...(phone === '' ? [] : [paragraph(words.contact(phone))]),
      paragraph(words.end),
    ],
    receivers: [unitDocument.receivers.asAbove],
  });
}

function factsTable({ receiver }: InspectionOffice, { inspection, leaves }: InspectedUnit): Block {
  const { plan } = inspection;
  const named = leaves.filter(({ planned }) => planned).map(({ code, name }) => `${code} ${name}`);
  const what = plan === null || plan.leaves.length === 0 ? words.everyLeaf : named.join('\n');
  return {
    kind: 'table',
    caption: '',
    table: {
      columns: [
        { title: words.facts.what, width: 20, align: 'left' },
        { title: words.facts.value, width: 62, align: 'left' },
      ],
      rows: [
        [words.rows.date, dayText(plan?.date ?? null)],
        [words.rows.place, plan?.place ?? ''],
        [words.rows.team, teamLines(plan?.team ?? [])],
        [words.rows.why, reasonLines(inspection, receiver.register).join('\n')],
        [words.rows.leaves, what],
      ],
    },
  };
}
