import type { RankingList } from '../domain/ranking/ranking.ts';
import { formatDecimal } from './format.ts';

const PRACTICE = 'DỮ LIỆU TẬP DƯỢT, không phải kết quả thật';

const steps = {
  open: 'Mở đợt đánh giá',
  units: 'Đơn vị tự đánh giá, ký, gửi',
  districts: 'Huyện tổng hợp',
  intake: 'Sở tiếp nhận, kiểm tra chữ ký',
  verify: 'Sở và người thẩm định xem từng tiêu chí',
  inspect: 'Kiểm tra thực tế',
  notices: 'Sở thông báo kết quả thẩm định',
  answers: 'Đơn vị phản hồi',
  publish: 'Xếp hạng, công bố',
} as const;

/** Why a ranking was not recomputed; the code follows in brackets for whoever automates it. */
const rankRefusals: Readonly<Record<string, string>> = {
  'decisions-unreadable':
    'Không đọc được sổ quyết định: tệp không có, không phải JSON chuẩn hoặc sai mẫu.',
  'ledger-broken': 'Chuỗi của sổ quyết định bị đứt: có mục đã bị sửa, thêm hoặc bớt.',
  'campaign-refused': 'Gói đợt đánh giá không dùng được.',
  'campaign-differs': 'Gói đợt đánh giá không phải là gói mà sổ quyết định nói đến.',
  'authority-not-confirmed': 'Sổ quyết định không xác nhận chứng thư gốc của gói đợt đánh giá này.',
  'package-refused': 'Một gói mà sổ quyết định đã ghi nhận không còn hợp lệ.',
  'digest-absent': 'Còn thiếu một gói mà sổ quyết định đã ghi nhận.',
  'ranking/package-missing': 'Còn thiếu nội dung của một hồ sơ được tính.',
  'ranking/package-foreign': 'Một hồ sơ được tính không thuộc đơn vị mà sổ quyết định ghi.',
  'ranking/criteria-missing': 'Đợt đánh giá thiếu bộ tiêu chí của một cấp.',
  'ranking/check-invalid': 'Sổ quyết định có một lần thẩm định không khớp với hồ sơ.',
};

const listNames: Readonly<Record<string, string>> = {
  so: 'cấp sở',
  huyen: 'cấp huyện',
  xa: 'cấp xã',
};
const listName = (id: string): string => listNames[id] ?? id;

type Placed = { readonly rank: number; readonly name: string; readonly points: string };
type Summary = {
  readonly out: string;
  readonly units: number;
  readonly submissions: number;
  readonly bundles: number;
  readonly receipts: number;
  readonly review: {
    readonly findings: number;
    readonly conflicts: number;
    readonly visited: number;
    readonly notices: number;
    readonly responses: number;
    readonly objections: number;
  };
  readonly refused: readonly { readonly name: string; readonly sentence: string }[];
  readonly lists: readonly RankingList[];
  readonly ends: readonly {
    readonly list: string;
    readonly first: Placed;
    readonly last: Placed;
  }[];
  readonly example: { readonly file: string; readonly epoch: number };
  readonly seconds: number;
  readonly peakMiB: number;
};

function reviewSentence(review: Summary['review']): string {
  const { findings, conflicts, visited, notices, responses, objections } = review;
  return `Kết quả của người thẩm định: ${findings} tệp, ${conflicts} xung đột đã quyết. Kiểm tra thực tế: ${visited}. Thông báo: ${notices}. Phản hồi: ${responses}, trong đó ${objections} đơn vị đề nghị xem lại.`;
}

