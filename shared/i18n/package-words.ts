import { formatBytes, formatDecimal } from './format.ts';

export type Params = Readonly<Record<string, string | number>>;
type Value = string | number | undefined;

/** Each kind inside a sentence, and where a person opens it. */
const KINDS: Readonly<Record<string, { readonly name: string; readonly place: string }>> = {
  campaign: {
    name: 'gói đợt đánh giá',
    place: 'Mở tệp này ở bước thiết lập máy, không nhập ở Tiếp nhận.',
  },
  enrolment: {
    name: 'yêu cầu cấp chứng thư số',
    place: 'Gửi tệp này cho Sở TTTT, nơi cấp chứng thư số.',
  },
  credential: {
    name: 'chứng thư số',
    place: 'Gửi tệp này cho đúng đơn vị ghi trong tệp, để đơn vị mở ở Nhận về.',
  },
  submission: {
    name: 'hồ sơ của đơn vị',
    place: 'Nhập tệp này ở Tiếp nhận của huyện hoặc của Sở TTTT.',
  },
  bundle: { name: 'gói tổng hợp của huyện', place: 'Gửi tệp này cho Sở TTTT.' },
  receipt: {
    name: 'giấy biên nhận',
    place: 'Gửi tệp này cho đơn vị đã nộp hồ sơ, để đơn vị mở ở Nhận về.',
  },
  result: { name: 'gói kết quả', place: 'Mở tệp này ở Nhận về.' },
  return: {
    name: 'phiếu trả lại',
    place: 'Gửi tệp này cho đơn vị bị trả lại, để đơn vị mở ở Nhận về.',
  },
  appraisal: {
    name: 'thông báo thẩm định',
    place: 'Gửi tệp này cho đơn vị được thẩm định, để đơn vị mở ở Nhận về.',
  },
  response: { name: 'phản hồi thẩm định', place: 'Nhập tệp này ở Tiếp nhận của Sở TTTT.' },
  workset: {
    name: 'tập việc thẩm định',
    place: 'Mở tệp này trên máy của người thẩm định có tên trong tệp.',
  },
  findings: { name: 'kết quả thẩm định', place: 'Mở tệp này ở Phân công của Sở TTTT.' },
  /** A request for a certificate that a reviewer's laptop made (P5). */
  'reviewer-enrolment': {
    name: 'yêu cầu của người thẩm định',
    place: 'Mở tệp này ở Phân công của Sở TTTT.',
  },
  part: {
    name: 'phần việc trong nội bộ một đơn vị',
    place: 'Mở tệp này ở màn hình Phân việc, trên máy của chính đơn vị đó.',
  },
};
const UNKNOWN = { name: 'loại gói khác', place: 'Kiểm tra có gửi nhầm tệp, nhầm nơi nhận.' };

/** A kind's name in the middle of a sentence. */
export function kindName(kind: Value): string {
  return (KINDS[String(kind)] ?? UNKNOWN).name;
}

/** What to do with a package of that kind. */
export function placeOf(kind: Value): string {
  return (KINDS[String(kind)] ?? UNKNOWN).place;
}

/** Parts of a container that have no file name. */
const PARTS: Readonly<Record<string, string>> = {
  end: 'phần cuối tệp',
  directory: 'mục lục của gói',
  gap: 'khoảng trống giữa các tệp',
  order: 'thứ tự các tệp',
};

/** Where a container was changed: one of its parts, or the name of a file inside. */
export function part(value: Value): Value {
  return value === undefined ? undefined : (PARTS[String(value)] ?? value);
}

/** What stands for a field where the whole file is meant. */
const WHOLE: Readonly<Record<string, string>> = {
  missing: 'thiếu tệp này',
  unexpected: 'tệp thừa',
  'utf-8': 'không phải chữ UTF-8',
  'json/unreadable': 'không phải JSON',
  'json/not-canonical': 'đã bị viết lại',
};

/** Where in a data file something is wrong: its path there, or what is wrong with the whole. */
export function locus(field: Value): Value {
  return field === undefined ? undefined : (WHOLE[String(field)] ?? field);
}

export function quoted(value: Value): string {
  return value === undefined || value === '' ? '' : ` “${value}”`;
}

export function at(value: Value): string {
  return value === undefined || value === '' ? '' : ` (${value})`;
}

/** Which leaf is meant, or at least which field of it. */
export function place({ leaf, field }: Params): string {
  if (leaf !== undefined && leaf !== '') return ` ở tiêu chí ${leaf}`;
  return field === undefined || field === '' ? '' : ` ở số liệu “${field}”`;
}

/** How many there are and may be, in brackets. */
export function counted(count: Value, limit: Value): string {
  if (typeof count !== 'number' || typeof limit !== 'number') return '';
  return ` (${formatDecimal(String(count))}, tối đa ${formatDecimal(String(limit))})`;
}

/** How large something is and may be, in brackets. */
export function bytes(size: Value, limit: Value): string {
  if (typeof size !== 'number') return '';
  const most = typeof limit === 'number' ? `, tối đa ${formatBytes(limit)}` : '';
  return ` (${formatBytes(size)}${most})`;
}
