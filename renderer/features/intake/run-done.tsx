import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { importOrder } from './import-order.ts';
import { importFiles } from './intake-flow.ts';
import { resultsDismissed, useIntake } from './intake-store.ts';

const t = vi.intake;

/** How the import ended; what was not touched can go on from here. */
export function RunDone() {
  const { results, untouched, items } = useIntake();
  const rest = importOrder(items).length;
  const sentence =
    untouched > 0 ? t.done.stopped(results.length, untouched) : t.done.title(results.length);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    announce(sentence);
  }, [sentence]);
  return (
    <section className="run" aria-labelledby="run-done">
      <div className="run__top">
        <Icon of={IconCircleCheck} size="lg" tone={untouched > 0 ? 'warn' : 'ok'} />
        <h2 className="run__h grow" id="run-done" ref={heading} tabIndex={-1}>
          {sentence}
        </h2>
        {rest > 0 ? <Button onClick={() => void importFiles()}>{t.done.rest(rest)}</Button> : null}
        <Button onClick={resultsDismissed}>
          {items.length > 0 ? t.done.back(items.length) : t.done.again}
        </Button>
      </div>
    </section>
  );
}
