/** Words of what is sent back to be completed: proposals, the letter, the dialog of the desk, the unit's side (H4, P3, U11). */
export const returnWords = {
  noDocument: (wanted: string) =>
    wanted === ''
      ? 'Có điểm nhưng chưa kèm tài liệu kiểm chứng.'
      : `Có điểm nhưng chưa kèm tài liệu kiểm chứng (cần: ${wanted}).`,
  emptyReport: (sections: string) => `Báo cáo còn trống các mục: ${sections}.`,
  letter: {
    symbol: 'TB',
    type: 'THÔNG BÁO',
    subject: (year: number) =>
      `Về việc trả lại hồ sơ tự đánh giá mức độ Chính quyền điện tử năm ${String(year)} để bổ sung`,
    received: (facts: {
      readonly from: string;
      readonly to: string;
      readonly code: string;
      readonly year: number;
      readonly revision: number;
      readonly number: number;
      readonly at: string;
    }) =>
      `${facts.from} đã nhận hồ sơ tự đánh giá mức độ Chính quyền điện tử năm ${String(facts.year)} của ${facts.to} (mã ${facts.code}), lần gửi ${String(facts.revision)}, số đến ${String(facts.number)}, đến lúc ${facts.at}.`,
    purpose: {
      incomplete:
        'Hồ sơ chưa đủ thành phần nên được trả lại để bổ sung. Trong khi chờ bổ sung, lần gửi này chưa được tính; bổ sung đúng thời hạn dưới đây thì được tính theo thời điểm đến của lần gửi này.',
      clarify:
        'Qua kiểm tra, một số nội dung cần được làm rõ, bổ sung. Lần gửi này vẫn được tính cho đến khi có lần gửi thay thế đến đúng thời hạn dưới đây.',
    },
    reason: (reason: string) => `Lý do: ${reason.replace(/[.\s]+$/u, '')}.`,
    caption: 'Nội dung cần bổ sung, làm rõ',
    columns: { order: 'STT', code: 'Mã', leaf: 'Tiêu chí, thành phần', reason: 'Nội dung đề nghị' },
    whole: 'Hồ sơ chung',
    term: (revision: number, term: string, from: string) =>
      `Đề nghị đơn vị hoàn thiện và gửi lần gửi ${String(revision)} về ${from} ${term}.`,
    how: (file: string, words: string) =>
      `Kèm theo thông báo là tệp ${file}. Mở tệp ở mục “Nhận về” của phần mềm: phiếu được mở lại để sửa, lý do hiện ngay tại từng tiêu chí. Mã kiểm tra của tệp để đối chiếu qua điện thoại: ${words}./.`,
  },
} as const;
