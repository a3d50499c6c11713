import * as fc from 'fast-check';

import type { Answers, AnswerValue } from '../../shared/domain/answers/assessment.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../shared/domain/criteria/field.ts';

function whole(field: Extract<Field, { type: 'integer' }>): fc.Arbitrary<number> {
  const min = Number(field.min ?? 0);
  return fc.integer({ min, max: Math.min(Number(field.max ?? 1000), min + 1000) });
}

function fitting(field: Field): fc.Arbitrary<AnswerValue> {
  switch (field.type) {
    case 'integer':
      return whole(field);
    case 'decimal':
      return fc.nat(1000).map(String);
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.key));
    case 'multi-choice':
      return fc.subarray(field.options.map((option) => option.key));
    case 'date':
      return fc.constantFrom('2019-01-01', '2018-12-31');
    case 'text':
      return fc.constantFrom('https://gialai.gov.vn', 'Nội dung');
    case 'list':
      return fc.constant([]);
  }
}

const odd: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.string({ maxLength: 10 }),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.array(fc.dictionary(fc.constantFrom('ten', 'ngay'), fc.string()), { maxLength: 2 }),
);

/** Answers of every quality to a set: most fit, some are absent, a few are of a wrong kind. */
export function anyAnswers(set: CriteriaSet): fc.Arbitrary<Answers> {
  const entries = set.fields.map((field) =>
    fc.oneof(
      { weight: 16, arbitrary: fitting(field).map((value) => ({ value })) },
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: odd.map((value) => ({ value })) },
    ),
  );
  return fc.tuple(...entries).map((answers) =>
    Object.fromEntries(
      answers.flatMap((answer, index) => {
        const slug = set.fields[index]?.slug;
        return answer === null || slug === undefined ? [] : [[slug, answer]];
      }),
    ),
  );
}
