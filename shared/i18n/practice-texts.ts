/** Reasons a unit might give for a leaf below its maximum; made up, for practice only. */
export const PRACTICE_REASONS = [
  'Kinh phí năm chưa bố trí đủ, đã đề nghị bổ sung năm sau (tập dượt).',
  'Một số trường hợp còn dùng bản giấy theo yêu cầu của nơi nhận (tập dượt).',
  'Thiết bị cũ hỏng chưa thay kịp trong kỳ (tập dượt).',
  'Cán bộ mới chuyển về, chưa được tập huấn (tập dượt).',
  'Đường truyền đến cơ quan chưa ổn định (tập dượt).',
  'Người dân còn thói quen nộp hồ sơ trực tiếp (tập dượt).',
  'Văn bản đang lấy ý kiến, chưa ban hành trong kỳ (tập dượt).',
  'Hệ thống dùng chung triển khai từ giữa kỳ (tập dượt).',
] as const;

/** Reasons a reviewer might give for other points. */
export const PRACTICE_FINDINGS = [
  'Tài liệu kiểm chứng ghi số thấp hơn phiếu (tập dượt).',
  'Không có tài liệu cho một phần số liệu (tập dượt).',
  'Số liệu tính cả phần ngoài kỳ đánh giá (tập dượt).',
] as const;

/** Texts of practice data: a campaign's name, a decision's number, a line of a table. */
export const practiceTexts = {
  campaign: (name: string) => `Tập dượt: ${name}`,
  decision: (number: number) => `${number}/QĐ (tập dượt)`,
  row: (number: number) => `Dòng tập dượt ${number}`,
} as const;
