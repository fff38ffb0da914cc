// All six languages say the same things: the same keys, the same placeholders, and the plural forms that each language needs.
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../document/language.ts'
import arabic from './messages/ar.json' with { type: 'json' }
import english from './messages/en.json' with { type: 'json' }
import spanish from './messages/es.json' with { type: 'json' }
import french from './messages/fr.json' with { type: 'json' }
import russian from './messages/ru.json' with { type: 'json' }
import chinese from './messages/zh.json' with { type: 'json' }
import { createTranslator, type MessageKey, type Messages } from './translate.ts'

const messages: Readonly<Record<Language, Messages>> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
}

const keys = Object.keys(english) as MessageKey[]

test('a symbol in an Arabic sentence is set apart, or its asterisks stand before it', () => {
  const joined = Object.values(arabic).filter((words) => /(?<!\u2068)\{symbol\}/u.test(words))
  expect(joined).toEqual([])
})

/** Type 6 of the parser's elements. */
const pluralType = 6

interface Contents {
  readonly placeholders: readonly string[]
  /** The forms of each plural in the message. */
  readonly plurals: readonly (readonly string[])[]
}

function readMessage(message: string): Contents {
  const placeholders = new Set<string>()
  const plurals: string[][] = []
  const visit = (elements: readonly object[]) => {
    for (const element of elements) {
      if (!('type' in element) || !('value' in element)) continue
      if (element.type !== 0) placeholders.add(String(element.value))
      if (!('options' in element)) continue
      const options = element.options as Record<string, { value: readonly object[] }>
      if (element.type === pluralType) plurals.push(Object.keys(options).sort())
      for (const option of Object.values(options)) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(message).getAst())
  return { placeholders: [...placeholders].sort(), plurals }
}

describe.each(languages)('%s', (language) => {
  const own = messages[language]

  test('has the keys of English, in their order, and no empty message', () => {
    expect(Object.keys(own)).toEqual(keys)
    expect(keys.filter((key) => own[key].trim() === '')).toEqual([])
  })

  test('has the placeholders of English, and every plural form that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const read = Object.fromEntries(keys.map((key) => [key, readMessage(own[key])]))
    const wanted = keys.map((key) => {
      const { placeholders, plurals } = readMessage(english[key])
      return [key, { placeholders, plurals: plurals.map(() => forms) }]
    })
    expect(read).toEqual(Object.fromEntries(wanted))
  })

  test('has no words of English left where the language has its own', () => {
    const same = keys.filter((key) => own[key] === english[key] && language !== 'en')
    const shared = [
      'app.name',
      'app.page-title',
      'issues.pdf',
      'issued.hash',
      'compare.renumbered',
      'compare.verb',
    ]
    const latin = [
      'app.person-menu',
      'drafts.sponsors',
      'sponsors.history-by',
      'sponsors.history-by-name',
      'masthead.distribution',
      'mark.named',
    ]
    const cognates =
      language === 'fr'
        ? [
            'masthead.session',
            'masthead.date',
            'masthead.adoption',
            'compare.kind-structure',
            'position.stance',
            'who.action',
          ]
        : []
    const general = language === 'es' ? ['masthead.distribution-general', 'who.no'] : []
    const allowed = new Set([...shared, ...latin, ...cognates, ...general])
    expect(same.filter((key) => !allowed.has(key))).toEqual([])
  })
})

describe('counts', () => {
  test.each<[Language, number, string]>([
    ['en', 1, '1 change'],
    ['en', 1200, '1,200 changes'],
    ['fr', 0, '0 changement'],
    ['ru', 1, '1 изменение'],
    ['ru', 3, '3 изменения'],
    ['ru', 11, '11 изменений'],
    ['ru', 22, '22 изменения'],
    ['zh', 5, '5 处更改'],
    ['ar', 0, 'لا تغييرات'],
    ['ar', 2, 'تغييران'],
    ['ar', 7, '7 تغييرات'],
    ['ar', 11, '11 تغييرا'],
    ['ar', 100, '100 تغيير'],
  ])('%s, %d', (language, count, words) => {
    const { translate } = createTranslator(language, messages[language])
    expect(translate('compare.count', { count })).toBe(words)
  })
})
