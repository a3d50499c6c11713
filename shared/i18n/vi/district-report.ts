import type { FigureState } from '../../domain/district/derived-figure.ts';
import type { SummaryLine } from '../../domain/district/district-summary.ts';

/** Words of the district's summary on paper (H6; letter 1252, I.2: "tổng hợp các kết quả"). */
export const districtReport = {
  type: 'BÁO CÁO',
  subject: (year: number, district: string) =>
    `Tổng hợp kết quả tự đánh giá mức độ Chính quyền điện tử năm ${year} của các xã, phường, thị trấn thuộc ${district}`,
  addressee: (authority: string) => `${authority}.`,
  opening: (district: string) =>
    `Thực hiện Công văn số 1252/STTTT-CNTT, ${district} tổng hợp kết quả tự đánh giá như sau:`,
  own: (district: string) => `I. KẾT QUẢ TỰ ĐÁNH GIÁ CỦA ${district.toUpperCase()}`,
  communes: 'II. KẾT QUẢ CỦA CÁC XÃ, PHƯỜNG, THỊ TRẤN',
  received: (count: {
    readonly all: number;
    readonly received: number;
    readonly late: number;
    readonly missing: number;
  }) =>
    `Có ${count.all} xã, phường, thị trấn thuộc diện đánh giá: ${count.received} đơn vị gửi hồ sơ đúng hạn, ${count.late} đơn vị gửi sau thời hạn, ${count.missing} đơn vị chưa có hồ sơ.`,
  communesTable: 'Bảng 1. Kết quả từng xã, phường, thị trấn',
  inAnnex: (label: string) => `Chi tiết tại ${label} kèm theo.`,
  missing: 'III. ĐƠN VỊ CHƯA CÓ HỒ SƠ',
  missingTable: 'Bảng 2. Đơn vị chưa có hồ sơ và lý do',
  noneMissing: 'Mọi xã, phường, thị trấn đã gửi hồ sơ.',
  noReason: 'chưa ghi lý do',
  changes: 'IV. KẾT QUẢ THẨM TRA CỦA HUYỆN',
  changesText: (leaves: number, units: number) =>
    `Huyện thẩm tra khác điểm tự đánh giá ở ${leaves} tiêu chí của ${units} đơn vị.`,
  noChanges: 'Huyện không thay đổi điểm tự đánh giá của xã nào.',
  figures: 'V. SỐ LIỆU CỦA HUYỆN LẤY TỪ CÁC XÃ',
  figuresText: (figures: number, differing: number) =>
    `Phiếu của huyện có ${figures} số liệu lấy từ các xã, trong đó ${differing} số liệu huyện nhập khác số cộng được.`,
  noFigures: 'Phiếu của huyện không có số liệu lấy từ các xã.',
  duty: (district: string) => `${district} chịu trách nhiệm về kết quả tổng hợp nêu trên./.`,
  annex: (numeral: string) => `Phụ lục ${numeral}`,
  attached: (symbol: string, district: string) =>
    `(Kèm theo Báo cáo số        ${symbol} ngày        tháng        năm        của ${district})`,
  titles: {
    workbook: (district: string) => `Tổng hợp kết quả của ${district}`,
    communes: 'Kết quả từng xã, phường, thị trấn',
    missing: 'Đơn vị chưa có hồ sơ và lý do',
    changes: 'Tiêu chí huyện thẩm tra khác điểm tự đánh giá',
    figures: 'Số liệu của huyện lấy từ các xã',
    lines: 'Giá trị của từng xã trong số liệu của huyện',
    matrix: 'Điểm sau thẩm tra theo xã và tiêu chí',
  },
  sheets: {
    own: 'Kết quả của huyện',
    communes: 'Các xã',
    missing: 'Chưa có hồ sơ',
    changes: 'Huyện sửa điểm',
    figures: 'Số liệu lấy từ xã',
    lines: 'Giá trị từng xã',
    matrix: 'Xã × tiêu chí',
  },
  columns: {
    revision: 'Lần gửi',
    number: 'Số đến',
    arrivedAt: 'Thời điểm đến',
    state: 'Tình trạng',
    self: 'Tự đánh giá',
    selfPercent: 'Tự đánh giá (%)',
    required: 'Cần thực hiện',
    now: 'Sau thẩm tra',
    nowPercent: 'Sau thẩm tra (%)',
    converted: 'Quy đổi',
    checked: 'Tiêu chí đã thẩm tra',
    changed: 'Tiêu chí sửa điểm',
    points: 'Huyện thẩm tra',
    by: 'Người thẩm tra',
    figure: 'Số liệu',
    measure: 'Đơn vị tính',
    derived: 'Cộng từ các xã',
    entered: 'Phiếu ghi',
    from: 'Số xã lấy được',
    without: 'Xã không có trong số liệu',
    why: 'Lý do ghi khác',
    value: 'Giá trị',
  },
  states: {
    received: 'Đã nhận',
    late: 'Gửi muộn',
    missing: 'Chưa có hồ sơ',
    excluded: 'Không thuộc diện',
  } satisfies Record<SummaryLine['state'], string>,
  figureStates: {
    taken: 'Đã lấy',
    late: 'Đến sau hạn',
    'not-filled': 'Xã chưa ghi số liệu này',
    'not-sent': 'Chưa có hồ sơ',
    excluded: 'Không thuộc diện',
  } satisfies Record<FigureState, string>,
  ownShare: 'Phần của chính huyện',
};
