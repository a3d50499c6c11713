import type { LetterLine } from '../../../shared/domain/text/letter-passages.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import type { HelpPage } from './help-pages.ts';

type Props = { readonly page: HelpPage; readonly query: string };

/** A page as it is read: steps numbered, the letter as it is printed; what was looked for is marked. */
export function HelpText({ page, query }: Props) {
  if (page.kind === 'howTo')
    return (
      <ol className="steps-list">
        {page.lines.map((line) => (
          <li key={keyOf(line)}>
            <span>
              <Line line={line} query={query} />
            </span>
          </li>
        ))}
      </ol>
    );
  return (
    <div className="letter">
      {page.lines.map((line) => (
        <p key={keyOf(line)} className={line.bullet ? 'letter__item' : undefined}>
          <Line line={line} query={query} />
        </p>
      ))}
    </div>
  );
}

function keyOf({ runs }: LetterLine): string {
  return runs.map(({ text }) => text).join('');
}

function Line({ line, query }: { readonly line: LetterLine; readonly query: string }) {
  return (
    <>
      {line.runs.map(({ text, bold }) =>
        bold ? (
          <strong key={text}>
            <MarkedText text={text} query={query} />
          </strong>
        ) : (
          <MarkedText key={text} text={text} query={query} />
        ),
      )}
    </>
  );
}
