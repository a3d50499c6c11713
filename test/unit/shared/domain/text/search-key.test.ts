import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { matches, searchKey } from '../../../../../shared/domain/text/search-key.ts';

describe('search key', () => {
  test.each([
    ['Huyện Đăk Đoa', 'huyendakdoa'],
    ["Xã K' Dang", 'xakdang'],
    ['Xã KDang', 'xakdang'],
    ['Xã AYun', 'xaayun'],
    ['Sở Lao động - Thương binh và Xã hội', 'solaodongthuongbinhvaxahoi'],
    ['Đắk Kơ Ning', 'dakkoning'],
  ])('%s is found under %s', (name, key) => {
    expect(searchKey(name)).toBe(key);
  });

  test('composed and decomposed spelling have one key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')));
      }),
    );
  });

  test('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});

describe('matches', () => {
  test.each([
    ['dakdoa', 'Huyện Đăk Đoa'],
    ['đak đoa', 'Huyện Đăk Đoa'],
    ['PLEI KU', 'Thành phố Pleiku'],
    ['tayson pleiku', 'Phường Tây Sơn, Thành phố Pleiku'],
    ['IASAO iagrai', 'Xã Ia Sao, Huyện Ia Grai'],
    ['tay son pleiku', 'Phường Tây Sơn, Thành phố Pleiku'],
    ['kdang', "Xã K' Dang"],
    ['23638', '23638 Xã Ia Phí'],
    ['', 'Xã Ia Phí'],
  ])('"%s" finds "%s"', (query, text) => {
    expect(matches(query, text)).toBe(true);
  });

  test.each([
    ['an khe', 'Phường Tây Sơn, Thành phố Pleiku'],
    ['ia o', 'Xã Ia Sao, Thị xã Ayun Pa'],
  ])('"%s" does not find "%s"', (query, text) => {
    expect(matches(query, text)).toBe(false);
  });
});
