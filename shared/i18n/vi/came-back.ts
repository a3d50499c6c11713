/** What came back to the unit beside its receipts: returns and the final result (U11). */
export const cameBack = {
  returned: (by: string, revision: number) =>
    `${by} trả lại lần gửi ${String(revision)} để bổ sung.`,
  purpose: {
    incomplete: 'Lần gửi này chưa được tính cho đến khi bổ sung đúng hạn.',
    clarify: 'Lần gửi này vẫn được tính cho đến khi có lần thay thế đúng hạn.',
  },
  term: (term: string) => `Gửi lại ${term}`,
  left: (days: number) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${String(days)} ngày`),
  over: 'đã quá hạn',
  reason: (reason: string) => `Lý do: ${reason.replace(/[.\s]+$/u, '')}.`,
  items: 'Nội dung cần bổ sung',
  whole: 'Hồ sơ chung',
  touched: 'đã sửa',
  untouched: 'chưa sửa',
  nextTitle: (leaf: string, name: string) => `Bổ sung ${leaf} ${name}`,
  atLeaf: (by: string, term: string) => `${by} đề nghị bổ sung, gửi lại ${term}:`,
  result: {
    title: 'Kết quả đã công bố',
    version: (version: number, at: string) =>
      version === 1 ? `Mở lúc ${at}` : `Bản ${String(version)}, mở lúc ${at}`,
    place: (rank: number, of: number, tied: boolean) =>
      `Hạng ${String(rank)}/${String(of)}${tied ? ' (đồng hạng)' : ''}`,
    wholeList: 'trong khối của tỉnh',
    within: (district: string) => `trong ${district}`,
    unranked: 'Không xếp hạng (xem như xếp hạng cuối)',
    standings: {
      late: 'hồ sơ đến sau thời hạn',
      absent: 'chưa gửi hồ sơ',
      excluded: 'không thuộc diện xếp hạng',
    },
    revision: (revision: number) => `Lần gửi được tính: ${String(revision)}`,
    achieved: 'Điểm thực hiện',
    of: (required: string) => `trên ${required}`,
    percent: 'Tỷ lệ',
    converted: 'Quy đổi',
    band: 'Xếp loại',
    differ: (count: number) => `${String(count)} tiêu chí khác điểm tự chấm`,
    same: 'Mọi tiêu chí được giữ nguyên điểm tự chấm.',
    change: (self: string, final: string) => `${self} thành ${final}`,
    more: (count: number) => `và ${String(count)} tiêu chí nữa, xem tại từng tiêu chí`,
    atLeaf: (points: string, max: string) => `Kết quả đã công bố: ${points}/${max} điểm`,
    self: (points: string) => `tự chấm ${points}`,
    source: (source: string) => `nguồn: ${source}`,
    notCounted: 'Kết quả đã công bố: không đưa vào đánh giá.',
  },
} as const;
