import { IconKeyboard, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { Screen } from '../../api/navigation.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { findPages, helpPages, type HelpPage } from './help-pages.ts';
import { HelpText } from './help-text.tsx';

const words = vi.help;

type Props = {
  readonly screen: Screen;
  readonly onShortcuts: () => void;
  readonly onPractise: () => void;
};

/** How-tos for this kind of desk and the whole letter, searchable (X5). */
export function HelpScreen({ screen, onShortcuts, onPractise }: Props) {
  const asked = screen.name === 'help' ? screen : null;
  const { desk } = useSession();
  const pages = helpPages(desk.role);
  const [query, setQuery] = useState(asked?.query ?? '');
  const [chosen, setChosen] = useState(asked?.topic ?? 'start');
  const found = findPages(pages, query);
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <span className="end" />
        <Button icon={IconSchool} onClick={onPractise}>
          {words.practise}
        </Button>
        <Button icon={IconKeyboard} aria-keyshortcuts="Control+/" onClick={onShortcuts}>
          {words.allShortcuts}
        </Button>
      </header>
      <div className="split help-split">
        <nav className="pane pane--side help-nav" aria-label={words.contents} data-pane>
          <SearchField label={words.search} value={query} onText={setQuery} />
          <output className="sm dim">{query === '' ? '' : words.found(found.length)}</output>
          {groupsOf(found).map(([title, own]) => (
            <Contents
              key={title}
              title={title}
              pages={own}
              chosen={query === '' ? chosen : null}
              onChoose={(id) => {
                setQuery('');
                setChosen(id);
              }}
            />
          ))}
        </nav>
        <article
          key={query === '' ? chosen : ''}
          className="pane grow help-page"
          aria-label={words.reading}
          data-pane
          // Scrolls by keyboard too, so it takes focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {query === '' ? (
            <Page page={pages.find(({ id }) => id === chosen) ?? pages[0]} query="" />
          ) : (
            <Found pages={found} query={query} />
          )}
          <Contact />
        </article>
      </div>
    </>
  );
}

/** Pages under the heading they stand below in the contents. */
function groupsOf(pages: readonly HelpPage[]): readonly (readonly [string, readonly HelpPage[]])[] {
  return [...Map.groupBy(pages, ({ group }) => group)];
}

type ContentsProps = {
  readonly title: string;
  readonly pages: readonly HelpPage[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

function Contents({ title, pages, chosen, onChoose }: ContentsProps) {
  return (
    <section>
      <h2 className="h-sec">{title}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <button
              type="button"
              className="help-nav__item"
              aria-current={page.id === chosen ? 'page' : undefined}
              onClick={() => {
                onChoose(page.id);
              }}
            >
              {page.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ pages, query }: { readonly pages: readonly HelpPage[]; readonly query: string }) {
  if (pages.length === 0) return <p className="dim">{words.none(query)}</p>;
  return (
    <>
      {pages.map((page) => (
        <Page key={page.id} page={page} query={query} />
      ))}
    </>
  );
}

function Page({ page, query }: { readonly page: HelpPage | undefined; readonly query: string }) {
  if (page === undefined) return null;
  return (
    <section className="help-page__one" aria-labelledby={`help-${page.id}`}>
      <h2 id={`help-${page.id}`}>{page.title}</h2>
      <p className="sm dim">{page.note}</p>
      <HelpText page={page} query={query} />
    </section>
  );
}

/** Whom the letter names for questions. */
function Contact() {
  const { contact } = useSession().campaign;
  return <p className="help-page__contact sm">{words.contact(contact.office, contact.phone)}</p>;
}
