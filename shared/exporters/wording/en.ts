import type { PrintWording } from './wording.ts'

export const enWording: PrintWording = {
  unitedNations: { text: 'United Nations', source: 'D1' },
  distribution: {
    general: { text: 'Distr.: General', source: 'D3' },
    limited: { text: 'Distr.: Limited', source: 'D1' },
    restricted: { text: 'Distr.: Restricted', source: 'D22' },
  },
  original: {
    ar: { text: 'Original: Arabic', source: 'inferred' },
    zh: { text: 'Original: Chinese', source: 'inferred' },
    en: { text: 'Original: English', source: 'D1' },
    fr: { text: 'Original: French', source: 'inferred' },
    ru: { text: 'Original: Russian', source: 'inferred' },
    es: { text: 'Original: Spanish', source: 'inferred' },
  },
  version: { text: 'English', source: 'inferred' },
  oneLanguage: { text: 'English only', source: 'D22' },
  backToText: { text: 'Back to the text', source: 'inferred' },
  notIssued: { text: 'Draft, not an issued document', source: 'inferred' },
  noSymbol: { text: 'Document symbol not known', source: 'inferred' },
  reissued: { text: 'Reissued for technical reasons on {day}.', source: 'D1' },
  recycle: { text: 'Please recycle', source: 'inferred' },
  jobLetter: 'E',
  meeting: { text: '{number} plenary meeting', source: 'EM2' },
  dayBeforeMeeting: false,
}
