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
  notIssued: { text: 'Projet, document non publié', source: 'inferred' },
  noSymbol: { text: 'Cote inconnue', source: 'inferred' },
  reissued: { text: 'Nouveau tirage pour raisons techniques ({day}).', source: 'inferred' },
  jobLetter: 'F',
  adopted: {
    GA: { text: 'Résolution adoptée par l’Assemblée générale le {day}', source: 'inferred' },
    ECOSOC: {
      text: 'Résolution adoptée par le Conseil économique et social le {day}',
      source: 'inferred',
    },
    SC: { text: 'Résolution adoptée par le Conseil de sécurité le {day}', source: 'inferred' },
    HRC: {
      text: 'Résolution adoptée par le Conseil des droits de l’homme le {day}',
      source: 'inferred',
    },
  },
  meeting: { text: '{number} séance plénière', source: 'inferred' },
  dayBeforeMeeting: false,
}
