import { useEffect, useRef } from 'react';

import type { Role } from '../../../shared/domain/roles/role.ts';
import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode, leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { problemSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useAssignees, useHelper } from '../../api/assignees.ts';
import { goTo, type Screen } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { currentForm, useForm } from './form-store.ts';
import { nextUnfinished } from './outline.ts';
import { useOpenNotice, type OpenNotice } from './use-open-notice.ts';
import { useOpenReturns, type CameBack } from './use-returns.ts';

const words = vi.home;
type Preview = Data<'submission.preview'>;
type Next = {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly screen: Screen;
};

/** One action: the first thing that stands between this desk and a receipt. */
export function HomeNext({ preview }: { readonly preview: Preview }) {
  const next = useForm(({ form, problems }) =>
    problems.some(({ severity }) => severity === 'block') && form.state === 'draft' ? 'fill' : '',
  );
  const set = useForm(({ form }) => form.criteria);
  const { desk } = useSession();
  const first = useFirstFocus();
  const helper = useHelper();
  const { isMine } = useAssignees();
  const returned = useOpenReturns();
  const notice = useOpenNotice();
  const onward = () =>
    toReturned(set, returned) ??
    (notice === null ? null : toNotice(notice)) ??
    (next === 'fill' ? toFill(set) : toSend(preview, desk.role));
  const { title, text, button, screen } =
    helper === null ? onward() : toHelp(set, helper.officer, isMine);
  return (
    <section className="next" aria-labelledby="next-heading">
      <div className="grow">
        <h2 className="next__k" id="next-heading">
          {words.next}
        </h2>
        <p className="next__t">{title}</p>
        <p className="sm dim">{text}</p>
      </div>
      <Button
        ref={first}
        variant="primary"
        size="lg"
        onClick={() => {
          goTo(screen);
        }}
      >
        {button}
      </Button>
    </section>
  );
}

/** Enter goes on with the work (02): the action takes the focus that nobody has. */
function useFirstFocus() {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const idle = [document.body, document.querySelector('#main')];
    if (idle.includes(document.activeElement)) first.current?.focus();
  }, []);
  return first;
}

function toFill(set: CriteriaSet): Next {
  const state = currentForm();
  const leaves = leavesOf(set);
  const last = leaves.at(-1)?.code ?? '';
  const code = state === null ? null : nextUnfinished(leaves, state.views, last);
  const leaf = code === null ? undefined : leafByCode(set).get(code);
  const problem = state?.problems.find((one) => one.severity === 'block' && one.leaf === code);
  if (leaf === undefined) {
    return {
      title: words.reportTitle,
      text: '',
      button: words.reportGo,
      screen: { name: 'report' },
    };
  }
  const wrong = state?.views[leaf.code]?.mark === 'error';
  const title = wrong ? words.fixTitle : words.fillTitle;
  return {
    title: title(leaf.code, leaf.name),
    text: problem === undefined ? '' : problemSentence(problem, set),
    button: words.firstProblem(leaf.code),
    screen: { name: 'form', leaf: leaf.code },
  };
}

/** The first leaf that a return asks about and nobody has touched since; null when there is none (U9). */
function toReturned(set: CriteriaSet, returns: readonly CameBack[]): Next | null {
  for (const { leaf: code, reason, touched } of returns.flatMap(({ items }) => items)) {
    const leaf = code === null || touched ? undefined : leafByCode(set).get(code);
    if (leaf === undefined) continue;
    return {
      title: vi.cameBack.nextTitle(leaf.code, leaf.name),
      text: reason,
      button: words.firstProblem(leaf.code),
      screen: { name: 'form', leaf: leaf.code },
    };
  }
  return null;
}

/** The newest notice of appraisal, while nobody has answered it (P7). */
function toNotice({ round, asked, until }: OpenNotice): Next {
  return {
    title: vi.response.home.next(round),
    text: `${vi.response.home.changed(asked.length)} ${vi.response.home.until(formatInstant(until))}`,
    button: vi.response.home.go,
    screen: { name: 'response' },
  };
}

/** On a machine that only fills a part: the next of its own leaves, then the file that brings them back (U12). */
function toHelp(set: CriteriaSet, officer: string, isMine: (leaf: string) => boolean): Next {
  const part = vi.parts.home;
  const own = leavesOf(set).filter(({ code }) => isMine(code));
  const views = currentForm()?.views ?? {};
  const code = nextUnfinished(own, views, own.at(-1)?.code ?? '');
  const leaf = code === null ? undefined : leafByCode(set).get(code);
  if (leaf === undefined) {
    const text = part.doneText(officer);
    return { title: part.done, text, button: part.go, screen: { name: 'parts' } };
  }
  return {
    title: words.fillTitle(leaf.code, leaf.name),
    text: part.mine(officer),
    button: words.firstProblem(leaf.code),
    screen: { name: 'form', leaf: leaf.code },
  };
}

function toSend(preview: Preview, role: Role): Next {
  const screen: Screen = { name: 'send' };
  const [last] = preview.sealed;
  if (preview.state === 'draft') {
    const approved = preview.approval !== null;
    return {
      title: approved ? words.sendTitle : words.approveTitle,
      text: approved ? words.sendText : words.approveText,
      button: words.sendGo,
      screen,
    };
  }
  const receipt = last?.receipts.at(-1);
  if (receipt !== undefined) {
    return {
      title: words.receivedTitle,
      text: words.receivedText(receipt.number, formatInstant(receipt.arrivedAt)),
      button: words.sendGo,
      screen,
    };
  }
  if (role === 'district') return toBundle(preview);
  return {
    title: words.waitTitle(preview.receiver),
    text: words.waitText(preview.revision),
    button: words.sendGo,
    screen,
  };
}

/** A district's own submission goes inside its bundle, never by itself (H7). */
function toBundle(preview: Preview): Next {
  return {
    title: words.bundleTitle(preview.receiver),
    text: words.bundleText(preview.revision),
    button: words.bundleGo,
    screen: { name: 'bundle' },
  };
}
