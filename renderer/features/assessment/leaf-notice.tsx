import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';

const words = vi.response.atLeaf;

type Notice = Data<'response.get'>['notices'][number];

/** What the newest notice of appraisal gives this leaf, why, and what was answered (U11, P7). */
export function LeafNotice({ code }: { readonly code: string }) {
  const state = useQuery('response.get', {});
  const notice = state.status === 'ready' ? state.data.notices[0] : undefined;
  const leaf = notice?.leaves.find((it) => it.leaf === code);
  if (notice === undefined || leaf === undefined || leaf.points === null) return null;
  const changed = notice.asked.includes(code);
  const item = notice.items.find((it) => it.leaf === code);
  const { self, points, reason, answer } = leaf;
  return (
    <Callout tone={changed ? 'warn' : 'accent'} actions={<Answer notice={notice} code={code} />}>
      <p>
        <strong>{words.title(notice.round)}.</strong>{' '}
        {changed
          ? words.line(self === null ? words.none : formatDecimal(self), formatDecimal(points))
          : words.same(formatDecimal(points))}{' '}
        {reason}
        {answer === '' || answer === reason ? '' : ` ${answer}`}
      </p>
      {item === undefined ? null : <p className="sm">{words.answered[item.outcome]}</p>}
    </Callout>
  );
}

function Answer({ notice, code }: { readonly notice: Notice; readonly code: string }) {
  if (notice.sealed !== null) return null;
  return (
    <Button
      size="sm"
      onClick={() => {
        goTo({ name: 'response', leaf: code });
      }}
    >
      {words.go}
    </Button>
  );
}