/** Sentences of the command line. */
export const cliText = {
  help: `Cách dùng: npm run --silent cqdt -- LỆNH [TÙY CHỌN]

  verify FILE…   kiểm tra gói: cấu trúc, chữ ký, chứng thư, nội dung
  rank           tính lại xếp hạng từ các gói gốc và sổ quyết định
  demo           tập dượt cả đợt đánh giá năm 2019 của tỉnh Gia Lai

Thêm --help sau tên lệnh để xem chi tiết. Mã thoát: 0 tốt cả, 1 có mục bị từ chối, 2 dùng sai.
`,
  rankHelp: `Cách dùng: rank --campaign TỆP --decisions TỆP --out TỆP THƯ_MỤC|TỆP…

Tính lại xếp hạng chỉ từ gói đợt đánh giá, sổ quyết định (decisions.json) và các gói đã gửi.
Kết quả là JSON chuẩn, giống nhau từng byte trên mọi máy, múi giờ và thứ tự tệp.
Từ chối khi sổ quyết định bị sửa hoặc thiếu gói mà sổ đã ghi nhận.
`,
  demoHelp: `Cách dùng: demo [--out THƯ_MỤC] [--units SỐ] [--seed CHỮ] [--evidence-kib SỐ]

Tập dượt cả đợt đánh giá năm 2019 với danh mục đơn vị thật và số liệu bịa (${PRACTICE}).
  --out            nơi để kết quả, mặc định out
  --units          số đơn vị tham gia, từ 6 trở lên, mặc định 259
  --seed           hạt giống: cùng hạt giống thì cùng số liệu, mặc định 2019
  --evidence-kib   dung lượng tài liệu kiểm chứng mỗi đơn vị (KiB), từ 1 đến 16000, mặc định 64
`,
  fileAbsent: (file: string): string => `Không tìm thấy “${file}”. Kiểm tra lại đường dẫn.\n`,
  rankWritten: (file: string, units: number): string =>
    `Đã ghi xếp hạng của ${units} đơn vị vào ${file}.\n`,
  rankRefused: (code: string, params: Readonly<Record<string, string | number>>): string => {
    const facts = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
    return `${rankRefusals[code] ?? 'Không tính lại được.'} (${[code, ...facts].join(', ')}) Chưa ghi gì.\n`;
  },
  demoFolderNotEmpty: (folder: string): string =>
    `Thư mục “${folder}” đang có dữ liệu không phải của tập dượt. Chọn thư mục trống bằng --out.\n`,
  demoNotice: `${PRACTICE}.\nMọi tệp trong thư mục này do lệnh tập dượt tạo ra; chạy lại lệnh thì thư mục được làm mới.\n`,
  demoStart: (folder: string): string =>
    `Tập dượt đợt đánh giá năm 2019, ghi vào ${folder}. ${PRACTICE}.\n`,
  demoProgress: (step: keyof typeof steps, done: number, total: number): string =>
    `  ${steps[step]}: ${done}/${total}\n`,
  demoSummary: (summary: Summary): string =>
    [
      '',
      `${PRACTICE}. Bộ tiêu chí mẫu, không phải QĐ 169/QĐ-UBND.`,
      `Đơn vị: ${summary.units}. Hồ sơ: ${summary.submissions}. Gói huyện: ${summary.bundles}. Giấy biên nhận: ${summary.receipts}.`,
      reviewSentence(summary.review),
      ...summary.lists.map(
        ({ id, places, last, excluded }) =>
          `  ${listName(id)}: xếp hạng ${places.length}, không xếp hạng (xem như xếp hạng cuối) ${last.length}${excluded.length > 0 ? `, không thuộc diện ${excluded.length}` : ''}`,
      ),
      ...summary.ends.flatMap(({ list, first, last }) => [
        `  Hạng ${first.rank} ${listName(list)}: ${first.name}, ${formatDecimal(first.points, 2)} điểm quy đổi`,
        `  Hạng ${last.rank} ${listName(list)}: ${last.name}, ${formatDecimal(last.points, 2)} điểm quy đổi`,
      ]),
      `Cách ly: ${summary.refused.length}`,
      ...summary.refused.map(({ name, sentence }) => `  ${name}: ${sentence}`),
      `Thời gian: ${formatDecimal(String(Number(summary.seconds.toFixed(1))), 1)} giây. Bộ nhớ cao nhất: ${summary.peakMiB.toFixed(0)} MB.`,
      '',
      'Tự kiểm tra một hồ sơ bằng openssl, không cần phần mềm này:',
      `cd "${summary.out}"`,
      `unzip -p sent/${summary.example.file} META-INF/ASiCManifest.xml > m.xml ; unzip -p sent/${summary.example.file} META-INF/signature.p7s > s.p7s`,
      `openssl cms -verify -binary -inform DER -in s.p7s -content m.xml -CAfile so.pem -no-CApath -no-CAstore -cades -attime ${summary.example.epoch} -signer who.pem -out /dev/null`,
      'openssl x509 -in who.pem -noout -subject',
      '',
      `Mở bàn làm việc của Sở: npm start -- --data ${summary.out}/so-tttt`,
      '',
    ].join('\n'),
};
