import type { PrintWording } from './wording.ts'

export const esWording: PrintWording = {
  unitedNations: { text: 'Naciones Unidas', source: 'inferred' },
  distribution: {
    general: { text: 'Distr. general', source: 'D10' },
    limited: { text: 'Distr. limitada', source: 'inferred' },
    restricted: { text: 'Distr. reservada', source: 'inferred' },
  },
  original: {
    ar: { text: 'Original: árabe', source: 'inferred' },
    zh: { text: 'Original: chino', source: 'inferred' },
    en: { text: 'Original: inglés', source: 'D10' },
    fr: { text: 'Original: francés', source: 'inferred' },
    ru: { text: 'Original: ruso', source: 'inferred' },
    es: { text: 'Original: español', source: 'inferred' },
  },
  version: { text: 'Español', source: 'D10' },
  oneLanguage: { text: 'Español únicamente', source: 'inferred' },
  backToText: { text: 'Volver al texto', source: 'inferred' },
  notIssued: { text: 'Proyecto, documento no publicado', source: 'inferred' },
  noSymbol: { text: 'Signatura desconocida', source: 'inferred' },
  reissued: { text: 'Publicado nuevamente por razones técnicas el {day}.', source: 'inferred' },
  recycle: { text: 'Se ruega reciclar', source: 'inferred' },
  jobLetter: 'S',
  meeting: { text: '{number} sesión plenaria', source: 'inferred' },
  dayBeforeMeeting: false,
}
