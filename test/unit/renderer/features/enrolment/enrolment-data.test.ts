import { describe, expect, it } from 'vitest';

import {
  countRequests,
  shownRequests,
  type Enrolment,
} from '../../../../../renderer/features/enrolment/enrolment-data.ts';

function aRequest(
  code: string,
  name: string,
  parentName: string,
  issuedAt: string | null = null,
): Enrolment {
  return {
    digest: code,
    unit: { code, name, type: 'Xã', level: 'xa', block: 'xa', parent: '1', parentName },
    officer: `Cán bộ tập dượt ${code}`,
    phone: '02693.000.000',
    key: { sha256: 'c'.repeat(64), words: [] },
    at: '2019-10-10T08:00:00+07:00',
    issuedAt,
  };
}
const requests = [
  aRequest('24073', 'Xã Ia Sao', 'Thị xã Ayun Pa'),
  aRequest('23767', 'Xã Ia Sao', 'Huyện Ia Grai'),
  aRequest('23770', 'Xã Ia Bă', 'Huyện Ia Grai', '2019-10-11T08:00:00+07:00'),
];

describe('requests for certificates', () => {
  it('show the waiting ones by district and name', () => {
    expect(shownRequests(requests, 'waiting', '').map(({ digest }) => digest)).toEqual([
      '23767',
      '24073',
    ]);
  });

  it('are found by unit, district, code or officer without diacritics', () => {
    const found = (query: string) => shownRequests(requests, 'all', query).map((one) => one.digest);
    expect(found('ayun')).toEqual(['24073']);
    expect(found('can bo tap duot 23770')).toEqual(['23770']);
  });

  it('are counted by state', () => {
    expect(countRequests(requests)).toEqual({ waiting: 2, issued: 1, all: 3 });
  });
});
