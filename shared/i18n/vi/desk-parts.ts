/** Words of small parts that several desks share. */
export const deskParts = {
  railCount: 'việc',
  download: {
    one: (name: string) => `Tải ${name}`,
    button: 'Tải',
    all: (count: number) => `Tải cả ${String(count)} tệp`,
  },
};
