// The browser hashes as the server does, also on a network without TLS, where its own SHA-256 is missing.
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sha256 as onServer } from '../../server/store/life.ts'
import { sha256 } from '../../client/record/sha256.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(['over TLS', 'without TLS'])('the hash of a text, %s', (where) => {
  test('law: is that of the server', async () => {
    // What a page without TLS has.
    if (where === 'without TLS') vi.stubGlobal('crypto', {})
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        expect(await sha256(text)).toBe(onServer(text))
      }),
    )
  })
})
