import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryContent } from '../../test/import/arbitrary-content.ts'
import { canonicalJson } from '../canonical-json.ts'
import { toJson } from '../exporters/to-json.ts'
import { languages } from '../document/language.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { issueForms } from '../revisions/issue-form.ts'
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

  it('reads back what an issue is to the one before it, and how a text was adopted', () => {
    const codes = fc.array(fc.constantFrom('JPN', 'GEO', 'PRY'), { maxLength: 3 })
    const issue = fc.record(
      {
        form: fc.constantFrom(...issueForms),
        of: fc.option(fc.constant('E/CN.7/2020/L.5')),
        languages: fc.subarray([...languages]),
        added: codes,
        note: fc.string(),
      },
      { requiredKeys: ['form', 'of'] },
    )
    const adoption = fc.record(
      {
        date: fc.constant('2020-03-06'),
        meeting: fc.option(fc.integer({ min: 1, max: 99 })),
        mode: fc.constantFrom('without-vote', 'recorded-vote'),
        votes: fc.record({ 'in-favour': codes, against: codes, abstaining: codes }),
        onReport: fc.record({ body: fc.option(fc.constant('C3')), symbols: fc.string() }),
        asOrallyRevised: fc.constant(true),
      },
      { requiredKeys: ['date', 'meeting'] },
    )
    const kind = fc.constantFrom('addendum', 'corrigendum', 'resolution')
    fc.assert(
      fc.property(issue, adoption, kind, (relation, adopted, of) => {
        const content = {
          ...sample,
          masthead: { ...sample.masthead, kind: of, adoption: adopted },
          issue: relation,
        } as FrozenContent
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
    ['issue', { form: 'leak', of: null }, 'json-invalid', 'issue.form'],
    [
      'masthead.adoption',
      { date: '2020-03-06', meeting: 0 },
      'json-invalid',
      'masthead.adoption.meeting',
    ],
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
