/** What the worker says when a document asks for more memory than a page may have. */
export const OVER_LIMIT = 'over-limit';
