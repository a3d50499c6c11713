import type { Level } from '../../domain/level/level.ts';

const rounds = {
  district: 'huyện thẩm tra',
  desk: 'thẩm định tại bàn',
  field: 'kiểm tra thực tế',
  dispute: 'sau phản hồi',
} as const;

/** Reviewers at the Sở: who they are, what they are given, what they found (P5). */
export const team = {
  title: 'Phân công',
  levels: { so: 'cấp sở', huyen: 'cấp huyện', xa: 'cấp xã' } satisfies Record<Level, string>,
  lead: (people: number, free: number) =>
    `${people} người thẩm định, ${free === 0 ? 'mọi đơn vị đã giao' : `${free} đơn vị chưa giao`}`,
  rounds,
  receive: 'Nhận tệp',
  receiveHint:
    'Tệp yêu cầu hoặc kết quả do máy của người thẩm định xuất ra; thả vào đây cũng được.',
  opening: 'Đang xem tệp…',
  issue: 'Xuất tập việc',
  issueNone: 'Chưa ai được giao đơn vị đã có hồ sơ.',
  views: {
    label: 'Xem',
    units: 'Đơn vị',
    conflicts: (count: number) => `Xung đột (${count})`,
  },
  empty: {
    title: 'Chưa có người thẩm định nào',
    text: 'Sở tự xem hồ sơ ở Thẩm định thì không cần phân công. Khi nhiều người cùng làm, mỗi người trên một máy không nối mạng:',
    steps: [
      {
        title: 'Máy của người thẩm định',
        text: 'Mở gói của đợt, chọn “Người thẩm định”, ghi tên, tạo khóa và gửi tệp yêu cầu về Sở.',
      },
      {
        title: 'Nhận tệp yêu cầu',
        text: 'Mở ở đây, gọi điện đối chiếu 8 từ của khóa rồi xác nhận.',
      },
      {
        title: 'Giao và xuất tập việc',
        text: 'Giao theo đơn vị hoặc nhóm tiêu chí; mỗi người nhận một tệp có hồ sơ gốc bên trong.',
      },
      {
        title: 'Nhận kết quả',
        text: 'Ai xem gì cũng được giữ nguyên; chỗ hai người khác nhau thì chờ người có tên quyết định.',
      },
    ],
  },
  table: {
    label: (count: number) => `${count} đơn vị và người thẩm định`,
    mark: 'Chọn',
    markUnit: (name: string, parent: string) => `Đánh dấu ${name}, ${parent}`,
    unit: 'Đơn vị',
    file: 'Hồ sơ',
    done: 'Sở đã xem',
    reviewer: 'Người thẩm định',
    here: 'Đã có',
    absent: 'Chưa có',
    nobody: 'Chưa giao',
    none: 'Không có đơn vị nào khớp.',
    progress: (done: number, all: number) => `${done}/${all}`,
  },
  filter: {
    search: 'Tìm đơn vị',
    scope: 'Khối hoặc huyện',
    all: 'Mọi đơn vị',
    communesOf: (district: string) => `Xã của ${district}`,
    holder: 'Giao cho',
    anybody: 'Mọi người',
    nobody: 'Chưa giao',
  },
  marks: {
    hint: 'Phím Cách đánh dấu, Ctrl+A đánh dấu cả danh sách đang hiện, Ctrl+Enter để giao.',
    count: (count: number) => `Đã đánh dấu ${count} đơn vị`,
    all: (count: number) => `Đánh dấu ${count} đơn vị đang hiện`,
    clear: 'Bỏ đánh dấu',
    assign: (count: number) => `Giao ${count} đơn vị`,
    none: 'Đánh dấu ít nhất một đơn vị trước.',
    take: 'Bỏ giao',
    taken: (count: number) => `Đã bỏ giao ${count} đơn vị.`,
  },
  assign: {
    title: (count: number) => `Giao ${count} đơn vị`,
    to: 'Giao cho',
    load: (units: number, after: number) =>
      units === after ? `đang giữ ${units} đơn vị` : `${units} đơn vị, sau khi giao ${after}`,
    leaves: 'Tiêu chí',
    every: 'Mọi tiêu chí',
    some: 'Chỉ một số nhóm',
    someHint: 'Áp dụng cho mọi đơn vị người này đang giữ.',
    groups: (level: string) => `Nhóm tiêu chí ${level}`,
    group: (code: string, name: string, count: number) => `${code} ${name} (${count} tiêu chí)`,
    move: 'Lấy lại của người đang giữ cùng tiêu chí',
    moveHint: 'Bỏ chọn để hai người cùng xem độc lập; chỗ khác nhau sẽ thành xung đột.',
    go: 'Giao việc',
    going: 'Đang ghi…',
    noReviewer: 'Chọn người nhận việc.',
    noGroup: 'Chọn ít nhất một nhóm tiêu chí.',
    done: (count: number, name: string) => `Đã giao ${count} đơn vị cho ${name}.`,
  },
  people: {
    title: 'Người thẩm định',
    load: (units: number, absent: number) =>
      absent === 0 ? `${units} đơn vị` : `${units} đơn vị, ${absent} chưa có hồ sơ`,
    progress: (done: number, all: number) => `Sở đã xem ${done}/${all} tiêu chí được giao`,
    nothing: 'Chưa giao việc.',
    someLeaves: (count: number) => `Chỉ ${count} tiêu chí`,
    dismissed: (at: string, reason: string) => `Thôi nhiệm vụ ${at}: ${reason}`,
    phone: (phone: string) => `Điện thoại ${phone}`,
    named: (by: string, at: string) => `${by} đối chiếu khóa ${at}`,
    workset: (units: number, round: string, at: string) =>
      `Tập việc ${at}: ${units} đơn vị, ${round}`,
    waiting: 'Chưa nhận kết quả',
    taken: (at: string, taken: number, conflicts: number) =>
      `Kết quả ${at}: nhận ${taken}${conflicts === 0 ? '' : `, ${conflicts} xung đột`}`,
    outside: (count: number) => `${count} giá trị ngoài việc được giao, không nhận`,
    again: (name: string) => `Tải lại tập việc của ${name}`,
    show: (name: string) => `Xem đơn vị của ${name}`,
    issueOne: 'Xuất tập việc…',
  },
  dismiss: {
    title: (name: string) => `${name} thôi nhiệm vụ`,
    text: 'Từ nay không nhận kết quả do khóa của người này ký. Những gì đã nhận vẫn giữ nguyên.',
    reason: 'Lý do',
    missing: 'Nêu lý do.',
    go: 'Thôi nhiệm vụ',
    done: (name: string) => `${name} đã thôi nhiệm vụ.`,
  },
  issuing: {
    title: 'Xuất tập việc',
    text: 'Mỗi người một tệp do Sở ký, có hồ sơ gốc của đơn vị bên trong. Chép vào USB hoặc gửi qua mạng nội bộ.',
    round: 'Việc',
    roundNames: {
      desk: 'Thẩm định tại bàn',
      field: 'Kiểm tra thực tế',
      dispute: 'Xem lại sau phản hồi',
    },
    who: 'Cho ai',
    person: (name: string, units: number) => `${name}, ${units} đơn vị đã có hồ sơ`,
    absent: (count: number) => `${count} đơn vị chưa có hồ sơ thì chưa có trong tập việc`,
    passphrase: 'Mật khẩu khóa ký của Sở',
    nobody: 'Chọn ít nhất một người.',
    passphraseMissing: 'Nhập mật khẩu khóa ký.',
    go: (count: number) => `Ký và xuất ${count} tập việc`,
    going: 'Đang ký…',
    done: (count: number) => `Đã ký ${count} tập việc.`,
    each: (name: string, units: number, files: number) =>
      files === 1 ? `${name}: ${units} đơn vị` : `${name}: ${units} đơn vị trong ${files} tệp`,
    files: 'Tập việc',
    close: 'Xong',
  },
  received: {
    title: (count: number) =>
      count === 1 ? 'Tệp của người thẩm định' : `${count} tệp của người thẩm định`,
    files: 'Tệp đã mở',
    request: (name: string) => `Yêu cầu của ${name}`,
    words: 'Gọi cho người này, đề nghị đọc 8 từ của khóa trên máy của họ:',
    compare: 'Chỉ xác nhận khi cả 8 từ đều khớp, đúng thứ tự.',
    confirm: 'Đã khớp, xác nhận',
    confirmed: 'Đã xác nhận khóa, giao việc được.',
    already: 'Đã xác nhận trước đây, không cần làm gì.',
    comeback: 'Người này đã thôi nhiệm vụ; xác nhận lại thì tiếp tục làm.',
    findings: (name: string) => `Kết quả của ${name}`,
    contents: (looks: number, units: number, round: string) =>
      `${looks} tiêu chí ở ${units} đơn vị, ${round}`,
    more: {
      questions: (count: number) => `${count} câu hỏi đơn vị`,
      visits: (count: number) => `${count} chuyến kiểm tra`,
      photos: (count: number) => `${count} ảnh`,
    },
    take: 'Nhận kết quả',
    taking: 'Đang nhận…',
    takeAll: (count: number) => `Nhận ${count} kết quả`,
    known: 'Đã nhận tệp này trước đây, không có gì mới.',
    outcome: {
      taken: (count: number) => `nhận ${count}`,
      same: (count: number) => `${count} không đổi`,
      conflicts: (count: number) => `${count} xung đột chờ quyết định`,
      outside: (count: number) => `${count} ngoài việc được giao, không nhận`,
      stale: (count: number) => `${count} thuộc lần gửi không còn được tính, giữ lại mà không tính`,
    },
    nothing: 'Không có giá trị nào.',
    close: 'Đóng',
    toConflicts: 'Xem xung đột',
  },
  conflicts: {
    title: 'Hai người thấy khác nhau',
    text: 'Trong lúc chờ, tiêu chí này coi như chưa xem và tính theo điểm trước đó.',
    none: 'Không có xung đột nào.',
    noneText: 'Kết quả của những người thẩm định khớp nhau hoặc đã được quyết định.',
    label: (count: number) => `${count} xung đột`,
    columns: { unit: 'Đơn vị', leaf: 'Tiêu chí', found: 'Mỗi người thấy' },
    self: (points: string) => `Đơn vị tự chấm ${points}`,
    standing: (points: string) => `Hiện tính ${points}`,
    max: (points: string) => `Tối đa ${points}`,
    round: (round: string) => `Lần xem: ${round}`,
    choose: 'Giá trị được giữ',
    side: (name: string, points: string) => `${name}: ${points} điểm`,
    agreed: 'giữ điểm trước đó',
    noReason: 'Không nêu lý do',
    other: 'Mức điểm khác',
    points: 'Điểm',
    pointsBad: (max: string) => `Nhập số điểm không quá ${max}.`,
    reason: 'Lý do quyết định, đơn vị sẽ đọc trong thông báo thẩm định',
    reasonMissing: 'Nêu lý do quyết định.',
    go: 'Quyết định',
    done: (left: number) =>
      left === 0 ? 'Đã quyết định. Hết xung đột.' : `Đã quyết định. Còn ${left} xung đột.`,
  },
} as const;

