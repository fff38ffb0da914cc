// Where lines may end: every sentence here is set behind a filling that grows letter by letter, so that each of its places comes to the end of
// a line once. Read back from the PDF with poppler.
import { afterAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { needs } from '../needs.ts'
import { readPages } from '../read-pdf.ts'
import { content, noted } from '../sample-contents.ts'
import { readWords, type Page, type Word } from './read-words.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

const sentences: Readonly<Record<Language, string>> = {
  en: 'its meeting of 6 March 2020 (see paragraph 3 (a) of resolution 73/192), No. 5,{{|A note.}} vol. 976 of E/2019/28{{|Another.}} and 12 345 “others” [as agreed]',
  fr: 'sa réunion du 1er mars 2020 (voir paragraphe 3 de la résolution 73/192), no 5{{|Note.}}, vol. 976 ; document E/2019/28{{|Autre.}} et 12 345 « autres » [comme convenu]',
  es: 'su reunión del 6 de marzo de 2020 (véase el párrafo 3 de la resolución 73/192), núm. 5{{|Nota.}}, vol. 976 de E/2019/28{{|Otra.}} y 12 345 “otros” [según]',
  ru: 'свое заседание 6 марта 2020 года (см. пункт 3 резолюции 73/192), № 5{{|Сноска.}}, том 976, E/2019/28{{|Другая.}} и 12 345 «других» [как есть]',
  zh: '其2020年3月6日会议（见第73/192号决议第3段），“毒品”《公约》{{|注。}}第5号、E/2019/28{{|另一注。}}；以及“其他”［商定］。',
  ar: 'اجتماعها المعقود في 6 آذار/مارس 2020 (انظر الفقرة 3 من القرار 73/192)، رقم 5{{|حاشية.}}، ”الاتفاقية“ والوثيقة E/2019/28{{|أخرى.}} [كما اتفق عليه]؛',
}

/** What begins no line: the second part of what is kept together, and marks of notes. */
const keptTogether: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: ['March', '3', '(a)', '73/192', '73/192),', '5', '5,', '976', '345'],
  fr: ['mars', '3', '73/192', '73/192),', '5', '976', '345', ';', '»'],
  es: ['de marzo', 'marzo', '3', '73/192', '73/192),', '5', '976', '345'],
  ru: ['марта', '3', '73/192', '73/192),', '5', '976', '976,', '345', 'года'],
}

const opensNoLine = /^[,.;:!?)\]}»”’、。，；：？！）》〉」』】］،؛؟]/u
const endsNoLine = /[([{«“‘（《〈「『【［]$/u

async function print(language: Language): Promise<Uint8Array> {
  const letter = { zh: '麻', ar: 'م', ru: 'и', en: 'n', fr: 'n', es: 'n' }[language]
  const paragraphs = Array.from({ length: 90 }, (_, index) => {
    const words = sentences[language]
      .split('{{|')
      .reduce((all, next, at) => `${all}{{n${index}-${at}|${next}`)
    const filling = Array.from({ length: index }, (_, at) => (at % 9 === 8 ? ' ' : letter)).join('')
    return noted(`p${index}`, 'preamble', `${letter.repeat(index % 7)} ${filling} ${words}`.trim())
  })
  const model = toPrintModel(content(language, paragraphs), { status: 'issued' })
  const outcome = await renderer.render(model)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** The lines of the column, each from left to right. */
function linesOf({ words }: Page): Word[][] {
  const lines: Word[][] = []
  const body = words.filter(({ top, left }) => top > 1440 && left > 1200 + 900)
  for (const word of body.toSorted((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const line = lines.find(([first]) => Math.abs((first?.bottom ?? 0) - word.bottom) < 100)
    if (line) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left))
}

async function readLines(language: Language): Promise<Word[][]> {
  // Page 1 has lines of the masthead, which begin before the column.
  return readWords(await print(language))
    .slice(1)
    .flatMap(linesOf)
}

function textOf(line: readonly Word[]): string {
  return line.map(({ text }) => text).join(' ')
}

describe.skipIf(!needs('pdftotext'))('lines', () => {
  test.each(languages.filter((language) => language !== 'ar'))(
    'of a text in %s begin with no closing sign and end with no opening one',
    async (language) => {
      const lines = await readLines(language)
      expect(lines.length).toBeGreaterThan(150)
      const wrong = lines.filter(
        (line) => opensNoLine.test(line[0]?.text ?? '') || endsNoLine.test(line.at(-1)?.text ?? ''),
      )
      expect(wrong.map(textOf)).toEqual([])
    },
  )

  test.each(['en', 'fr', 'es', 'ru'] as const)(
    'in %s keep a day with its month, and words with their numbers',
    async (language) => {
      const kept = keptTogether[language] ?? []
      // The words of the text alone: the numbers of notes begin lines, and are lower.
      const isBody = ({ bottom, top }: Word) => bottom - top > 170
      const lines = (await readLines(language)).map((line) => line.filter(isBody))
      const torn = lines.filter(([first]) => kept.includes(first?.text ?? ''))
      expect(torn.map(textOf)).toEqual([])
    },
  )

  test.each(['en', 'ru', 'zh'] as const)(
    'in %s are opened by no mark of a note',
    async (language) => {
      // A mark is lower than what it stands beside; the number of a note is at its own indent.
      const opened = (await readLines(language)).filter(([first, second]) => {
        const isMark = first && /^\d+$/u.test(first.text) && first.bottom - first.top < 140
        return isMark && (second === undefined || second.bottom - second.top > 170)
      })
      expect(opened.map(textOf)).toEqual([])
    },
  )

  test.each(languages)('in %s are copied out with plain spaces alone', async (language) => {
    const text = readPages(await print(language), 'written').join('\n')
    const unseen = language === 'fr' ? /[\u2060\u200B\u202F]/gu : /[\u2060\u200B\u202F\u00A0]/gu
    expect(text.match(unseen)).toBe(null)
  })

  test('of Chinese hold more than one character at the end of a paragraph', async () => {
    const short = (await readLines('zh')).filter((line) => /^.$/u.test(textOf(line)))
    expect(short.map(textOf)).toEqual([])
  })
})
