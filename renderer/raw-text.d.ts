/** Text files that the interface ships inside itself, read as they are (Vite's `?raw`). */
declare module '*.md?raw' {
  const text: string;
  // Vite gives the text as the module's default; there is no other name for it.
  // oxlint-disable-next-line import/no-default-export
  export default text;
}
