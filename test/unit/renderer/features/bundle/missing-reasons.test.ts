import { describe, expect, it } from 'vitest';

import {
  fillEmpty,
  reasonsToSave,
  withoutReason,
} from '../../../../../renderer/features/bundle/missing-reasons.ts';

const CODES = ['1', '2', '3'];

describe('reasons for missing communes', () => {
  it('are wanted for every missing commune; spaces are none', () => {
    expect(withoutReason(CODES, { '1': 'chưa gửi', '2': '  ' })).toEqual(['2', '3']);
  });

  it('can be given to all that have none, without touching what was written', () => {
    expect(fillEmpty(CODES, { '1': 'mất điện' }, 'chưa gửi')).toEqual({
      '1': 'mất điện',
      '2': 'chưa gửi',
      '3': 'chưa gửi',
    });
  });

  it('are written down for the communes that are missing now, where they changed', () => {
    const typed = { '1': 'đã gửi sau', '2': ' chưa gửi ', '3': 'mất điện' };
    expect(reasonsToSave(['2', '3'], typed, { '3': 'mất điện' })).toEqual({ '2': 'chưa gửi' });
  });

  it('that are emptied are taken away', () => {
    expect(reasonsToSave(['2'], { '2': '' }, { '2': 'mất điện' })).toEqual({ '2': '' });
  });
});
