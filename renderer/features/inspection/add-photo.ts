import { vietnamInstant } from '../../../shared/domain/text/vietnam-instant.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { isShrinkable, LONGEST_SIDES, shrinkImage, shrunkName } from '../../ui/shrink-image.ts';

/** What a mail and a work set still carry in dozens; a larger photo is made smaller first. */
const LARGE = 900_000;

/** Takes one photo in, smaller where it is large, with the time the camera gave the file. */
export async function addPhoto(unit: string, file: File): Promise<Result<null, CallError>> {
  const takenAt = vietnamInstant(file.lastModified);
  const token = await uploadFile(await smaller(file));
  if (!token.ok) return token;
  const photo = { file: token.value, unit, leaf: null, caption: '', takenAt };
  const added = await run('photo.add', photo);
  return added.ok ? ok(null) : added;
}

async function smaller(file: File): Promise<File> {
  if (file.size <= LARGE || !isShrinkable(file.name)) return file;
  const blob = await shrinkImage(file, LONGEST_SIDES[0]);
  if (blob === null || blob.size >= file.size) return file;
  return new File([blob], shrunkName(file.name, vi.inspection.photos.shrunk));
}
