import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { ReturnData } from '../../../../shared/domain/package/notice-data.ts';
import { returnLetter } from '../../../../shared/domain/returns/return-letter.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { writeWord } from '../../export/word.ts';
import type { Receiving } from '../../receiving.ts';
import { deskFileName } from '../board/document-name.ts';
import { receiverOfDesk } from '../board/receiver-of-desk.ts';
import type { Returnable } from './returnable.ts';

type Written = {
  readonly found: Returnable;
  readonly data: ReturnData;
  readonly sealed: SealedPackage;
};

/** The letter beside a signed return, as Word: the office gives it number, date and seal (NĐ 30/2020). */
export async function writeReturnLetter(
  { exports }: Pick<Receiving, 'exports'>,
  { found, data, sealed }: Written,
): Promise<ExportedFile> {
  const { receiving, unit, set, arrival } = found;
  const { campaign } = receiving.campaign;
  const model = returnLetter({
    receiver: receiverOfDesk(receiving),
    unit,
    year: campaign.year,
    basis: campaign.legalBasis,
    set,
    data,
    arrival,
    fileName: sealed.fileName,
    digestWords: digestWords(sealed.digest),
  });
  const parts = ['phieu-tra-lai', unit.code, 'lan', String(data.revision)] as const;
  const place = await exports.reserve(deskFileName(campaign, parts, 'docx'));
  await writeWord(model, place.path);
  return await exports.seal(place);
}
