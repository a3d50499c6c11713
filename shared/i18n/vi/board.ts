import type { Level } from '../../domain/level/level.ts';

/** Words of the board of units (H3): who has sent, who has not, what is due. */
export const board = {
  title: { district: 'Theo dõi cấp xã', province: 'Theo dõi các đơn vị' },
  scope: (counts: { readonly total: number; readonly shown: number }) =>
    counts.shown === counts.total
      ? `${String(counts.total)} đơn vị`
      : `${String(counts.shown)} trong ${String(counts.total)} đơn vị`,
  tilesLabel: 'Tình hình gửi',
  tiles: {
    checked: { district: 'Đã thẩm tra', province: 'Đã thẩm định' },
    waiting: { district: 'Chờ, đang thẩm tra', province: 'Chờ, đang thẩm định' },
    late: 'Gửi muộn',
    notSent: 'Chưa gửi',
    quarantined: 'Có tệp cách ly',
    excluded: 'Không xếp hạng',
  },
  due: {
    label: { so: 'Hạn cấp sở:', huyen: 'Hạn cấp huyện:', xa: 'Hạn cấp xã:' } satisfies Record<
      Level,
      string
    >,
    before: (date: string) => `trước ${date}`,
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
    percent: 'Tỷ lệ',
  },
  states: {
    'not-sent': { district: 'Chưa gửi', province: 'Chưa gửi' },
    received: { district: 'Chờ thẩm tra', province: 'Chờ thẩm định' },
    late: { district: 'Gửi muộn', province: 'Gửi muộn' },
    'in-check': { district: 'Đang thẩm tra', province: 'Đang thẩm định' },
    checked: { district: 'Đã thẩm tra', province: 'Đã thẩm định' },
    excluded: { district: 'Không xếp hạng', province: 'Không xếp hạng' },
  },
  notes: {
    overdue: (days: number) => `quá hạn ${String(days)} ngày`,
    late: (days: number) => `muộn ${String(days)} ngày`,
    quarantined: 'có tệp, cách ly',
    checked: (done: number, all: number) => `${String(done)}/${String(all)} tiêu chí`,
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
  chase: {
    open: 'Danh sách đôn đốc',
    title: 'Danh sách đôn đốc',
    summary: (count: number) => `${String(count)} đơn vị chưa gửi hồ sơ.`,
    none: 'Mọi đơn vị đã gửi hồ sơ.',
    code: (code: string) => `mã ${code}`,
    quarantined: 'có tệp nhưng đang cách ly',
    copy: 'Chép danh sách',
    copied: 'Đã chép danh sách',
    close: 'Đóng',
  },
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
    selfPercent: 'Tỷ lệ tự chấm',
    points: 'Điểm hiện có',
    checked: 'Tiêu chí đã xem',
    quarantined:
      'Có tệp của đơn vị này đang cách ly. Xem lý do và việc cần làm ở mục cách ly của màn hình Nhập hồ sơ.',
    notSent: 'Chưa nhận được hồ sơ nào của đơn vị này.',
  },
};
