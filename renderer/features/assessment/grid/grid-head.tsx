import { vi } from '../../../../shared/i18n/vi.ts';

const words = vi.assessment.table;

/** Column heads of the grid. */
export function GridHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="sr-only">{words.state}</span>
        </th>
        <th scope="col">{words.code}</th>
        <th scope="col">{words.name}</th>
        <th scope="col" className="r">
          {words.first}
        </th>
        <th scope="col" className="r">
          {words.second}
        </th>
        <th scope="col">{words.choice}</th>
        <th scope="col">{words.estimate}</th>
        <th scope="col">{words.reason}</th>
        <th scope="col" className="r">
          {words.points}
        </th>
        <th scope="col">
          <span className="sr-only">{words.max}</span>
        </th>
      </tr>
    </thead>
  );
}
