import type { Person } from '../../../shared/domain/answers/assessment.ts';

const LONGEST_NAME = 100;
const LONGEST_TITLE = 150;

/** People as typed, one a line: name, comma, office. Empty lines are passed over. */
export function readPeople(text: string): Person[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...title] = line.split(',');
      return {
        name: name.trim().slice(0, LONGEST_NAME),
        title: title.join(',').trim().slice(0, LONGEST_TITLE),
      };
    })
    .filter(({ name }) => name !== '');
}

/** The same people as text to be edited. */
export function writePeople(people: readonly Person[]): string {
  return people.map(({ name, title }) => (title === '' ? name : `${name}, ${title}`)).join('\n');
}
