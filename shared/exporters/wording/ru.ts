import type { PrintWording } from './wording.ts'

export const ruWording: PrintWording = {
  unitedNations: { text: 'Организация Объединенных Наций', source: 'inferred' },
  distribution: {
    general: { text: 'Distr.: General', source: 'D7' },
    limited: { text: 'Distr.: Limited', source: 'D7' },
    restricted: { text: 'Distr.: Restricted', source: 'inferred' },
  },
  original: {
    ar: { text: 'Original: Arabic', source: 'inferred' },
    zh: { text: 'Original: Chinese', source: 'inferred' },
    en: { text: 'Original: English', source: 'D7' },
    fr: { text: 'Original: French', source: 'inferred' },
    ru: { text: 'Original: Russian', source: 'inferred' },
    es: { text: 'Original: Spanish', source: 'inferred' },
  },
  version: { text: 'Russian', source: 'D7' },
  oneLanguage: { text: 'Russian only', source: 'inferred' },
  backToText: { text: 'Вернуться к тексту', source: 'inferred' },
  notIssued: { text: 'Проект, документ не издан', source: 'inferred' },
  noSymbol: { text: 'Условное обозначение неизвестно', source: 'inferred' },
  reissued: { text: 'Переиздано по техническим причинам {day}.', source: 'inferred' },
  recycle: { text: 'Просьба отправить на вторичную переработку', source: 'inferred' },
  jobLetter: 'R',
  meeting: { text: '{number} пленарное заседание', source: 'inferred' },
  dayBeforeMeeting: false,
}
