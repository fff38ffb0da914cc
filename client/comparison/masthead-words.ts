// The masthead's facts in words, for the list of what changed around the text.
import type { MastheadChange } from '../../shared/diff/comparison.ts'
import { isLanguage } from '../../shared/document/language.ts'
import {
  type Adoption,
  type AgendaItem,
  documentKinds,
  type MastheadFacts,
} from '../../shared/document/masthead.ts'
import { bodyName } from '../../shared/grammar/bodies.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translate.ts'
import { mastheadKeys } from '../i18n/masthead-keys.ts'

export function describeMastheadChange(change: MastheadChange, translator: Translator): string {
  const { translate } = translator
  return translate('compare.field-changed', {
    field: translate(mastheadKeys[change.field]),
    old: describeField(change.field, change.old, translator),
    new: describeField(change.field, change.new, translator),
  })
}

function describeField(
  field: keyof MastheadFacts,
  value: MastheadFacts[keyof MastheadFacts],
  translator: Translator,
): string {
  const { language, translate } = translator
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return translate('masthead.none')
  if (typeof value === 'string') return describeString(field, value, translator)
  if (typeof value === 'number') return String(value)
  if ('date' in value) return describeAdoption(value, translator)
  return value.map((item: string | AgendaItem) => describeItem(item, language)).join('; ')
}

function describeAdoption({ date, meeting }: Adoption, translator: Translator): string {
  const day = describeDay(date, translator.language)
  return meeting === null
    ? day
    : translator.translate('masthead.adopted-at', { date: day, meeting })
}

function describeString(
  field: keyof MastheadFacts,
  value: string,
  { language, translate }: Translator,
): string {
  if (isLanguage(value) && /language$/iu.test(field)) return translate(`language.${value}`)
  if (field === 'body' || field === 'organ') return bodyName(value, language)
  if (field === 'kind')
    return translate(`masthead.kind-${documentKinds.find((kind) => kind === value) ?? 'unknown'}`)
  if (field === 'distribution') return translate(distributionKey(value))
  return describeDay(value, language)
}

function distributionKey(value: string): MessageKey {
  if (value === 'general' || value === 'restricted') return `masthead.distribution-${value}`
  return 'masthead.distribution-limited'
}

function describeItem(item: string | AgendaItem, language: Translator['language']): string {
  return typeof item === 'string'
    ? describeDay(item, language)
    : `${item.number} ${item.title}`.trim()
}

function describeDay(value: string, language: Translator['language']): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDay(value, language) : value
}
