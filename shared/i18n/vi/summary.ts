import type { FigureState } from '../../domain/district/derived-figure.ts';
import type { SummaryLine } from '../../domain/district/district-summary.ts';

/** Words of the district's summary screen (H5, H6): own result, every commune, changed leaves, figures drawn on them. */
export const summary = {
  title: 'Tổng hợp kết quả',
  bundle: 'Lập gói gửi Sở',
  print: 'In',
  export: 'Xuất',
  exporting: 'Đang lập tệp…',
  formats: {
    xlsx: 'Bảng tổng hợp (Excel)',
    nd30: 'Báo cáo tổng hợp theo NĐ 30/2020 (Word)',
    tt01: 'Báo cáo tổng hợp theo TT 01/2011 (Word)',
  },
  exported: (file: string) => `Đã lập ${file}`,
  viewsLabel: 'Phần của bản tổng hợp',
  views: {
    communes: (count: number) => `Các xã ${String(count)}`,
    changes: (count: number) => `Huyện sửa điểm ${String(count)}`,
    figures: (count: number) => `Số liệu lấy từ xã ${String(count)}`,
  },
  tilesLabel: 'Kết quả của huyện và tình hình các xã',
  tiles: {
    own: 'Huyện tự đánh giá',
    received: 'Xã đã có hồ sơ',
    late: 'Gửi muộn',
    missing: 'Chưa có hồ sơ',
    checked: 'Tiêu chí đã thẩm tra',
    changed: 'Tiêu chí sửa điểm',
  },
  ownState: {
    draft: (revision: number) => `Phiếu của huyện: lần gửi ${String(revision)}, đang soạn.`,
    sealed: (revision: number) => `Phiếu của huyện: lần gửi ${String(revision)}, đã ký.`,
  },
  columns: {
    unit: 'Đơn vị',
    state: 'Tình trạng',
    revision: 'Lần',
    arrivedAt: 'Đến lúc',
    self: 'Tự chấm',
    selfPercent: 'Tỷ lệ',
    now: 'Huyện',
    nowPercent: 'Tỷ lệ',
    converted: 'Quy đổi',
    checked: 'Đã thẩm tra',
    changed: 'Sửa điểm',
    leaf: 'Tiêu chí',
    max: 'Tối đa',
    reason: 'Lý do',
    by: 'Người thẩm tra',
    figure: 'Số liệu',
    derived: 'Cộng từ xã',
    entered: 'Phiếu ghi',
    from: 'Lấy từ',
  },
  tables: {
    communes: 'Kết quả từng xã',
    changes: 'Tiêu chí huyện thẩm tra khác điểm tự chấm',
    figures: 'Số liệu của huyện lấy từ các xã',
  },
  states: {
    received: 'Đã nhận',
    late: 'Gửi muộn',
    missing: 'Chưa có hồ sơ',
    excluded: 'Không thuộc diện',
  } satisfies Record<SummaryLine['state'], string>,
  none: '–',
  noReason: 'chưa ghi lý do',
  writeReasons: 'Ghi lý do ở Gói huyện',
  total: 'Bình quân các xã đã có hồ sơ',
  empty: {
    changes: {
      title: 'Huyện chưa sửa điểm của xã nào',
      text: 'Khi thẩm tra một tiêu chí với điểm khác điểm tự chấm, tiêu chí đó hiện ở đây cùng lý do và người thẩm tra.',
    },
    figures: {
      title: 'Không có số liệu nào lấy từ các xã',
      text: 'Bộ tiêu chí cấp huyện của đợt này không có số liệu cộng từ phiếu của các xã.',
    },
  },
  figure: {
    same: 'khớp',
    differs: 'khác',
    notEntered: 'chưa nhập',
    explained: 'đã nêu lý do',
    unexplained: 'chưa nêu lý do',
    from: (taken: number, all: number) => `${String(taken)}/${String(all)} xã`,
    close: 'Đóng (Esc)',
    note: 'Lưu ý của bộ tiêu chí',
    sources: {
      communes: 'Cộng từ lần gửi được tính của từng xã.',
      register: 'Đếm các xã của huyện trong danh mục đơn vị.',
      arrivals: (deadline: string) =>
        deadline === ''
          ? 'Đếm các xã đã có hồ sơ đến huyện.'
          : `Đếm các xã có hồ sơ đến huyện trước ${deadline}.`,
    },
    values: { derived: 'Cộng được', entered: 'Phiếu của huyện ghi', own: 'Phần của chính huyện' },
    lines: 'Giá trị của từng xã',
    value: 'Giá trị',
    revision: 'Lần',
    states: {
      taken: '',
      late: 'đến sau hạn',
      'not-filled': 'xã chưa ghi số liệu này',
      'not-sent': 'chưa có hồ sơ',
      excluded: 'không thuộc diện',
    } satisfies Record<FigureState, string>,
    why: 'Vì sao phiếu ghi khác số cộng được',
    whyHint: 'Lý do nằm trong báo cáo và bảng tổng hợp của huyện.',
    save: 'Lưu lý do',
    saved: 'Đã lưu lý do',
    open: (leaf: string) => `Mở ${leaf} trong phiếu`,
    readAs: (facts: { readonly label: string; readonly value: string; readonly entered: string }) =>
      `${facts.label}: cộng được ${facts.value}, phiếu ghi ${facts.entered}`,
  },
};
