import type { EventPlan } from './plan-event.ts';
import type { Sent, Spoiled } from './play-event.ts';
import type { Arrival } from './play-province.ts';

/** When everything reaches the Sở: sở before 18/10, bundles on 24/10, the late ones after their deadline (letter I.4). */
export function arrivalsOf({
  plan,
  sent,
  spoiled,
}: {
  readonly plan: EventPlan;
  readonly sent: Sent;
  readonly spoiled: Spoiled;
}): readonly Arrival[] {
  const files = (code: string): readonly string[] => sent.submissions.get(code) ?? [];
  const so = plan.so
    .filter(({ code }) => !plan.late.has(code))
    .flatMap(({ code }, index) => files(code).map((file) => soArrival(file, index)));
  const late = [...plan.late].flatMap((code, index) =>
    files(code).map((file) => ({ at: lateTime(plan, code, index), file })),
  );
  const direct =
    plan.bothWays === null
      ? []
      : files(plan.bothWays).map((file) => ({ at: '2019-10-22T10:20:00+07:00', file }));
  const bundles = [...sent.bundles.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, file], index) => ({ at: `2019-10-24T09:${two(index)}:00+07:00`, file }));
  const bad = [spoiled.forged, spoiled.damaged]
    .filter((file) => file !== null)
    .map((file, index) => ({ at: `2019-10-22T15:${two(index)}:00+07:00`, file }));
  return [...so, ...late, ...direct, ...bundles, ...bad];
}

/** The first sở's mail came the evening before it was taken in; the officer enters the true time (P2). */
function soArrival(file: string, index: number): Arrival {
  if (index === 0)
    return {
      at: '2019-10-16T16:40:00+07:00',
      file,
      later: {
        takenInAt: '2019-10-17T07:45:00+07:00',
        because: 'Thư đến hộp thư công vụ 16:40 ngày 16/10, mở ngày hôm sau (tập dượt).',
      },
    };
  return { at: `2019-10-17T08:${two(index)}:00+07:00`, file };
}

function lateTime(plan: EventPlan, code: string, index: number): string {
  const isSo = plan.so.some((unit) => unit.code === code);
  return isSo ? '2019-10-19T09:00:00+07:00' : `2019-10-26T08:${two(index)}:00+07:00`;
}

const two = (value: number): string => String(value % 60).padStart(2, '0');
