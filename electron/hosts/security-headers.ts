/** Only what the app brought along runs, loads or is reached. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  // The viewer of documents, which is sandboxed on its side too (ADR 15).
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where the sandboxed viewer of documents lies in the built interface. */
export const VIEWER_PATH = '/viewer.html';

/**
 * What the viewer cannot say of itself: an origin of its own without rights, embedded by nobody else. What it may run
 * and reach, nothing but itself, is in the page, which alone knows the hash of its script (build/viewer-page.ts).
 */
const VIEWER_POLICY = "sandbox allow-scripts; frame-ancestors 'self'";

/** On every response of every host, files and refusals alike. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Headers of one page or file of the interface. */
export function headersFor(pathname: string): Readonly<Record<string, string>> {
  if (pathname !== VIEWER_PATH) return SECURITY_HEADERS;
  return { ...SECURITY_HEADERS, 'content-security-policy': VIEWER_POLICY };
}
