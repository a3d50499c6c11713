/** How one does things, by kind of desk and screen; short enough to be read while doing them (X5). */
export type Topic = {
  readonly id: string;
  readonly title: string;
  readonly who: 'everyone' | 'unit' | 'leader' | 'district' | 'province' | 'reviewer';
  /** The screen whose F1 leads here. */
  readonly screen?: string;
  readonly steps: readonly string[];
};
