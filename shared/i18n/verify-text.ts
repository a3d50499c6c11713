import type { TrustState } from '../domain/package/problems.ts';

const TRUST: Readonly<Record<TrustState, string>> = {
  issued: 'khóa do Sở TTTT cấp chứng thư',
  pinned: 'khóa đã ghim',
  unknown: 'khóa chưa biết',
  changed: 'khóa khác với khóa đã biết',
  revoked: 'khóa đã thu hồi',
  'no-anchor': 'chưa kiểm tra được người cấp chứng thư (thiếu --ca)',
};

const UNCHECKED: Readonly<Record<string, string>> = {
  'certificate-chain': 'chuỗi chứng thư (cần --ca)',
  revocation: 'thu hồi chứng thư (cần --campaign)',
  campaign: 'đợt đánh giá, đơn vị (cần --campaign)',
  'criteria-rules': 'quy tắc của bộ tiêu chí (cần --campaign)',
};

/** Words of `cqdt verify`. */
export const verifyText = {
  help: `Cách dùng: verify TỆP… [--campaign TỆP] [--ca PEM] [--at THỜI_ĐIỂM] [--json]

Kiểm tra gói theo đúng thứ tự của định dạng: cấu trúc, bảng kê, chữ ký, chứng thư, từng tệp, số liệu.
  --campaign   gói đợt đánh giá, để kiểm tra đơn vị, bộ tiêu chí và tính lại điểm
  --ca         chứng thư gốc của Sở TTTT (PEM), để kiểm tra người cấp chứng thư
  --at         lúc gói đến, ví dụ 2019-10-20T08:15:00+07:00; mặc định là bây giờ
  --json       in một mảng JSON thay cho lời
Lần gửi cũ, trùng số hay đứt quãng (bước 13) chỉ nơi nhận mới so được, nên không xét ở đây.
Mã thoát: 0 tốt cả, 1 có gói bị từ chối, 2 dùng sai.
`,
  accepted: (file: string): string => `ĐẠT      ${file}`,
  refused: (file: string): string => `TỪ CHỐI  ${file}`,
  facts: (facts: {
    readonly kind: string;
    readonly unit: string;
    readonly revision: number;
    readonly digest: string;
  }): string => `         ${facts.kind}, ${facts.unit}, lần ${facts.revision}, mã ${facts.digest}`,
  trust: (state: TrustState): string => `         Tin cậy: ${TRUST[state]}`,
  unchecked: (steps: readonly string[]): string =>
    `         Chưa kiểm tra: ${steps.map((step) => UNCHECKED[step] ?? step).join('; ')}`,
  reason: (reason: {
    readonly code: string;
    readonly number: string;
    readonly text: string;
    readonly advice: string;
  }): string =>
    `         ${reason.number}, ${reason.code}: ${reason.text}\n         ${reason.advice}`,
  unreadable: (file: string): string => `Không đọc được “${file}”. Kiểm tra lại đường dẫn.\n`,
  noCertificate: (file: string): string => `“${file}” không có chứng thư PEM nào.\n`,
};
