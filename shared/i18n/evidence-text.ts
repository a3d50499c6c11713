import type { EvidenceItem } from '../domain/answers/assessment.ts';
import { formatDate } from './format.ts';

type Described = Pick<EvidenceItem, 'title' | 'fileName'> &
  Partial<Pick<EvidenceItem, 'number' | 'issuedOn' | 'issuer'>>;

/** What people call a document: its title, or its file's name while it has none. */
export function evidenceName({ title, fileName }: Described): string {
  return title === '' ? fileName : title;
}

/**
 * Number, date and issuer of a document in one line, as citations are written (NĐ 30/2020, phụ lục I: số, ký hiệu, ngày
 * tháng năm, cơ quan ban hành). Empty while nothing of it is known.
 */
export function evidenceOrigin({ number, issuedOn, issuer }: Described): string {
  const parts = [
    number === undefined ? '' : `số ${number}`,
    issuedOn === undefined ? '' : `ngày ${formatDate(issuedOn)}`,
    issuer === undefined ? '' : `của ${issuer}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The whole citation of a document at a leaf: name, origin, place in it. */
export function evidenceCitation(item: Described, place: string): string {
  const parts = [[evidenceName(item), evidenceOrigin(item)].filter(Boolean).join(' '), place];
  return parts.filter((part) => part.trim() !== '').join(', ');
}
