/** A plain-object result: survives structured clone and JSON unchanged, so it can cross any transport. */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E> = { readonly ok: false; readonly error: E };
export type Result<T, E> = Ok<T> | Err<E>;

/** Wraps a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps an expected failure; bugs are thrown instead. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
