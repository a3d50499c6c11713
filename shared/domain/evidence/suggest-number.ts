/** A number and at least two groups of capitals, as officers write the number of a document into its file's name. */
const WRITTEN =
  /(?<![\d\p{L}])(?<number>\d{1,5})[-_ .]+(?<sign>\p{Lu}{2,}(?:[-_ ]\p{Lu}{2,})+)(?!\p{L})/u;

/**
 * Reads số, ký hiệu out of a file's name: `45-KH-UBND ke hoach CNTT.pdf` → `45/KH-UBND` (NĐ 30/2020, phụ lục I: number,
 * slash, kind and issuer). Null where the name says nothing of the kind; a person confirms what is found.
 */
export function suggestNumber(fileName: string): string | null {
  const found = WRITTEN.exec(fileName.normalize('NFC'))?.groups;
  if (found === undefined) return null;
  return `${found['number']}/${found['sign']?.replaceAll(/[_ ]/gu, '-') ?? ''}`;
}
