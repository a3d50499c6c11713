/** Words of small parts that several desks share. */
export const deskPartsWords = {
  railCount: 'việc',
  download: {
    one: (name: string) => `Tải ${name}`,
    button: 'Tải',
    all: (count: number) => `Tải cả ${String(count)} tệp`,
  },
};
