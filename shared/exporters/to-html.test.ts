import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents } from '../../test/arbitraries.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { languages } from '../document/language.ts'
import { toPrintModel } from './print-model.ts'
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
  /^(?:!doctype|html|head|meta|title|style|body|header|main|section|aside|div|p|h[1-6]|span|em|sup|a|bdi|ol|li)$/u

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
            if (!('text' in run)) continue
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
        const links = Array.from(page.matchAll(/ href="#([^"]+)"/gu), ([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(links)).toEqual(new Set(ids))
      }),
    )
  })

  test.each(languages)('a page in %s says its language, direction and landmarks', (language) => {
    const page = html(shortDraft(language))
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    for (const landmark of ['<header>', '<main>', '<aside ', '<h1>'])
      expect(page.split(landmark)).toHaveLength(2)
    expect(page).not.toMatch(/<script|https?:|url\(/u)
  })
})
