import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents } from '../../test/arbitraries.ts'
import { adoptedDraft } from '../../test/adopted-contents.ts'
import { paragraph } from '../../test/builders.ts'
import { arbitraryContents } from '../../test/import/arbitrary-content.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { cellDivider } from '../document/draft-text.ts'
import { languages } from '../document/language.ts'
import { toPrintModel } from './print/print-model.ts'
import { writeHtml } from './to-html.ts'

const html = (content: ReturnType<typeof shortDraft>) =>
  writeHtml(toPrintModel(content, { status: 'issued' }))

/** The words between the tags, as a reader has them. */
function readWords(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/su, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

const tags =
  /^(?:!doctype|html|head|meta|title|style|body|header|main|section|aside|div|p|h[1-6]|span|em|sup|a|bdi|ol|li|table|caption|thead|tbody|tr|th|td)$/u

describe('writeHtml', () => {
  test('law: whatever the text holds is text; no tag but ours, none left open', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const open: string[] = []
        for (const [, close, name = ''] of html(content).matchAll(/<(\/?)([!\w]+)[^>]*>/gu)) {
          expect(name).toMatch(tags)
          if (close === '/') expect(open.pop()).toBe(name)
          else if (!/^(?:!doctype|meta)$/u.test(name)) open.push(name)
        }
        expect(open).toEqual([])
      }),
    )
  })

  test('law: every printed word is there in the order of reading', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const model = toPrintModel(content, { status: 'issued' })
        const read = readWords(writeHtml(model))
        let at = 0
        for (const { runs } of model.paragraphs)
          for (const run of runs) {
            if (!('text' in run) || run.text === cellDivider) continue
            at = read.indexOf(run.text, at)
            expect(at).toBeGreaterThan(-1)
          }
      }),
    )
  })

  test('law: every reference leads to its note, and every note back to each', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const page = html(content)
        const ids = Array.from(page.matchAll(/ id="([^"]+)"/gu), ([, id]) => id)
        const links = Array.from(
          page.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/gu),
          ([, id]) => id,
        )
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(links)).toEqual(new Set(ids))
      }),
    )
  })

  test('law: no heading is more than one below the one before it', () => {
    fc.assert(
      fc.property(arbitraryContents({ annexes: true }), (content) => {
        let depth = 0
        for (const [, level] of html(content).matchAll(/<h([1-6])[ >]/gu)) {
          expect(Number(level)).toBeLessThanOrEqual(depth + 1)
          depth = Number(level)
        }
      }),
    )
  })

  test('annexes are sections called by their headings, behind the lines of the adoption', () => {
    const adoption = { date: '2008-12-18', meeting: 71 }
    const page = html({
      ...shortDraft('fr', { kind: 'resolution', organ: 'GA', body: 'GA', adoption }),
      text: {
        paragraphs: [
          paragraph('o1', 'operative', 'Adopte le mandat.'),
          paragraph('a1', 'text', 'Mandat', { kind: 'annex' }),
          paragraph('h1', 'text', 'Réunions', { kind: 'heading' }),
          paragraph('r1', 'text', 'Année\t\tLieu', { kind: 'row' }),
          paragraph('r2', 'text', '2019\t12', { kind: 'row' }),
        ],
      },
    })
    expect(page.indexOf('class="adoption"')).toBeLessThan(page.indexOf('<section class="annex"'))
    const [, section] = page.split('<section class="annex" aria-labelledby="annex-1">\n')
    expect(section?.split('</section>')[0]?.split('\n')).toEqual([
      '<h2 id="annex-1" class="centred"><span class="annex-number">Annexe</span> Mandat</h2>',
      '<table><caption><h3 class="centred">Réunions</h3></caption><thead><tr><th scope="col">Année</th><td class="figures"></td><th scope="col">Lieu</th></tr></thead><tbody><tr><td>2019</td><td class="figures">12</td><td></td></tr></tbody></table>',
      '',
    ])
  })

  test.each([
    ['en', 'report', 'I.'],
    ['ar', 'report', 'أولا -'],
    ['zh', 'draft-resolution', '一'],
  ] as const)('the number of a heading in %s, %s', (language, kind, number) => {
    const page = html({
      ...shortDraft(language, { kind }),
      text: {
        paragraphs: [
          paragraph('h', 'numbered', 'HEADING', { kind: 'heading' }),
          paragraph('p', 'numbered', 'Words.'),
        ],
      },
    })
    expect(page).toMatch(new RegExp(`<span class="number">${number}</span>[\u2066]?HEADING`, 'u'))
  })

  test('the meeting closes the text, the vote stands over the whole line', () => {
    const page = html(adoptedDraft('HRC', 'en'))
    expect(page).toContain('<p class="closing" dir="auto">36th meeting</p>')
    expect(page).toContain('<p dir="auto">[Adopted by a recorded vote')
    expect(page).toContain('<div class="adopted"><p')
  })

  test('the symbol of a second reissue has two asterisks, a link each', () => {
    const page = html(shortDraft('en', { reissued: ['2020-03-09', '2020-03-10'] }))
    const symbol = /<p class="symbol">.*?<\/p>/u.exec(page)?.[0] ?? ''
    expect(readWords(symbol)).toBe('E/CN.7/2020/L.2/Rev.1**')
    expect(symbol).toMatch(/#note-r1.*#note-r2/u)
  })

  test.each(languages)('a page in %s says its language, direction and landmarks', (language) => {
    const page = html(shortDraft(language))
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    for (const landmark of ['<header>', '<main>', '<aside ', '<h1>'])
      expect(page.split(landmark)).toHaveLength(2)
    expect(page).not.toMatch(/<script|https?:|url\(/u)
  })
})
