import {defineConfig} from 'vitest/config';

/** Tests run under another time zone and locale than most authors', so that neither can leak into a stage unseen. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globals: false,
    env: {TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8'},
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
