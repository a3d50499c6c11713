import { parseExpression } from '../expression/parse.ts';
import { typeOf, type TypeProblem, type ValueType } from '../expression/type-of.ts';
import type { CriteriaSet } from './criteria-set.ts';
import type { Field } from './field.ts';
import { type Flaw, flaw } from './set-problem.ts';
import { fieldBySlug } from './walk.ts';

function typeOfField(field: Field): ValueType {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'choice':
      return { kind: 'option', keys: field.options.map((option) => option.key) };
    case 'multi-choice':
      return { kind: 'options' };
    case 'date':
    case 'text':
    case 'list':
      return { kind: 'unreadable' };
  }
}

/** Names of an expression over the set's fields. */
export function fieldNames(set: CriteriaSet): (name: string) => ValueType | null {
  return (name) => {
    const field = fieldBySlug(set).get(name);
    return field === undefined ? null : typeOfField(field);
  };
}

function typeFlaw(problem: TypeProblem, text: string): Flaw {
  switch (problem.code) {
    case 'name-unknown':
      return flaw('field-unknown', { field: problem.name, expression: text });
    case 'option-unknown':
      return flaw('option-unknown', { option: problem.option, expression: text });
    case 'types-differ':
      return flaw('expression-type', { expression: text });
  }
}

/** That an expression can be read, names known things and gives a number or a yes/no as wanted. */
export function checkExpression(
  text: string,
  wanted: 'number' | 'boolean',
  names: (name: string) => ValueType | null,
): Flaw[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    const { code, at } = parsed.error;
    return [flaw('expression-syntax', { expression: text, problem: code, position: at + 1 })];
  }
  const type = typeOf(parsed.value, names);
  if (!type.ok) return [typeFlaw(type.error, text)];
  const { kind } = type.value;
  const fits = kind === wanted || (wanted === 'number' && kind === 'boolean');
  return fits ? [] : [flaw('expression-type', { expression: text })];
}
