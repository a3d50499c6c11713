import type { Level } from '../../domain/level/level.ts';
import type { PointsSource, Standing } from '../../domain/ranking/ranking.ts';

/** Words of the workbook and of the summary report (K7). Terms of letter 1252 and of the published tables (K2). */
export const reportWords = {
  marks: {
    practice: 'DỮ LIỆU TẬP DƯỢT, không phải kết quả thật',
    sample: 'Bộ tiêu chí mẫu, không phải bộ tiêu chí ban hành kèm theo Quyết định số 169/QĐ-UBND',
  },
  levels: { so: 'cấp sở', huyen: 'cấp huyện', xa: 'cấp xã' } satisfies Record<Level, string>,
  sheets: { so: 'Cấp sở', huyen: 'Cấp huyện', xa: 'Cấp xã' } satisfies Record<Level, string>,
  columns: {
    order: 'STT',
    rank: 'Hạng',
    rankInDistrict: 'Hạng trong huyện',
    code: 'Mã',
    unit: 'Đơn vị',
    district: 'Huyện, thị xã, thành phố',
    level: 'Cấp',
    max: 'Điểm tối đa',
    notCounted: 'Số điểm không đưa vào đánh giá',
    required: 'Số điểm tối đa cần thực hiện',
    achieved: 'Số điểm thực hiện',
    percent: 'Tỷ lệ thực hiện (%)',
    converted: 'Số điểm thực hiện được quy đổi',
    band: 'Xếp loại',
    note: 'Ghi chú',
    leaf: 'Tiêu chí',
    leafName: 'Nội dung tiêu chí',
    self: 'Điểm tự chấm',
    effective: 'Điểm thẩm định',
    difference: 'Chênh lệch',
    source: 'Nguồn điểm',
    reviewer: 'Người thẩm định',
    reason: 'Lý do',
    points: 'Điểm',
    total: 'Tổng',
    standing: 'Tình trạng',
    revision: 'Lần nộp',
    arrival: 'Số đến',
    arrivedAt: 'Thời điểm đến',
    via: 'Đường đến',
    digest: 'Mã băm SHA-256 của gói',
    block: 'Khối',
    units: 'Tổng số',
    ranked: 'Nộp đúng hạn',
    late: 'Nộp muộn',
    absent: 'Chưa nộp',
    excluded: 'Không thuộc diện',
    average: 'Tỷ lệ bình quân (%)',
    group: 'Nhóm tiêu chí',
  },
  sources: {
    self: 'tự chấm',
    district: 'huyện thẩm tra',
    desk: 'Sở thẩm định',
    field: 'kiểm tra thực tế',
    dispute: 'sau phản hồi',
    rule: 'tính theo quy tắc',
  } satisfies Record<PointsSource, string>,
  standings: {
    ranked: 'được xếp hạng',
    late: 'nộp muộn',
    absent: 'chưa nộp',
    excluded: 'không thuộc diện đánh giá',
  } satisfies Record<Standing, string>,
  unranked: 'không xếp hạng (xem như xếp hạng cuối)',
  tied: 'đồng hạng',
  notCountedShort: 'KĐG',
  awaiting: 'chưa chấm',
  viaDistrict: 'qua huyện',
  direct: 'gửi trực tiếp',
  byRule: 'Tính lại theo đơn vị có mức cao nhất của khối khi chốt khối',
  workbook: {
    title: (campaign: string) => `Kết quả xếp hạng: ${campaign}`,
    ranking: (block: string) => `Kết quả đánh giá, xếp hạng: ${block}`,
    matrix: (level: string) => `Ma trận ${level}`,
    matrixTitle: (block: string) => `Điểm từng tiêu chí: ${block}`,
    matrixNote: 'KĐG: không đưa vào đánh giá. Ô trống: đơn vị chưa có điểm ở tiêu chí đó.',
    differences: 'Chênh lệch',
    differencesTitle: 'Tiêu chí có điểm thẩm định khác điểm tự chấm, kèm lý do',
    reasons: 'Lý do chưa đạt',
    reasonsTitle: 'Tiêu chí chưa đạt điểm tối đa và lý do do đơn vị nêu',
    missing: 'Muộn, chưa nộp',
    missingTitle: 'Đơn vị nộp muộn, chưa nộp, không thuộc diện đánh giá',
    leaves: 'Tiêu chí',
    leavesTitle: 'Danh mục tiêu chí',
    packages: 'Hồ sơ',
    packagesTitle: 'Hồ sơ được tính của từng đơn vị',
    open: 'Khối chưa chốt: điểm của tiêu chí so với đơn vị cao nhất còn là tạm tính.',
    period: (from: string, to: string) => `Số liệu từ ngày ${from} đến ngày ${to}.`,
  },
  summary: {
    type: 'BÁO CÁO',
    subject: (year: number, province: string) =>
      `Tổng hợp kết quả đánh giá, xếp hạng mức độ Chính quyền điện tử năm ${String(year)} trên địa bàn ${province}`,
    peoplesCommittee: (province: string) => `UBND ${province}`,
    addressees: (province: string) => [
      `Ủy ban nhân dân ${province};`,
      `Ban Chỉ đạo xây dựng Chính quyền điện tử ${province}.`,
    ],
    opening: (authority: string) =>
      `${authority} tổng hợp kết quả đánh giá, xếp hạng mức độ Chính quyền điện tử của các cơ quan, đơn vị, địa phương như sau:`,
    progress: 'I. TÌNH HÌNH THỰC HIỆN',
    progressText: (units: number, inTime: number) =>
      `Đợt đánh giá có ${String(units)} cơ quan, đơn vị, địa phương thuộc diện đánh giá; ${String(inTime)} đơn vị gửi kết quả tự đánh giá đúng hạn và được xếp hạng.`,
    period: (from: string, to: string) =>
      `Số liệu được lấy từ ngày ${from} ước tính đến ngày ${to}.`,
    deadline: (level: string, date: string) => `${level} trước ngày ${date}`,
    deadlines: (list: string) =>
      `Thời hạn gửi kết quả: ${list}. Đơn vị gửi sau thời hạn hoặc chưa gửi không được xếp hạng (xem như xếp hạng cuối) theo mục I.4 Công văn số 1252/STTTT-CNTT.`,
    progressTable: 'Bảng 1. Tình hình gửi kết quả tự đánh giá',
    results: 'II. KẾT QUẢ ĐÁNH GIÁ, XẾP HẠNG',
    sample:
      'Kết quả dưới đây được tính theo Bộ tiêu chí mẫu, không phải bộ tiêu chí ban hành kèm theo Quyết định số 169/QĐ-UBND ngày 05/4/2019 của UBND tỉnh.',
    block: (order: number, name: string) => `${String(order)}. ${name}`,
    blockText: (facts: {
      readonly ranked: number;
      readonly average: string;
      readonly best: string;
      readonly bestNames: string;
      readonly lowest: string;
    }) =>
      `Có ${String(facts.ranked)} đơn vị được xếp hạng; tỷ lệ thực hiện bình quân ${facts.average}%. Cao nhất ${facts.best} điểm (${facts.bestNames}), thấp nhất ${facts.lowest} điểm.`,
    bands: (list: string) => `Xếp loại: ${list}.`,
    band: (name: string, count: number) => `${name} ${String(count)} đơn vị`,
    nobody: 'Chưa có đơn vị nào được xếp hạng.',
    blockTable: (order: number, name: string) => `Bảng ${String(order)}. Xếp hạng: ${name}`,
    topTable: (order: number, most: number, name: string) =>
      `Bảng ${String(order)}. ${String(most)} đơn vị đầu bảng: ${name}`,
    inAnnex: (label: string) => `Kết quả đầy đủ tại ${label} kèm theo.`,
    checking: 'III. KẾT QUẢ THẨM ĐỊNH',
    checkingText: (facts: {
      readonly leaves: string;
      readonly checked: string;
      readonly changed: string;
      readonly units: number;
    }) =>
      `Trong ${facts.leaves} lượt tiêu chí của các đơn vị được xếp hạng, ${facts.checked} lượt đã được thẩm định; điểm được tính khác điểm tự chấm ở ${facts.changed} lượt tiêu chí của ${String(facts.units)} đơn vị, kể cả tiêu chí được tính lại khi chốt khối.`,
    groupsTable: (order: number) =>
      `Bảng ${String(order)}. Tỷ lệ thực hiện bình quân theo nhóm tiêu chí (%)`,
    shortcomings: 'IV. TỒN TẠI, HẠN CHẾ',
    weakest: (level: string, list: string) =>
      `Tiêu chí có tỷ lệ thực hiện bình quân thấp nhất ở ${level}: ${list}.`,
    weakLeaf: (code: string, name: string, percent: string) => `${code} ${name} (${percent}%)`,
    missingTable: (order: number) =>
      `Bảng ${String(order)}. Đơn vị nộp muộn, chưa nộp, không thuộc diện đánh giá`,
    noneMissing: 'Tất cả các đơn vị đã gửi kết quả tự đánh giá đúng hạn.',
    proposals: 'V. ĐỀ XUẤT, KIẾN NGHỊ',
    proposal: (authority: string, province: string) =>
      `${authority} kính đề nghị Ban Chỉ đạo xây dựng Chính quyền điện tử ${province} xem xét, trình Ủy ban nhân dân ${province} phê duyệt và công bố kết quả đánh giá, xếp hạng./.`,
    signature: ['GIÁM ĐỐC'],
    receivers: ['Như trên;', 'Lãnh đạo Sở;', 'Các cơ quan, đơn vị, địa phương được đánh giá;'],
    filing: 'Lưu: VT, CNTT.',
    annex: (numeral: string) => `Phụ lục ${numeral}`,
    annexTitle: (name: string, year: number) =>
      `Kết quả đánh giá, xếp hạng mức độ Chính quyền điện tử năm ${String(year)}: ${name}`,
    attached: (symbol: string, authority: string) =>
      `(Kèm theo Báo cáo số        ${symbol} ngày        tháng        năm        của ${authority})`,
  },
} as const;
