import type { RichText, TextRun } from '../../shared/domain/text/rich-text.ts';
import { acknowledge, must, openDesk } from './desk-backend.ts';

/**
 * Started by `report.test.ts` with the folder of a desk and a number to start from: writes a section of the report over
 * and over, longer each time, and says each time what is safe, until somebody kills it.
 */
const [dir = '', start = '1'] = process.argv.slice(2);
const { api } = openDesk(dir);

/** The n-th text says its number at both ends, so that half of one is seen. */
function textOf(n: number): RichText {
  const item: TextRun[] = [
    { text: `lần ${n}`, bold: true },
    { text: `, chữ${' chữ'.repeat(n % 400)}` },
  ];
  return [
    { kind: 'paragraph', runs: [{ text: `Bản ${n}` }] },
    { kind: 'list', ordered: false, items: [item, item] },
    { kind: 'paragraph', runs: [{ text: `hết bản ${n}` }] },
  ];
}

for (let n = Number(start); ; n += 1) {
  must(await api['form.save-report']({ section: 'I', text: textOf(n) }));
  acknowledge({ text: n });
}
