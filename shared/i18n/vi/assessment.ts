/** The form: outline, one criterion, grid, evidence, report (U2-U4, U7). */
export const assessment = {
  title: 'Phiếu tự đánh giá',
} as const;
