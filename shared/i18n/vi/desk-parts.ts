/** Words of small parts that several desks share. */
export const deskParts = {
  railCount: 'việc',
  person: {
    name: 'Người quyết định',
    title: 'Chức vụ',
    missing: 'Ghi họ tên người quyết định.',
  },
  download: {
    one: (name: string) => `Tải ${name}`,
    button: 'Tải',
    all: (count: number) => `Tải cả ${String(count)} tệp (một tệp .zip)`,
  },
};
