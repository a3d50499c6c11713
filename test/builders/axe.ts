import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * axe on a page as it stands. Only what is wrong is reckoned in full and no second window is opened for the sum, which
 * takes a third of the time; frames of another origin are then left out, so whoever shows one asks for `frames`.
 */
export function axeOn(page: Page, { frames = false } = {}): AxeBuilder {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  return frames ? axe : axe.setLegacyMode();
}
