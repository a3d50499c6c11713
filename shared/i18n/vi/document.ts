/** Fixed words of an administrative document (NĐ 30/2020/NĐ-CP, Phụ lục I), with blanks for what the office fills in. */
export const wordsOfForm = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (symbol: string) => `Số:          ${symbol}`,
  date: (place: string) => `${place}, ngày        tháng        năm          `,
  addresseeHead: 'Kính gửi:',
  addressee: (name: string) => `Kính gửi: ${name}`,
  basis: (text: string) => `Căn cứ ${text}`,
  receivers: 'Nơi nhận:',
} as const;
