// Words of the interface: a key and its values give text in one language (ICU messages). The words of a document are not
// interface text: they follow the draft's language and come from shared/grammar and shared/sponsors.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../document/language.ts'
import type english from './messages/en.json'

export type MessageKey = keyof typeof english
/** One language's messages; messages.test.ts holds that all six have the same keys and placeholders. */
export type Messages = Readonly<Record<MessageKey, string>>
export type MessageValues = Readonly<Record<string, string | number>>

export interface Translator {
  readonly language: Language
  /** Throws when a placeholder of the message has no value: that is a mistake in the program. */
  readonly translate: (key: MessageKey, values?: MessageValues) => string
  /** The words for a problem code of a module or of the server, or those for an unknown problem, which name the code. */
  readonly explain: (code: string, details?: Readonly<Record<string, unknown>>) => string
}

/** The locale that formats numbers and dates: Arabic with European digits, as in United Nations documents. */
export function localeOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : language
}

export function createTranslator(language: Language, messages: Messages): Translator {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const translate = (key: MessageKey, values: MessageValues = {}): string => {
    const known = formats.get(key)
    const format = known ?? new IntlMessageFormat(messages[key], localeOf(language))
    if (!known) formats.set(key, format)
    return String(format.format(values))
  }
  const explain = (code: string, details: Readonly<Record<string, unknown>> = {}): string => {
    const key = `error.${code}`
    if (!isKey(key, messages)) return translate('error.unknown', { code })
    return translate(key, { ...blankValues(messages[key]), ...plainValues(details) })
  }
  return { language, translate, explain }
}

function isKey(key: string, messages: Messages): key is MessageKey {
  return Object.hasOwn(messages, key)
}

// A server newer or older than the page may send other details than the words ask for; the words are still worth showing.
function blankValues(message: string): MessageValues {
  const names = [...message.matchAll(/\{(\w+)/gu)].flatMap((match) => match[1] ?? [])
  return Object.fromEntries(names.map((name) => [name, '…']))
}

function plainValues(details: Readonly<Record<string, unknown>>): MessageValues {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details))
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
    else if (Array.isArray(value)) values[name] = value.map(String).join(', ')
  return values
}
