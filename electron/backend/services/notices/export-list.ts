import type { z } from 'zod';

import {
  noticeListDocument,
  noticeListWorkbook,
  type NoticeListInput,
} from '../../../../shared/domain/notices/notice-list.ts';
import { reportWords } from '../../../../shared/i18n/vi/report.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { writeWorkbook } from '../../export/excel.ts';
import { writeWord } from '../../export/word.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

type Overview = z.output<(typeof contract)['notice.overview']['output']>;
type Objection = z.output<(typeof contract)['notice.objections']['output']>[number];
type Sources = { readonly notices: () => Overview; readonly objections: () => Objection[] };

/** Who was told what, who answered, and every objection with its answer: as Word or as Excel (P7). */
export function createExportList(
  { store, exports }: Pick<Receiving, 'store' | 'exports'>,
  { notices, objections }: Sources,
) {
  return async (format: 'docx' | 'xlsx'): Promise<ExportedFile> => {
    const { campaign: stored, desk } = readReceivingDesk(store);
    const { campaign, register } = stored;
    const sample = [...stored.sets.values()].some(({ set }) => set.sample);
    const input = listInput(campaign.year, notices(), objections());
    const mark = campaign.practice && !campaign.id.startsWith('tap-duot-') ? 'tap-duot-' : '';
    const place = await exports.reserve(`${mark}phan-hoi-${campaign.id}.${format}`);
    if (format === 'docx') {
      const leader = { name: desk.leaderName, title: desk.leaderTitle };
      const receiver = { campaign, register, unit: null, leader, sample, profile: 'nd30' } as const;
      await writeWord(noticeListDocument(receiver, input), place.path);
    } else {
      const { marks } = reportWords;
      const shown = [
        ...(campaign.practice ? [marks.practice] : []),
        ...(sample ? [marks.sample] : []),
      ];
      await writeWorkbook(noticeListWorkbook(shown, input), place.path);
    }
    return await exports.seal(place);
  };
}

function listInput(
  year: number,
  { now, rows }: Overview,
  objections: readonly Objection[],
): NoticeListInput {
  return {
    year,
    now,
    units: rows.map(({ unit, state, notice, response, open }) => ({
      name: nameOf(unit),
      state,
      round: notice?.round ?? null,
      noticedAt: notice?.at ?? null,
      until: notice?.until ?? null,
      answeredAt: response?.arrivedAt ?? null,
      open,
    })),
    objections: objections.map((it) => ({
      unit: nameOf(it.unit),
      round: it.round,
      leaf: it.leaf,
      name: it.name,
      self: it.scores?.self ?? null,
      noticed: it.scores?.field ?? it.scores?.desk ?? it.scores?.district ?? null,
      text: it.text,
      evidence: it.evidence.map(({ title, fileName }) => title || fileName),
      late: it.late,
      settled: it.settled,
    })),
  };
}

/** `Xã Ia O (Huyện Ia Grai)`: names repeat across districts (domain notes, 5). */
function nameOf({ name, parentName, level }: Overview['rows'][number]['unit']): string {
  return level === 'xa' ? `${name} (${parentName})` : name;
}
