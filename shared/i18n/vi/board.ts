import type { Level } from '../../domain/level/level.ts';
import { formatDecimal } from '../format.ts';
import { boardWork } from './board-work.ts';

/** `11.162`. */
const grouped = (many: number): string => formatDecimal(String(many));

/** Words of the board of units (H3): who has sent, who has not, what is due. */
export const board = {
  title: { district: 'Theo dõi cấp xã', province: 'Theo dõi các đơn vị' },
  scope: (counts: { readonly total: number; readonly shown: number }) =>
    counts.shown === counts.total
      ? `${grouped(counts.total)} đơn vị`
      : `${grouped(counts.shown)} trong ${grouped(counts.total)} đơn vị`,
  tilesLabel: 'Tình hình gửi',
  tiles: {
    checked: { district: 'Đã thẩm tra', province: 'Đã thẩm định' },
    waiting: { district: 'Chờ, đang thẩm tra', province: 'Chờ, đang thẩm định' },
    late: 'Gửi muộn',
    returned: 'Đã trả lại',
    questions: 'Chờ giải trình',
    notSent: 'Chưa gửi',
    quarantined: 'Có tệp cách ly',
    excluded: 'Không xếp hạng',
  },
  due: {
    label: { so: 'Hạn cấp sở:', huyen: 'Hạn cấp huyện:', xa: 'Hạn cấp xã:' } satisfies Record<
      Level,
      string
    >,
    toAuthority: 'Hạn gửi Sở:',
    internal: 'Hạn của huyện:',
    noInternal: 'Huyện chưa đặt hạn riêng',
    edit: 'Đặt hạn của huyện',
    daysLeft: (days: number) => `còn ${String(days)} ngày`,
    hoursLeft: (hours: number) => `còn ${String(hours)} giờ`,
    past: 'đã qua',
  },
  search: 'Tìm đơn vị, huyện hoặc mã',
  levelsLabel: 'Cấp',
  levels: { all: 'Tất cả', so: 'Sở, ngành', huyen: 'Cấp huyện', xa: 'Cấp xã' },
  statesLabel: 'Tình trạng',
  anyState: 'Mọi tình trạng',
  columns: {
    unit: 'Đơn vị',
    state: 'Tình trạng',
    revision: 'Lần',
    number: 'Số đến',
    arrivedAt: 'Đến lúc',
    selfPoints: 'Tự chấm',
    points: { district: 'Huyện', province: 'Hiện có' },
    phone: 'Điện thoại',
  },
  states: {
    'not-sent': { district: 'Chưa gửi', province: 'Chưa gửi' },
    received: { district: 'Chờ thẩm tra', province: 'Chờ thẩm định' },
    incomplete: { district: 'Thiếu thành phần', province: 'Thiếu thành phần' },
    late: { district: 'Gửi muộn', province: 'Gửi muộn' },
    returned: { district: 'Đã trả lại', province: 'Đã trả lại' },
    waiting: { district: 'Chờ giải trình', province: 'Chờ giải trình' },
    'in-check': { district: 'Đang thẩm tra', province: 'Đang thẩm định' },
    checked: { district: 'Đã thẩm tra', province: 'Đã thẩm định' },
    excluded: { district: 'Không xếp hạng', province: 'Không xếp hạng' },
  },
  notes: {
    overdue: (days: number) => `quá hạn ${String(days)} ngày`,
    overdueInternal: (days: number) => `quá hạn huyện ${String(days)} ngày`,
    late: (days: number) => `muộn ${String(days)} ngày`,
    quarantined: 'có tệp, cách ly',
    checked: (done: number, all: number) => `${String(done)}/${String(all)} tiêu chí`,
    extended: (term: string) => `gia hạn, trước ${term}`,
    term: (term: string) => `hạn trước ${term}`,
    returned: (leaves: number, term: string) => `${String(leaves)} tiêu chí, trước ${term}`,
    termOver: (days: number) => `quá hạn bổ sung ${String(days)} ngày`,
    questions: (leaves: number) => `${String(leaves)} tiêu chí`,
    missing: (parts: string) => `thiếu ${parts}`,
    complete: (days: number) =>
      days === 0 ? 'đủ thành phần hôm nay' : `đủ thành phần ${String(days)} ngày`,
  },
  none: '–',
  tableLabel: (total: number) => `${String(total)} đơn vị và tình hình gửi hồ sơ`,
  empty: {
    title: 'Không có đơn vị nào khớp',
    text: (query: string) =>
      query === ''
        ? 'Bỏ bớt điều kiện lọc để xem các đơn vị khác.'
        : `Không có đơn vị nào khớp “${query}”. Gõ không dấu cũng tìm được; thử tên huyện hoặc mã đơn vị.`,
    reset: 'Bỏ lọc',
  },
  ...boardWork,
  print: 'In',
  detail: {
    close: 'Đóng (Esc)',
    code: 'Mã đơn vị',
    state: 'Tình trạng',
    revision: 'Lần gửi',
    number: 'Số đến',
    arrivedAt: 'Đến lúc',
    via: 'Cách đến',
    viaBundle: 'Trong gói của huyện',
    viaDirect: 'Gửi thẳng',
    selfPoints: 'Tự chấm',
    points: 'Điểm hiện có',
    checked: 'Tiêu chí đã xem',
    complete: 'Thành phần',
    notComplete: 'chưa xác nhận đủ',
    completeSince: (at: string, by: string, days: number) =>
      `đủ từ ${at} (${by}), đã ${String(days)} ngày`,
    words: 'Mã kiểm tra',
    quarantined: 'Có tệp đang cách ly.',
    notSent: 'Chưa nhận được hồ sơ nào của đơn vị này.',
  },
  /** Why a unit is called, and what to say (H3). */
  call: {
    notSent: 'Chưa gửi hồ sơ.',
    send: 'Hỏi tiến độ, vướng mắc; đề nghị gửi hồ sơ.',
    overdue: (term: string) => `Chưa gửi hồ sơ, đã quá hạn (${term}).`,
    sendNow:
      'Đề nghị gửi ngay: đơn vị không gửi sẽ không được xếp hạng (xem như xếp hạng cuối) theo mục I.4 công văn 1252.',
    notSentYet: (term: string) => `Chưa gửi hồ sơ, hạn ${term}.`,
    overdueInternal: (own: string, term: string) =>
      `Chưa gửi hồ sơ, đã quá hạn của huyện (${own}); hạn gửi Sở ${term}.`,
    sendBefore: (term: string) => `Hỏi tiến độ, vướng mắc; nhắc gửi ${term}.`,
    returned: (revision: number, leaves: string) =>
      leaves === ''
        ? `Lần gửi ${String(revision)} đã trả lại, chưa gửi bổ sung.`
        : `Lần gửi ${String(revision)} đã trả lại, chưa gửi bổ sung: ${leaves}.`,
    complete: (term: string) =>
      `Nhắc mở phiếu trả lại ở mục “Nhận về”, bổ sung và gửi lại ${term}.`,
    termOver: 'Đã quá thời hạn bổ sung: hỏi lý do, đề nghị gửi ngay.',
    waiting: (leaves: string) => `Chờ giải trình: ${leaves}.`,
    explain: 'Đề nghị giải trình bằng văn bản hoặc gửi bổ sung tài liệu cho các tiêu chí này.',
    incomplete: (parts: readonly string[]) => `Hồ sơ thiếu thành phần: ${parts.join(', ')}.`,
    parts: { report: 'báo cáo', evidence: 'tài liệu kiểm chứng' },
    add: 'Thông báo hồ sơ sẽ được trả lại để bổ sung; hỏi khi nào gửi được.',
  },
  callFile: {
    type: 'DANH SÁCH ĐÔN ĐỐC',
    sheet: 'Đôn đốc',
    subject: (campaign: string) => `Đơn vị cần gọi: ${campaign}`,
    facts: (count: number, desk: string, at: string) =>
      `${desk}: ${String(count)} đơn vị cần gọi, tính đến ${at}.`,
    columns: {
      order: 'STT',
      unit: 'Đơn vị',
      within: 'Huyện, thị xã, thành phố',
      name: 'Người liên hệ',
      phone: 'Điện thoại',
      why: 'Tình trạng',
      say: 'Nội dung trao đổi',
      result: 'Kết quả gọi',
    },
  },
};
