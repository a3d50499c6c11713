/** What happened and what to do with files made here. */
export const fileErrors = {
  'file/gone': {
    text: 'Một tệp đã làm trước đó không còn.',
    advice: 'Làm lại việc vừa rồi để có tệp mới; dữ liệu không bị ảnh hưởng.',
  },
  'file/together-too-large': {
    text: 'Các tệp cộng lại quá 4 GB, không gộp được thành một tệp nén.',
    advice: 'Tải từng tệp trong danh sách.',
  },
} as const;