type Contents = {
  readonly looks: number;
  readonly questions: number;
  readonly visits: number;
  readonly photos: number;
};

/** A reviewer's laptop (P5). */
export const reviewerDesk = {
  title: 'Tập việc',
  lead: (name: string) => `Máy thẩm định của ${name}`,
  open: 'Mở tập việc',
  opening: 'Đang kiểm tra tệp…',
  opened: (units: number) => `Đã mở tập việc: ${units} hồ sơ.`,
  already: 'Tập việc này đã mở trước đây, không có gì đổi.',
  next: {
    send: 'Gửi tệp yêu cầu về Sở TTTT',
    sendText: 'Sở gọi lại để đối chiếu 8 từ của khóa, rồi gửi tập việc. Mở tệp tập việc ở đây.',
    work: (left: number) => `Xem ${left} tiêu chí còn lại`,
    workText: 'Chỉ những hồ sơ và tiêu chí được giao mở được trên máy này.',
    seal: (count: number) => `Xuất kết quả: ${count} mục chưa gửi`,
    sealText: 'Gửi tệp kết quả về Sở. Xem thêm rồi xuất lại được; tệp sau thay tệp trước.',
    done: 'Đã xem hết và đã xuất kết quả',
    doneText: 'Gửi tệp kết quả về Sở nếu chưa gửi. Có tập việc mới thì mở ở đây.',
  },
  file: 'Tải tệp yêu cầu',
  look: 'Mở Thẩm định',
  visit: 'Mở Thực tế',
  words: 'Khóa của máy này bằng 8 từ',
  wordsHint: 'Đọc cho Sở nghe khi Sở gọi đối chiếu.',
  workset: (round: string, at: string) => `${round}, mở ${at}`,
  progress: (done: number, all: number) => `Đã xem ${done}/${all} tiêu chí`,
  asked: (count: number) => `${count} câu hỏi đơn vị`,
  visits: (count: number) => `${count} chuyến kiểm tra đã ghi`,
  sealed: (at: string) => `Xuất kết quả lần cuối ${at}`,
  never: 'Chưa xuất kết quả',
  unsealed: (count: number) => `${count} mục chưa xuất`,
  units: (count: number) => `${count} hồ sơ`,
  seal: 'Xuất kết quả',
  sealAgain: 'Tải lại kết quả',
  nothing: 'Chưa xem tiêu chí nào của tập việc này.',
  table: { unit: 'Đơn vị', done: 'Đã xem', state: 'Tình trạng' },
  states: { open: 'Chưa xem', partial: 'Đang xem', done: 'Xem xong' },
  sealing: {
    title: 'Ký và xuất kết quả',
    text: (looks: number) =>
      `Tệp kết quả do khóa của máy này ký, có ${looks} tiêu chí đã xem với điểm, lý do, tên và giờ.`,
    go: 'Ký và xuất',
    going: 'Đang ký…',
    missing: 'Nhập mật khẩu khóa ký.',
    done: 'Đã xuất kết quả',
    contents: ({ looks, questions, visits, photos }: Contents) =>
      [
        `${looks} tiêu chí`,
        questions === 0 ? '' : `${questions} câu hỏi`,
        visits === 0 ? '' : `${visits} chuyến kiểm tra`,
        photos === 0 ? '' : `${photos} ảnh`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    words: 'Mã gói (8 từ), đọc cho Sở khi gửi',
    download: 'Tải tệp kết quả',
    after: 'Gửi tệp này về Sở TTTT bằng thư hoặc USB.',
  },
} as const;

/** First start of a reviewer's laptop. */
export const reviewerSetup = {
  purpose: 'Máy này dùng cho',
  unit: 'Đơn vị',
  reviewer: 'Người thẩm định',
  title: 'Người thẩm định',
  lead: 'Thành viên Tổ thẩm định của Sở, làm trên máy riêng, không cần mạng. Máy chỉ mở được hồ sơ Sở giao trong tập việc.',
  name: 'Họ và tên',
  nameHint: 'Tên này đứng ở mỗi kết quả và trong sổ quyết định của Sở.',
  position: 'Chức vụ, đơn vị công tác',
  phone: 'Điện thoại để Sở gọi đối chiếu khóa',
  missing: { name: 'họ tên', passphrase: 'mật khẩu' },
  afterwards: 'Tạo xong, tệp yêu cầu tải về máy. Gửi tệp đó cho Sở TTTT.',
  create: 'Tạo máy thẩm định',
} as const;
