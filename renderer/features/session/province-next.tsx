import { IconArrowRight } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { provinceStep } from './province-steps.ts';

/** One action, as on every desk's first screen. */
export function ProvinceNext() {
  const board = useQuery('board.get', {});
  const requests = useQuery('enrolment.list', {});
  return (
    <QueryView state={requests}>
      {(waiting) => (
        <QueryView state={board}>
          {(data) => {
            const { title, text, button, screen } = provinceStep(data, waiting);
            return (
              <section className="next" aria-labelledby="next-heading">
                <div className="grow">
                  <h2 className="next__k" id="next-heading">
                    {vi.home.next}
                  </h2>
                  <p className="next__t">{title}</p>
                  <p className="sm dim">{text}</p>
                </div>
                <Button
                  variant="primary"
                  size="lg"
                  icon={IconArrowRight}
                  onClick={() => {
                    goTo({ name: screen });
                  }}
                >
                  {button}
                </Button>
              </section>
            );
          }}
        </QueryView>
      )}
    </QueryView>
  );
}
