import {
  ASIC_MANIFEST_NAME,
  MANIFEST_NAME,
  MIMETYPE_NAME,
  SIGNATURE_NAME,
} from '../../../shared/domain/package/asic-manifest.ts';
import { EntryName } from '../../../shared/domain/package/manifest.ts';

/** Places of the data files, narrower than the alphabet of names: no other folder, no depth. */
const SHAPES = [
  /^data\/[a-z0-9-]+\.json$/,
  /^documents\/[a-z0-9_-][a-z0-9._-]*\.[a-z0-9]{1,8}$/,
  /^evidence\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/,
  /^members\/[a-z0-9-]{1,32}\.cqdt$/,
];

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /\/(con|prn|aux|nul|com\d|lpt\d)\./;

/** True for a data file's name that package-format allows. */
export function isDataName(name: string): boolean {
  const isAllowed = EntryName.safeParse(name).success && SHAPES.some((shape) => shape.test(name));
  return isAllowed && !DEVICE.test(name);
}

/** The entries in the one order they may stand in: fixed ones first and last, data files by their bytes. */
export function containerOrder(dataNames: readonly string[]): string[] {
  return [
    MIMETYPE_NAME,
    MANIFEST_NAME,
    ...dataNames.toSorted(compareBytes),
    ASIC_MANIFEST_NAME,
    SIGNATURE_NAME,
  ];
}

/** True for the four entries that every container has. */
export function isFixedName(name: string): boolean {
  return [MIMETYPE_NAME, MANIFEST_NAME, ASIC_MANIFEST_NAME, SIGNATURE_NAME].includes(name);
}

/** Do the entries that are there stand in order? Missing and double ones are other findings. */
export function isInOrder(names: readonly string[]): boolean {
  const places = new Map(
    containerOrder(names.filter((name) => !isFixedName(name))).map((name, index) => [name, index]),
  );
  return names.every(
    (name, index) => index === 0 || place(places, names[index - 1]) <= place(places, name),
  );
}

function place(places: ReadonlyMap<string, number>, name: string | undefined): number {
  return places.get(name ?? '') ?? 0;
}

/** Order of the container's names: by bytes; they are ASCII, where code units and bytes agree. */
export function compareBytes(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
