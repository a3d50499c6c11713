/** Where a command writes: results to the one, everything for people only to the other. */
export type CommandOutput = {
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
};
