import { expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { readNotices } from '../../../../../shared/domain/notices/notice-facts.ts';
import { noticeDue, noticeState } from '../../../../../shared/domain/notices/notice-state.ts';
import { miniLedger, sha256 } from '../../../../builders/mini-campaign.ts';
import { appraised, closed, disputed, objected, UNTIL } from '../../../../builders/notice-story.ts';

const unit = '10001';
const notice = appraised(unit, 1);
const accepts = objected(unit, 1, []);
const objects = objected(unit, 1, ['A.1']);
const settles = disputed(unit, 'A.1', 'agreed');
const look: Decision = { ...settles, leaf: 'B.2', round: 'field' };
const BEFORE = '2019-11-19T23:59:59+07:00';

function of(decisions: readonly Decision[], options: { now?: string; counted?: string | null }) {
  const facts = readNotices(miniLedger(decisions));
  const { now = BEFORE, counted = sha256(unit) } = options;
  const asked = { facts, unit, counted, now };
  return [noticeState(asked), noticeDue(asked)];
}

test.each([
  ['not ranked', [], { counted: null }, ['unranked', null]],
  ['nothing yet', [], {}, ['none', 'first']],
  ['told, before the term', [notice], {}, ['waiting', null]],
  // "Strictly before": the term itself is over (P7).
  ['told, at the term', [notice], { now: UNTIL }, ['silent', null]],
  ['told, round closed early', [notice, closed(1)], {}, ['silent', null]],
  ['accepted', [notice, accepts], {}, ['accepted', null]],
  [
    'late acceptance is silence',
    [notice, { ...accepts, late: true }],
    { now: UNTIL },
    ['silent', null],
  ],
  ['objected', [notice, objects], {}, ['objected', null]],
  ['settled, round open', [notice, objects, settles], {}, ['settled', null]],
  ['settled, round closed', [notice, objects, settles, closed(1)], {}, ['settled', 'answers']],
  ['answered', [notice, objects, settles, closed(1), appraised(unit, 2)], {}, ['waiting', null]],
  ['another look since', [notice, look], {}, ['waiting', 'changed']],
  ['another submission counts', [notice], { counted: sha256('lần 2') }, ['waiting', 'changed']],
] as const)('%s', (_, decisions, options, expected) => {
  expect(of(decisions, options)).toEqual(expected);
});
