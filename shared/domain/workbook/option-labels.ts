import type { Field } from '../criteria/field.ts';
import { searchKey } from '../text/search-key.ts';

type Choice = Extract<Field, { type: 'choice' | 'multi-choice' }>;

/** What a drop-down shows for each option; labels that people could confuse carry their key. */
export function optionLabels(
  field: Choice,
): readonly { readonly key: string; readonly label: string }[] {
  const times = new Map<string, number>();
  for (const { label } of field.options) {
    const found = searchKey(label);
    times.set(found, (times.get(found) ?? 0) + 1);
  }
  return field.options.map(({ key, label }) => {
    const found = searchKey(label);
    const alone = found !== '' && times.get(found) === 1;
    return { key, label: alone ? label : `${label} [${key}]` };
  });
}

/** The option that a typed or pasted label means: marks, case and spaces do not matter; null when none does. */
export function optionOf(field: Choice, typed: string): string | null {
  const options = optionLabels(field);
  const exact = options.find(({ label }) => label === typed.trim());
  if (exact !== undefined) return exact.key;
  const wanted = searchKey(typed);
  return options.find(({ label }) => searchKey(label) === wanted)?.key ?? null;
}
