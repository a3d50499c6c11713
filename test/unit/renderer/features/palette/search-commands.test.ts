import { expect, test } from 'vitest';

import type { Command } from '../../../../../renderer/api/commands.ts';
import { searchCommands } from '../../../../../renderer/features/palette/search-commands.ts';

const run = () => undefined;
const command = (id: string, label: string, more: Partial<Command> = {}): Command => ({
  id,
  label,
  group: 'commands',
  run,
  ...more,
});

const offered: readonly Command[] = [
  command('leaf.1', 'V.1.4 Tỷ lệ văn bản đi điện tử được ký số', { group: 'criteria' }),
  command('leaf.2', 'III.1.2 Quy định sử dụng hệ thống dùng chung', {
    group: 'criteria',
    hint: 'Tự chấm 1,00/2',
    words:
      'Có quy chế. Quy chế nêu mục quản lý chữ ký số và mật khẩu của từng người dùng trong cơ quan',
  }),
  command('seal', 'Ký và xuất hồ sơ', { blocked: 'Chưa dùng được: còn 8 mục chặn.' }),
  command('dark', 'Giao diện tối'),
  command('file', 'Danh sách chứng thư số và chữ ký số năm 2019.pdf', { group: 'documents' }),
  command('home', 'Tổng quan', { group: 'screens' }),
];
const found = (query: string) =>
  searchCommands(offered, query).groups.map(({ group, hits }) => [
    group,
    hits.map(({ command: { id } }) => id),
  ]);

test('X2: found without marks, case and spaces; a command that cannot run stays and says why', () => {
  expect(found('ky so')).toEqual([
    ['criteria', ['leaf.1', 'leaf.2']],
    ['commands', ['seal']],
    ['documents', ['file']],
  ]);
  expect(found('KÝ  SỐ')).toEqual(found('ky so'));
  expect(found('kyso')).toEqual([
    ['criteria', ['leaf.1', 'leaf.2']],
    ['documents', ['file']],
  ]);
  expect(found('tong quan')[0]).toEqual(['screens', ['home']]);
  const [seal] = searchCommands(offered, 'ky va xuat').groups[0]?.hits ?? [];
  expect(seal?.note).toBe('Chưa dùng được: còn 8 mục chặn.');
});

test('a find in the other words shows where they occur', () => {
  const { groups } = searchCommands(offered, 'mat khau');
  expect(groups[0]?.hits[0]?.note).toMatch(/chữ ký số và mật khẩu của từng người dùng/u);
  expect(searchCommands(offered, 'quy dinh').groups[0]?.hits[0]?.note).toBe('Tự chấm 1,00/2');
});

test('before anything is typed: what can be done and where one can go, blocked commands last', () => {
  expect(found('')).toEqual([
    ['commands', ['dark', 'seal']],
    ['screens', ['home']],
  ]);
  expect(found('  ')).toEqual(found(''));
});

test('nothing found is nothing', () => {
  expect(searchCommands(offered, 'xyz')).toEqual({ groups: [], count: 0 });
});
