import { value, type TestBackend } from './backend.ts';
import type { World } from './packages.ts';
import { aProvinceDesk } from './receiving-desk.ts';
import { submissionOf, take } from './receiving-story.ts';

/** A photo of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Who goes there. */
export const team = [
  { name: 'Cán bộ tập dượt 21', title: 'Phó Trưởng phòng CNTT, Tổ trưởng' },
  { name: 'Cán bộ tập dượt 22', title: 'Chuyên viên' },
];
const present = [{ name: 'Lãnh đạo tập dượt 31', title: 'Phó Chủ tịch UBND xã' }];
/** A draw of two communes. */
export const RANDOM = { kind: 'random', seed: 'Họp 28/10, số 417', count: 2, block: 'xa' } as const;

/** The Sở in November: three communes and a sở came in; the desk cut one leaf of one commune. */
export async function novemberDesk(world: World) {
  const desk = await aProvinceDesk(world);
  const units = ['10001', '10002', '20001', 'snv'];
  const files = [];
  for (const unit of units) files.push((await submissionOf(world, unit)).path);
  await take(desk, ...files);
  desk.clock.set('2019-11-05T08:00:00+07:00');
  const cut = { outcome: 'changed', points: '1', reason: 'Chưa có quyết định' } as const;
  value(await desk.api['review.record']({ checks: [{ unit: '20001', leaf: 'A.1', ...cut }] }));
  return desk;
}

/** Draws a rule and records exactly what it drew. */
export async function draw(
  desk: TestBackend,
  rule: Omit<typeof RANDOM, 'count'> & { count: number },
) {
  const { units } = value(await desk.api['inspection.propose']({ rule }));
  const codes = units.map(({ unit }) => unit.code);
  const reason = 'Kế hoạch số 83/KH-STTTT ngày 19/8/2019';
  value(await desk.api['inspection.select']({ rule, units: codes, reason }));
  return codes;
}

/** Adds the photo of one pixel. */
export async function addPhoto(desk: TestBackend, unit: string, leaf: string | null) {
  const file = await desk.giveBytes('IMG_0417.png', PNG);
  const takenAt = '2019-11-12T09:30:00+07:00';
  const caption = 'Bảng niêm yết thủ tục';
  return value(await desk.api['photo.add']({ file, unit, leaf, caption, takenAt }));
}

/** What a team writes down afterwards. */
export const visit = (unit: string) => ({
  unit,
  date: '2019-11-12',
  place: 'Trụ sở UBND xã',
  team,
  present,
  remarks: 'Có kế hoạch nhưng chưa ban hành.\nMáy chủ đặt tại phòng một cửa.',
  opinion: 'Thống nhất với nhận xét.',
});
