import { err, ok, type Result } from '../../lib/result.ts';

/** Deepest nesting of a data file (package-format, Limits). */
export const MAX_JSON_DEPTH = 32;

/** Lone halves of a surrogate pair have no UTF-8 form, so such text could not be signed as bytes. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one spelling of a value (RFC 8785, package-format "Canonical JSON"): keys in UTF-16 order, no white space,
 * integers only, text in NFC. Absent (`undefined`) members are left out. Throws on anything that has no such
 * spelling: a fraction, an unsafe integer, text that is not NFC, a class instance, nesting over 32.
 */
export function canonicalJson(value: unknown): string {
  return render(value, 0);
}

export type CanonicalProblem = {
  readonly code: 'json/unreadable' | 'json/not-canonical';
  readonly detail: string;
};

/** Reads text that must already be canonical: the same value spelt in any other way is refused. Never throws. */
export function parseCanonical(text: string): Result<unknown, CanonicalProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err({ code: 'json/unreadable', detail: messageOf(error) });
  }
  try {
    if (render(value, 0) !== text) {
      return err({ code: 'json/not-canonical', detail: 'another spelling' });
    }
  } catch (error) {
    return err({ code: 'json/not-canonical', detail: messageOf(error) });
  }
  return ok(value);
}

function render(value: unknown, depth: number): string {
  if (depth > MAX_JSON_DEPTH) throw new TypeError(`nested deeper than ${MAX_JSON_DEPTH}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return renderText(value);
  if (typeof value === 'number') return renderInteger(value);
  if (typeof value === 'object') return renderMembers(value, depth);
  throw new TypeError(`no JSON for ${typeof value}`);
}

function renderMembers(value: object, depth: number): string {
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => render(item, depth + 1)).join(',')}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('no JSON for a class instance');
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const parts: string[] = [];
  // The default order of strings is by UTF-16 code unit: exactly what RFC 8785, 3.2.3 wants.
  // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array
  for (const key of [...members.keys()].sort()) {
    const member = members.get(key);
    if (member !== undefined) parts.push(`${renderText(key)}:${render(member, depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
}

function renderInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('numbers are integers; decimals are text');
  // JSON.stringify also turns -0 into 0, as RFC 8785 does.
  return JSON.stringify(value);
}

function renderText(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('text with half a surrogate pair');
  if (text !== text.normalize('NFC')) throw new TypeError('text must be NFC');
  return JSON.stringify(text);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
