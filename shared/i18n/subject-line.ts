/** Subject of the mail or document that carries a submission, to be copied by the officer (S2). */
export function subjectLine(submission: {
  readonly practice: boolean;
  readonly campaign: string;
  readonly unit: string;
  readonly revision: number;
  readonly digest: string;
}): string {
  const { practice, campaign, unit, revision, digest } = submission;
  const mark = practice ? '[TẬP DƯỢT] ' : '';
  return `${mark}${unit}: hồ sơ ${campaign}, lần ${revision} (mã ${digest.slice(0, 8)})`;
}
