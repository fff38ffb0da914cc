import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../document/language.ts'
import * as ar from './ar.ts'
import * as en from './en.ts'
import * as es from './es.ts'
import * as fr from './fr.ts'
import * as ru from './ru.ts'
import * as zh from './zh.ts'
import type { Worded } from './sourced-words.ts'

// A file a language, its parts without the language in their names.
const all: Record<Language, Readonly<Record<string, unknown>>> = {
  ar: partsOf(ar),
  zh: partsOf(zh),
  en: partsOf(en),
  fr: partsOf(fr),
  ru: partsOf(ru),
  es: partsOf(es),
}

function partsOf(file: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(file).map(([name, words]) => [name.slice(2).toLowerCase(), words]),
  )
}

/** Every entry with its place, `notice.places.title`. */
function entries(value: unknown, place = ''): (readonly [string, Worded])[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value) return [[place, value as Worded]]
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, `${place}.${key}`))
}

const slots = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted()

describe.each(languages)('the words around the text in %s', (language) => {
  const english = new Map(entries(all.en))

  test('have the entries of English, with the same places to fill', () => {
    const own = entries(all[language])
    expect(own.map(([place]) => place)).toEqual([...english.keys()])
    for (const [place, { text }] of own)
      if (place !== '.adoption.abstentions.1' && place !== '.adoption.abstentions.0')
        expect([place, slots(text)]).toEqual([place, slots(english.get(place)?.text ?? '')])
  })

  test('say of each where it was read, or that it was not', () => {
    for (const [place, { text, source }] of entries(all[language])) {
      expect(text, place).not.toMatch(/^ | $|^$/u)
      expect(source, place).toMatch(/^(?:inferred|[A-Z]{1,2}\d{1,2}|seed\d{3}|rules \d\.\d)$/u)
    }
  })
})

test('French breaks no line before high punctuation or inside quotation marks', () => {
  for (const [place, { text }] of entries(all.fr))
    expect([place, text]).not.toEqual([place, expect.stringMatching(/ [:;?!»]|« /u)])
})
