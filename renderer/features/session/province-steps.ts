import { vi } from '../../../shared/i18n/vi.ts';
import type { ScreenName } from '../../api/navigation.ts';
import type { Data } from '../../api/use-query.ts';

const words = vi.home.provinceNext;

type Step = {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly screen: Extract<ScreenName, 'intake' | 'enrolment' | 'board' | 'ranking'>;
};

/** What the Sở does next: who waits for a certificate goes first, for without one nothing can be sent. */
export function provinceStep(board: Data<'board.get'>, requests: Data<'enrolment.list'>): Step {
  const waiting = requests.filter(({ issuedAt }) => issuedAt === null).length;
  const all = board.rows.length;
  const received = board.rows.filter(({ number }) => number !== null).length;
  if (waiting > 0)
    return {
      title: words.enrol(waiting),
      text: words.enrolText,
      button: words.enrolGo,
      screen: 'enrolment',
    };
  if (received === 0)
    return { title: words.send, text: words.sendText, button: words.sendGo, screen: 'intake' };
  const now = Date.parse(board.now);
  const over = Object.values(board.deadlines).every((deadline) => Date.parse(deadline) <= now);
  if (over || received === all)
    return {
      title: words.rank,
      text: words.rankText(received, all),
      button: words.rankGo,
      screen: 'ranking',
    };
  return {
    title: words.chase(received, all),
    text: words.chaseText,
    button: words.chaseGo,
    screen: 'board',
  };
}
