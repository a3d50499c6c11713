import { readFile } from 'node:fs/promises';

import type { z } from 'zod';

import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredPhoto } from '../../db/photo-repository.ts';
import type { InboxFile } from '../../files/inbox.ts';
import { evidenceType } from '../evidence/evidence-type.ts';
import { readDeskContext } from '../session/desk-context.ts';
import type { InspectionDesk } from './inspection-desk.ts';

type AddMethod = (typeof contract)['photo.add'];
type Adding = z.output<AddMethod['input']>;
type Failure = CallError<AddMethod['errors'][number]>;
type Description = z.output<(typeof contract)['photo.describe']['input']>;
type Unknown = CallError<'photo/unknown'>;
type FileFailure = CallError<'photo/unknown' | 'photo/changed-on-disk'>;

/** What a sealed file of findings can still carry for a few dozen visits. */
const MOST_OF_A_UNIT = 60;
const IMAGES = new Set(['jpg', 'jpeg', 'png', 'webp']);

/** Takes a photo of a visit, once per unit by its SHA-256; anything that is no image by its content is refused (P6, R5). */
export function createAddPhoto(desk: InspectionDesk) {
  return async (adding: Adding): Promise<Result<StoredPhoto, Failure>> => {
    try {
      return await take(desk, adding, await desk.inbox.find(adding.file));
    } finally {
      // Taken or refused, the host's copy has done its work.
      await desk.inbox.discard(adding.file);
    }
  };
}

async function take(
  { store, files, inspections }: InspectionDesk,
  { unit, leaf, caption, takenAt }: Adding,
  file: InboxFile | null,
): Promise<Result<StoredPhoto, Failure>> {
  if (!inspections().has(unit)) return err({ code: 'inspection/not-selected', params: { unit } });
  if (file === null || file.size === 0) return err({ code: 'photo/empty' });
  const { name, size } = file;
  const limit = readDeskContext(store).campaign.campaign.limits.evidenceBytes;
  if (size > limit)
    return err({ code: 'photo/too-large', params: { fileName: name, size, limit } });
  const bytes = await readFile(file.path);
  const type = evidenceType(name, bytes);
  if (!type.ok || !IMAGES.has(type.extension))
    return err({ code: 'photo/not-an-image', params: { fileName: name } });
  const stored = await files.putBytes(bytes);
  const known = store.photos.find(unit, stored.sha256);
  if (known !== null) return ok(known);
  if (store.photos.ofUnit(unit).length >= MOST_OF_A_UNIT) return err({ code: 'photo/too-many' });
  const photo = {
    ...stored,
    unit,
    leaf,
    takenAt,
    extension: type.extension,
    fileName: cleanText(name),
    caption: cleanText(caption),
    package: null,
  };
  store.photos.insert(photo);
  return ok(photo);
}

/** Caption, and the leaf it belongs to. */
export function createDescribePhoto({ store }: InspectionDesk) {
  return (typed: Description): Result<Record<string, never>, Unknown> => {
    if (store.photos.find(typed.unit, typed.sha256) === null) return err({ code: 'photo/unknown' });
    store.photos.describe({ ...typed, caption: cleanText(typed.caption) });
    return ok({});
  };
}

/** Takes a photo off a visit; one that a record names stays in that record. */
export function createRemovePhoto({ store }: InspectionDesk) {
  return (unit: string, sha256: string): Result<Record<string, never>, Unknown> => {
    if (store.photos.find(unit, sha256) === null) return err({ code: 'photo/unknown' });
    store.photos.remove(unit, sha256);
    return ok({});
  };
}

/** Hands out a checked copy, one per photo for as long as the process lives. */
export function createPhotoFile({ store, files, exports }: InspectionDesk) {
  const copies = new Map<string, ExportedFile>();
  return async (unit: string, sha256: string): Promise<Result<ExportedFile, FileFailure>> => {
    const photo = store.photos.find(unit, sha256);
    if (photo === null) return err({ code: 'photo/unknown' });
    const { fileName, extension } = photo;
    if (!(await files.verify(sha256)))
      return err({ code: 'photo/changed-on-disk', params: { fileName } });
    const copy =
      copies.get(sha256) ??
      (await exports.copy(files.path(sha256), `anh-${unit}-${sha256.slice(0, 8)}.${extension}`));
    copies.set(sha256, copy);
    return ok(copy);
  };
}
