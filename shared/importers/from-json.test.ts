import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryContent } from '../../test/import/arbitrary-content.ts'
import { canonicalJson } from '../canonical-json.ts'
import { toJson } from '../exporters/to-json.ts'
import { fromJson } from './from-json.ts'

const sample = fc.sample(arbitraryContent, { numRuns: 1, seed: 3 })[0]!

/** The sample's file with one value replaced; the path is given with dots. */
function changed(path: string, value: unknown): string {
  const file = JSON.parse(toJson(sample)) as Record<string, unknown>
  const keys = path.split('.')
  let place: Record<string, unknown> = file
  for (const key of keys.slice(0, -1)) place = place[key] as Record<string, unknown>
  place[keys.at(-1)!] = value
  return JSON.stringify(file)
}

describe('fromJson', () => {
  it('reads back what toJson writes', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        expect(fromJson(toJson(content))).toEqual({ ok: true, value: content })
      }),
    )
  })

  it.each([
    ['format', undefined, 'json-not-penholder', 'format'],
    ['format', 'penholder/2', 'json-newer-format', 'format'],
    ['title', 5, 'json-invalid', 'title'],
    ['masthead.language', 'de', 'json-invalid', 'masthead.language'],
    ['masthead.date', '2025-02-29', 'json-invalid', 'masthead.date'],
    ['masthead.session', 0, 'json-invalid', 'masthead.session'],
    ['masthead.unknown', 1, 'json-invalid', 'masthead'],
    ['text.paragraphs.1.level', 4, 'json-invalid', 'text.paragraphs.1.level'],
    ['text.paragraphs.1.id', 'p-title', 'json-duplicate-id', 'text.paragraphs.1.id'],
    ['text.paragraphs.1.ref', 'none', 'json-unknown-paragraph', 'text.paragraphs.1.ref'],
    [
      'text.paragraphs.1.runs',
      [{ text: '\uFFFC', marks: {} }],
      'json-invalid',
      'text.paragraphs.1.runs.0.text',
    ],
    [
      'text.paragraphs.1.end',
      { ins: { sid: 'JPN:abcdef12', by: 'KEN' } },
      'json-invalid',
      'text.paragraphs.1.end.ins',
    ],
    ['sponsors.0.delegation', '', 'json-invalid', 'sponsors.0.delegation'],
  ])('refuses %s = %j', (path, value, code, where) => {
    expect(fromJson(changed(path, value))).toEqual({ ok: false, problem: { code, path: where } })
  })

  it('never throws', () => {
    expect(fromJson('{')).toEqual({ ok: false, problem: { code: 'json-syntax', path: '' } })
    fc.assert(
      fc.property(fc.json(), (source) => {
        expect(fromJson(source).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        const source = JSON.stringify({ ...(JSON.parse(toJson(sample)) as object), [key]: value })
        expect(typeof fromJson(source).ok).toBe('boolean')
      }),
    )
  })
})

describe('canonicalJson', () => {
  it('is the same for the same value in any order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe(
      '{"b":[1,{"c":"é","d":null}]}',
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('throws for what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
    expect(() => canonicalJson(() => 1)).toThrow(TypeError)
  })
})
