import { defineConfig } from 'vitest/config'
import { lawSeed } from './law-seed.ts'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    include: ['{client,server,shared,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'test/browser/**'],
    setupFiles: ['test/seed-laws.ts'],
    provide: { lawSeed: lawSeed(root) },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
