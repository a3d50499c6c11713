/** Còn thiếu, approval, sealing, what was sent (U5, U9, S1-S3). */
export const submission = {
  title: 'Còn thiếu',
} as const;
