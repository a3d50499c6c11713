import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { Register, Unit } from '../register/register.ts';
import type { DocumentProfile } from './report-model.ts';

const words = unitDocument.office;

/** `Tỉnh Gia Lai` inside a sentence: `tỉnh Gia Lai`. */
export function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

const upper = (name: string): string => name.toUpperCase();

/** Whether a people's committee issues the unit's documents: of a district or a commune, not of a sở. */
export function isCommittee({ level }: Pick<Unit, 'level'>): boolean {
  return level !== 'so';
}

/** As a sentence names the body: `Ủy ban nhân dân xã Ia O`, `Sở Nội vụ`. */
export function fullName(unit: Pick<Unit, 'level' | 'name'>): string {
  return isCommittee(unit) ? `${words.committee} ${lowerFirst(unit.name)}` : unit.name;
}

/**
 * Ô 2: the body above and the body that issues. TT 01/2011 does not name the body above people's committees; NĐ 30/2020
 * dropped that exemption (domain notes, 6.2).
 */
export function letterheadNames(
  unit: Unit,
  register: Register,
  profile: DocumentProfile,
): { readonly superior: string; readonly issuer: readonly string[] } {
  if (!isCommittee(unit)) {
    const superior = `${words.committeeShort} ${register.province.name}`;
    return { superior: upper(superior), issuer: [upper(unit.name)] };
  }
  const parent = register.units.find(({ code }) => code === unit.parent) ?? register.province;
  const superior = profile === 'tt01' ? '' : `${words.committeeShort} ${parent.name}`;
  return { superior: upper(superior), issuer: [upper(words.committee), upper(unit.name)] };
}

/** Ô 4, địa danh: the province of a sở, the name of a district or a commune without its type. */
export function placeOf(unit: Unit, register: Register): string {
  if (!isCommittee(unit)) return register.province.name.replace(words.provincePrefix, '');
  const bare = unit.name.startsWith(`${unit.type} `)
    ? unit.name.slice(unit.type.length + 1)
    : unit.name;
  // "Phường 1": a number alone would be no name.
  return /^\d/.test(bare) ? unit.name : bare;
}

type DocumentType = keyof typeof words.types;

/** Ô 3: `/BC-UBND`, `/BC-STTTT`; the number before it is given when the document is issued. */
export function symbolOf(unit: Unit, type: DocumentType): string {
  return `/${words.types[type]}-${abbreviationOf(unit)}`;
}

function abbreviationOf(unit: Unit): string {
  if (isCommittee(unit)) return words.committeeShort;
  const known: Readonly<Record<string, string>> = words.abbreviations;
  if (Object.hasOwn(known, unit.name)) return known[unit.name] ?? '';
  const leftOut: readonly string[] = words.leftOut;
  return unit.name
    .split(/[\s,-]+/u)
    .filter((word) => word !== '' && !leftOut.includes(word))
    .map((word) => (word === word.toUpperCase() ? word : word.slice(0, 1).toUpperCase()))
    .join('');
}

/**
 * Ô 7: in whose name and in which office (NĐ 30/2020, Phụ lục I, II.7). A committee is signed for (TM.); a deputy signs in
 * place of the head (KT.); an acting head says so (Q.). The office is read from the leader's title as the unit typed it.
 */
export function signatureLines(
  unit: Pick<Unit, 'level' | 'name'>,
  leaderTitle: string,
): readonly string[] {
  const typed = leaderTitle.normalize('NFC').trim().toLowerCase();
  const head = headTitle(unit, typed);
  return [
    ...(isCommittee(unit) ? [`${words.onBehalf}${words.committee}`.toUpperCase()] : []),
    ...officeLines(typed, head).map(upper),
  ];
}

function officeLines(typed: string, head: string): string[] {
  if (typed.startsWith(`${words.deputy} `))
    return [`${words.inPlaceOf}${head}`, `${words.deputy} ${head}`];
  return [typed.startsWith(`${words.actingTitle} `) ? `${words.acting}${head}` : head];
}

/** The head's title: one that the leader's own contains (`phó chủ tịch UBND xã`), or what such a body usually has. */
function headTitle(unit: Pick<Unit, 'level' | 'name'>, typed: string): string {
  const known = [words.chair, ...words.heads.map(([, title]) => title)];
  const contained = known.find((title) => typed.includes(title));
  if (contained !== undefined) return contained;
  if (isCommittee(unit)) return words.chair;
  const name = unit.name.toLowerCase();
  return words.heads.find(([begin]) => name.startsWith(begin))?.[1] ?? words.otherHead;
}

/** Ô 2 to 4 of what the Sở itself issues: it is no unit of the register and stands below the province's committee. */
export function authorityOffice(
  { province, authority }: Pick<Register, 'province' | 'authority'>,
  profile: DocumentProfile,
): {
  readonly superior: string;
  /** Without its province, which stands in the line above it. */
  readonly issuer: string;
  readonly place: string;
  /** `STTTT`: the authority's code before its first hyphen. */
  readonly abbreviation: string;
} {
  const tail = ` ${lowerFirst(province.name)}`;
  const { name, code } = authority;
  return {
    superior: profile === 'tt01' ? '' : upper(`${words.committeeShort} ${province.name}`),
    issuer: name.endsWith(tail) ? name.slice(0, -tail.length) : name,
    place: province.name.replace(words.provincePrefix, ''),
    abbreviation: upper(code.split('-')[0] ?? code),
  };
}
