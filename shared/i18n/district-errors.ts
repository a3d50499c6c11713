/** What happened and what to do where a district sums up and bundles (H5-H7). */
export const districtErrors = {
  'district/unknown-figure': {
    text: 'Số liệu này không lấy từ các xã.',
    advice: 'Chọn lại số liệu trong danh sách ở màn hình Tổng hợp.',
  },
  'bundle/own-not-sealed': {
    text: 'Huyện chưa xuất hồ sơ của chính mình.',
    advice: 'Ký và xuất hồ sơ của huyện trước khi lập gói.',
  },
  'bundle/reason-missing': {
    text: 'Còn xã thiếu hồ sơ chưa ghi lý do.',
    advice: 'Ghi lý do cho từng xã chưa có hồ sơ.',
  },
  'bundle/unchanged': {
    text: 'Gói không có gì mới so với gói đã xuất.',
    advice: 'Dùng lại tệp gói đã xuất.',
  },
} as const;
