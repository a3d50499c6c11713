import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';

const PRACTICE = 'tap-duot-';

/** File name of a paper or list of a receiving desk: plain letters that old mail programs pass on, practice marked. */
export function deskFileName(
  { id, practice }: Pick<Campaign, 'id' | 'practice'>,
  [name, ...rest]: readonly [string, ...string[]],
  extension: 'docx' | 'xlsx' | 'pdf',
): string {
  const mark = practice && !id.startsWith(PRACTICE) ? PRACTICE : '';
  return `${mark}${[name, id, ...rest].join('-')}.${extension}`;
}
