// The words around the text in French: what is printed that stands in no draft, each with where it was read (sourced-words.ts).
import type { AdoptionWording } from './adoption-wording.ts'
import type { DraftWording } from './draft-wording.ts'
import type { MarkedWording } from './marked-wording.ts'
import type { NoticeWording } from './notice-wording.ts'
import type { PrintWording } from './print-wording.ts'
import { inferred, read, type Sourced } from './sourced-words.ts'

/** Masthead, head and foot. */
export const frPage: Sourced<PrintWording> = {
  unitedNations: inferred('Nations Unies'),
  distribution: {
    general: read('Distr. générale', 'D9'),
    limited: inferred('Distr. limitée'),
    restricted: inferred('Distr. restreinte'),
  },
  original: {
    ar: inferred('Original: arabe'),
    zh: inferred('Original: chinois'),
    en: read('Original: anglais', 'D9'),
    fr: inferred('Original: français'),
    ru: inferred('Original: russe'),
    es: inferred('Original: espagnol'),
  },
  version: read('Français', 'D9'),
  oneLanguage: inferred('Français seulement'),
  notEdited: inferred('Le présent document de séance n’a pas été revu par les services d’édition.'),
  backToText: inferred('Retour au texte'),
  notIssued: inferred('Projet, document non publié'),
  noSymbol: inferred('Cote inconnue'),
  reissued: inferred('Nouveau tirage pour raisons techniques ({day}).'),
  recycle: inferred('Merci de recycler'),
  jobLetter: read('F', 'rules 1.2'),
  meeting: inferred('{number} séance plénière'),
  dayBeforeMeeting: false,
}

/** Of adopted resolutions. */
export const frAdoption: Sourced<AdoptionWording> = {
  assembly: inferred('Résolution adoptée par l’Assemblée générale le {day}'),
  council: inferred('Résolution adoptée par le Conseil économique et social le {day}'),
  humanRights: inferred('Résolution adoptée par le Conseil des droits de l’homme'),
  humanRightsNote: inferred(
    'Les résolutions et décisions adoptées par le Conseil des droits de l’homme figureront dans le rapport du Conseil sur sa {session} session ({report}), chap. I.',
  ),
  heading: inferred('Résolution {number}'),
  securityHeading: inferred('Résolution {number}'),
  security: inferred('Adoptée par le Conseil de sécurité à sa {meeting} séance, le {day}'),
  securityDay: inferred('Adoptée par le Conseil de sécurité le {day}'),
  decision: {
    assembly: inferred('Décision adoptée par l’Assemblée générale le {day}'),
    council: inferred('Décision adoptée par le Conseil économique et social le {day}'),
    humanRights: inferred('Décision adoptée par le Conseil des droits de l’homme'),
    heading: inferred('Décision {number}'),
  },
  onReport: inferred('[sur la base du rapport {body} ({symbols})]'),
  withoutReference: inferred('[sans renvoi à une grande commission ({symbols})]'),
  onRecommendation: inferred('[sur la recommandation {body} ({symbols})]'),
  meeting: inferred('{number} séance'),
  withoutVote: inferred('[Adoptée sans vote.]'),
  recordedVote: inferred(
    '[Adoptée par {inFavour} voix contre {against}, {abstaining}, à l’issue d’un vote enregistré. Les voix se sont réparties comme suit\u00A0:',
  ),
  nobody: inferred('zéro'),
  abstentions: [
    inferred('sans abstention'),
    inferred('avec {n} abstention'),
    inferred('avec {n} abstentions'),
  ],
  inFavour: inferred('Ont voté pour\u00A0: {names}'),
  against: inferred('Ont voté contre\u00A0: {names}'),
  abstaining: inferred('Se sont abstenus\u00A0: {names}'),
  noNames: inferred('Néant'),
  inReport: inferred('Texte destiné au rapport sur la session'),
}

/** Of addenda and corrigenda. */
export const frNotice: Sourced<NoticeWording> = {
  addendum: inferred('Additif'),
  corrigendum: inferred('Rectificatif'),
  addOne: inferred('Ajouter le pays suivant à la liste des auteurs du projet de résolution\u00A0:'),
  addSeveral: inferred(
    'Ajouter les pays suivants à la liste des auteurs du projet de résolution\u00A0:',
  ),
  stop: inferred('.'),
  only: inferred('({languages} seulement)'),
  languages: {
    ar: inferred('arabe'),
    zh: inferred('chinois'),
    en: inferred('anglais'),
    fr: inferred('français'),
    ru: inferred('russe'),
    es: inferred('espagnol'),
  },
  places: {
    title: inferred('Titre'),
    subject: inferred('Première ligne'),
    preambular: inferred('Alinéa {number} du préambule'),
    operative: inferred('Paragraphe {number}'),
    heading: inferred('Intertitre {number}'),
    annex: inferred('{number}, titre'),
    row: inferred('Tableau, ligne {number}'),
    footnote: inferred('Note de bas de page {number}'),
  },
  forRead: inferred('Au lieu de {old}, lire {new}.'),
  shouldRead: inferred('Lire {new}.'),
  quotes: [inferred('«\u00A0'), inferred('\u00A0»')],
}

/** Of comparisons. */
export const frMarked: Sourced<MarkedWording> = {
  heading: inferred('Comparaison de {new} avec {old}'),
  currentText: inferred('projet en cours'),
  movedFrom: inferred('ancienne place\u00A0: {label}'),
  movedTo: inferred('nouvelle place\u00A0: {label}'),
  legend: inferred('Signes employés'),
  inserted: inferred('mots ajoutés'),
  deleted: inferred('mots supprimés'),
  moved: inferred('mots déplacés'),
  paragraphs: {
    changed: inferred('modifiés'),
    added: inferred('ajoutés'),
    deleted: inferred('supprimés'),
    moved: inferred('déplacés'),
    split: inferred('scindés'),
    joined: inferred('fusionnés'),
    renumbered: inferred('renumérotés'),
  },
  of: {
    paragraphs: inferred('Paragraphes'),
    words: inferred('Mots'),
    notes: inferred('Notes'),
    sponsors: inferred('Auteurs'),
  },
  words: {
    inserted: inferred('ajoutés'),
    deleted: inferred('supprimés'),
  },
  notes: inferred('Notes'),
  proposals: inferred('Texte du projet assorti des propositions en suspens'),
  equal: inferred('Les deux textes sont identiques.'),
}

/** Of what is not issued. */
export const frDraft: Sourced<DraftWording> = {
  draft: inferred('Projet'),
  orallyRevisedOf: inferred('{symbol} révisé oralement (non publié)'),
}
