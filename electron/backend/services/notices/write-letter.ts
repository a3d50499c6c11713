import { noticeLetter } from '../../../../shared/domain/notices/notice-document.ts';
import type { AppraisalData } from '../../../../shared/domain/package/notice-data.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { writeWord } from '../../export/word.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

/** The Word letter beside a signed notice, drawn from what the notice says and from nothing else (P7). */
export async function writeLetter(
  { store, exports }: Pick<Receiving, 'store' | 'exports'>,
  data: AppraisalData,
): Promise<ExportedFile> {
  const { campaign, register, desk } = readReceivingDesk(store);
  const unit = must(register.unit(data.unit), 'a unit of the register');
  const { set } = must(campaign.sets.get(unit.level), 'criteria of the level');
  const { practice, id } = campaign.campaign;
  const mark = practice && !id.startsWith('tap-duot-') ? 'tap-duot-' : '';
  const name = `${mark}thong-bao-tham-dinh-${id}-${unit.code}-vong-${data.round}.docx`;
  const place = await exports.reserve(name);
  const model = noticeLetter({
    campaign: campaign.campaign,
    register: campaign.register,
    leader: { name: desk.leaderName, title: desk.leaderTitle },
    unit,
    set,
    data,
  });
  await writeWord(model, place.path);
  return await exports.seal(place);
}
