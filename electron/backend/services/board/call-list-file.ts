import {
  callListDocument,
  callListWorkbook,
  type CallLine,
} from '../../../../shared/domain/board/call-list-document.ts';
import { later } from '../../../../shared/domain/campaign/deadline.ts';
import { compareVietnamese } from '../../../../shared/i18n/format.ts';
import { callWords } from '../../../../shared/i18n/call-words.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import type { BoardRow } from '../../../../shared/ipc/methods/board-methods.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { writeWorkbook } from '../../export/excel.ts';
import { writeWord } from '../../export/word.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import { deskFileName } from './document-name.ts';
import type { Board, GetBoard } from './get-board.ts';
import { receiverOfDesk } from './receiver-of-desk.ts';

type Outcome = Result<ExportedFile, CallError<'call-list/nobody'>>;
type Wanted = { readonly units: readonly string[]; readonly format: 'xlsx' | 'docx' };

/** Whom to call of these units, by district and name, with telephone and what to say (H3). */
export function createCallListFile(
  { store, exports }: Pick<Receiving, 'store' | 'exports'>,
  getBoard: GetBoard,
) {
  return async ({ units, format }: Wanted): Promise<Outcome> => {
    const receiving = readReceivingDesk(store);
    const wanted = new Set(units);
    const board = await getBoard();
    const lines = board.rows
      .filter(({ unit }) => wanted.has(unit.code))
      .flatMap((row) => lineOf(row, board, receiving) ?? [])
      .toSorted(
        (a, b) => compareVietnamese(a.within, b.within) || compareVietnamese(a.unit, b.unit),
      );
    if (lines.length === 0) return err({ code: 'call-list/nobody' });
    const { campaign } = receiving.campaign;
    const { now } = board;
    const list = { receiver: receiverOfDesk(receiving), campaign: campaign.name, now, lines };
    const place = await exports.reserve(deskFileName(campaign, ['danh-sach-don-doc'], format));
    if (format === 'xlsx') await writeWorkbook(callListWorkbook(list), place.path);
    else await writeWord(callListDocument(list), place.path);
    return ok(await exports.seal(place));
  };
}

function lineOf(
  row: BoardRow,
  { deadlines, internalDeadline, now }: Board,
  { receiver }: ReceivingDesk,
): CallLine | null {
  const { unit, contact, extendedUntil } = row;
  const deadline = deadlines[unit.level];
  const due = deadline === undefined ? null : later(deadline, extendedUntil ?? deadline);
  const call = callWords({ ...row, due, internal: internalDeadline }, now);
  if (call === null) return null;
  const elsewhere = unit.level === 'xa' && unit.parent !== receiver.unit;
  return {
    code: unit.code,
    unit: unit.name,
    within: elsewhere ? unit.parentName : '',
    name: contact?.name ?? '',
    phone: contact?.phone ?? '',
    why: call.why,
    say: call.say,
  };
}
