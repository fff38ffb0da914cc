import type { PrintWording } from './wording.ts'

export const frWording: PrintWording = {
  unitedNations: { text: 'Nations Unies', source: 'inferred' },
  distribution: {
    general: { text: 'Distr. générale', source: 'D9' },
    limited: { text: 'Distr. limitée', source: 'inferred' },
    restricted: { text: 'Distr. restreinte', source: 'inferred' },
  },
  original: {
    ar: { text: 'Original: arabe', source: 'inferred' },
    zh: { text: 'Original: chinois', source: 'inferred' },
    en: { text: 'Original: anglais', source: 'D9' },
    fr: { text: 'Original: français', source: 'inferred' },
    ru: { text: 'Original: russe', source: 'inferred' },
    es: { text: 'Original: espagnol', source: 'inferred' },
  },
  version: { text: 'Français', source: 'D9' },
  oneLanguage: { text: 'Français seulement', source: 'inferred' },
  backToText: { text: 'Retour au texte', source: 'inferred' },
  notIssued: { text: 'Projet, document non publié', source: 'inferred' },
  noSymbol: { text: 'Cote inconnue', source: 'inferred' },
  reissued: { text: 'Nouveau tirage pour raisons techniques ({day}).', source: 'inferred' },
  recycle: { text: 'Merci de recycler', source: 'inferred' },
  jobLetter: 'F',
  meeting: { text: '{number} séance plénière', source: 'inferred' },
  dayBeforeMeeting: false,
}
