import { vi } from '../../../shared/i18n/vi.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import type { RankingView } from './ranking-data.ts';
import { listTabs } from './ranking-lists.ts';

const t = vi.ranking;

type Props = {
  readonly view: RankingView;
  readonly chosen: string;
  readonly onChoose: (list: string) => void;
};
const WITHIN = 'within';

/** Sở, huyện, xã of the province; or the communes of one district. */
export function ListPicker({ view, chosen, onChoose }: Props) {
  const { province, districts } = listTabs(view);
  const within = districts.some(({ id }) => id === chosen);
  const first = districts[0]?.id;
  return (
    <>
      <SegmentedControl
        label={t.scope}
        value={within ? WITHIN : chosen}
        choices={[
          ...province.map(({ id, label }) => ({ value: id, label })),
          ...(first === undefined ? [] : [{ value: WITHIN, label: t.tabs.district }]),
        ]}
        onChoose={(value) => {
          onChoose(value === WITHIN ? (first ?? chosen) : value);
        }}
      />
      {within ? (
        <Select
          label={t.district}
          value={chosen}
          choices={districts.map(({ id, label }) => ({ value: id, label }))}
          onChoose={onChoose}
        />
      ) : null}
    </>
  );
}
