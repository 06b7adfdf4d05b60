import { defineConfig } from 'vitest/config'

/** Unit tests run anywhere; integration tests (`*.db.test.ts`) need the database of the global set-up. */
export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.ts',
      'catalog/**/*.test.ts',
      'apps/**/*.test.ts',
      'samples/**/*.test.ts',
      'docs/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/store/testing/globalSetup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
