import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.{ts,tsx}'],
    // An odd zone, so that an assumption about local time fails here and not at a user's desk.
    env: { TZ: 'America/Anchorage' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
