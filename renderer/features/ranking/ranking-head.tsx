import { vi } from '../../../shared/i18n/vi.ts';

const t = vi.ranking;

/** The seven published columns (K2, as Thừa Thiên Huế prints them); the bar belongs to the last one. */
export function RankingHead() {
  const { columns } = t;
  return (
    <>
      <th scope="col" className="r" aria-sort="ascending">
        {columns.rank}
      </th>
      <th scope="col">{columns.unit}</th>
      <Two lines={columns.max} />
      <Two lines={columns.notCounted} />
      <Two lines={columns.required} />
      <Two lines={columns.achieved} />
      <th scope="col" className="r">
        {columns.percent}
      </th>
      <th scope="col" colSpan={2} className="r">
        {columns.converted}
      </th>
    </>
  );
}

function Two({ lines }: { readonly lines: readonly string[] }) {
  return (
    <th scope="col" className="r">
      {lines[0]}
      <br />
      {lines[1]}
    </th>
  );
}
