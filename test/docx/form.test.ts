import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../shared/document/masthead.ts'
import { languages } from '../../shared/document/language.ts'
import { toDocx, toTrackedDocx } from '../../shared/exporters/docx/to-docx.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { frozenContents, language } from '../arbitraries.ts'
import { noted, shortDraft } from '../sample-contents.ts'
import { checkPackage } from './check-package.ts'
import { revisedDraft } from './revised-draft.ts'

const date = '2020-03-05T00:00:00Z'
const issued = { status: 'issued' } as const
const author = { name: 'E/CN.7/2020/L.5/Rev.1', date }

function withAnnexes(draft: ReturnType<typeof shortDraft>) {
  const row = (id: string, text: string) => noted(id, 'text', text, { kind: 'row' })
  const paragraphs = [
    ...draft.text.paragraphs,
    noted('x', 'text', 'A', { kind: 'annex' }),
    noted('x1', 'numbered', 'B{{xn|C.}}'),
    row('r1', 'State\tYear'),
    row('r2', 'A{{xn}}\t2020'),
    noted('y', 'text', '', { kind: 'annex' }),
    row('r3', 'State\tYear\tSum'),
    row('r4', 'A'),
  ]
  return { ...draft, text: { paragraphs } }
}

const documentKinds: readonly DocumentKind[] = [
  'draft-resolution',
  'resolution',
  'decision',
  'amendment',
  'addendum',
  'corrigendum',
  'report',
  'statement',
  'record',
  'unknown',
]

describe('a Word file is as the format wants it', () => {
  const all = documentKinds.flatMap((kind) => languages.map((of) => [kind, of] as const))

  test.each(all)('a %s in %s', (kind, of) => {
    const draft = withAnnexes(shortDraft(of, { kind }))
    expect(checkPackage(toDocx(draft, { ...issued, paper: 'a4' }, date))).toEqual([])
    const revised = revisedDraft(draft)
    for (const [old, now] of [
      [draft, revised],
      [revised, draft],
    ] as const)
      expect(
        checkPackage(toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })),
      ).toEqual([])
  })

  test.each([
    ['document', /<w:tblGrid>.*?<\/w:tblGrid>/u, '', 'in 0 columns'],
    ['document', /NOTEREF \w+/u, 'NOTEREF x', 'no bookmark x'],
    ['document', /<w:pStyle w:val="UNSubject"\/>/u, '<w:pStyle w:val="X"/>', 'no style X'],
    ['settings', /(<w:defaultTabStop[^>]*>)(<w:evenAndOddHeaders\/>)/u, '$2$1', 'wrong place'],
    ['footnotes', /w:id="2"/u, 'w:id="1"', 'footnote 1 twice'],
  ])('and what is not is found: %s, %s', (part, from, to, expected) => {
    const parts = unzipSync(toDocx(withAnnexes(shortDraft('en')), issued, date))
    const name = `word/${part}.xml`
    const source = strFromU8(parts[name]!)
    expect(source).toMatch(from)
    const broken = zipSync({ ...parts, [name]: strToU8(source.replace(from, to)) })
    expect(checkPackage(broken).join('\n')).toContain(expected)
  })

  test('law: of any two drafts', () => {
    const any = language().chain((of) => fc.tuple(frozenContents(of), frozenContents(of)))
    fc.assert(
      fc.property(any, ([old, now]) => {
        const docx = toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })
        expect(checkPackage(docx)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
