import { matches } from '../../../shared/domain/text/search-key.ts';
import { compareVietnamese } from '../../../shared/i18n/format.ts';
import type { Data } from '../../api/use-query.ts';

export type Enrolment = Data<'enrolment.list'>[number];
export type EnrolmentFilter = 'waiting' | 'issued' | 'all';

/** Requests of one state that fit the query, by unit and district; repeated names stay in the order of their codes. */
export function shownRequests(
  requests: readonly Enrolment[],
  filter: EnrolmentFilter,
  query: string,
): Enrolment[] {
  return requests
    .filter((request) => filter === 'all' || stateOf(request) === filter)
    .filter(({ unit, officer }) =>
      matches(query, `${unit.name} ${unit.parentName} ${unit.code} ${officer}`),
    )
    .toSorted(
      (a, b) =>
        compareVietnamese(a.unit.parentName, b.unit.parentName) ||
        compareVietnamese(a.unit.name, b.unit.name) ||
        (a.digest < b.digest ? -1 : 1),
    );
}

export function stateOf(request: Enrolment): 'waiting' | 'issued' {
  return request.issuedAt === null ? 'waiting' : 'issued';
}

export function countRequests(
  requests: readonly Enrolment[],
): Readonly<Record<EnrolmentFilter, number>> {
  const waiting = requests.filter((request) => stateOf(request) === 'waiting').length;
  return { waiting, issued: requests.length - waiting, all: requests.length };
}
