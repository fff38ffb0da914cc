import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildFonts } from './fonts.ts'
import { readWoff } from './woff.ts'

const folder = mkdtempSync(join(tmpdir(), 'penholder-fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('buildFonts', () => {
  test('builds every face once, as TrueType or OpenType', () => {
    const built = buildFonts(folder)
    expect(built).toHaveLength(10)
    for (const file of built) {
      const signature = readFileSync(join(folder, file)).readUInt32BE(0)
      expect([0x00010000, 0x4f54544f]).toContain(signature)
    }
    expect(buildFonts(folder)).toEqual([])
  })
})

describe('readWoff', () => {
  test('refuses what is not WOFF 1.0', () => {
    expect(() => readWoff(Buffer.from('wOF2'.padEnd(64)))).toThrow(RangeError)
    expect(() => readWoff(Buffer.alloc(3))).toThrow(RangeError)
  })
})
