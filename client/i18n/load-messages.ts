import { unreachable } from '../../shared/assert.ts'
import type { Language } from '../../shared/document/language.ts'
import type { Messages } from '../../shared/i18n/translate.ts'

/** One language's messages, fetched when they are first asked for. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages } = await importMessages(language)
  return messages
}

function importMessages(language: Language): Promise<{ readonly default: Messages }> {
  switch (language) {
    case 'ar':
      return import('../../shared/i18n/messages/ar.json', { with: { type: 'json' } })
    case 'zh':
      return import('../../shared/i18n/messages/zh.json', { with: { type: 'json' } })
    case 'en':
      return import('../../shared/i18n/messages/en.json', { with: { type: 'json' } })
    case 'fr':
      return import('../../shared/i18n/messages/fr.json', { with: { type: 'json' } })
    case 'ru':
      return import('../../shared/i18n/messages/ru.json', { with: { type: 'json' } })
    case 'es':
      return import('../../shared/i18n/messages/es.json', { with: { type: 'json' } })
    default:
      return unreachable(language)
  }
}
