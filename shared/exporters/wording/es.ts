// The words around the text in Spanish: what is printed that stands in no draft, each with where it was read (sourced-words.ts).
import type { AdoptionWording } from './adoption-wording.ts'
import type { DraftWording } from './draft-wording.ts'
import type { MarkedWording } from './marked-wording.ts'
import type { NoticeWording } from './notice-wording.ts'
import type { PrintWording } from './print-wording.ts'
import { inferred, read, type Sourced } from './sourced-words.ts'

/** Masthead, head and foot. */
export const esPage: Sourced<PrintWording> = {
  unitedNations: inferred('Naciones Unidas'),
  distribution: {
    general: read('Distr. general', 'D10'),
    limited: inferred('Distr. limitada'),
    restricted: inferred('Distr. reservada'),
  },
  original: {
    ar: inferred('Original: árabe'),
    zh: inferred('Original: chino'),
    en: read('Original: inglés', 'D10'),
    fr: inferred('Original: francés'),
    ru: inferred('Original: ruso'),
    es: inferred('Original: español'),
  },
  version: read('Español', 'D10'),
  oneLanguage: inferred('Español únicamente'),
  notEdited: inferred('El presente documento de sesión no ha sido objeto de edición.'),
  backToText: inferred('Volver al texto'),
  notIssued: inferred('Proyecto, documento no publicado'),
  noSymbol: inferred('Signatura desconocida'),
  reissued: inferred('Publicado nuevamente por razones técnicas el {day}.'),
  recycle: inferred('Se ruega reciclar'),
  jobLetter: read('S', 'rules 1.2'),
  meeting: inferred('{number} sesión plenaria'),
  dayBeforeMeeting: false,
}

/** Of adopted resolutions. */
export const esAdoption: Sourced<AdoptionWording> = {
  assembly: read('Resolución aprobada por la Asamblea General el {day}', 'D13'),
  council: inferred('Resolución aprobada por el Consejo Económico y Social el {day}'),
  humanRights: inferred('Resolución aprobada por el Consejo de Derechos Humanos'),
  humanRightsNote: inferred(
    'Las resoluciones y decisiones aprobadas por el Consejo de Derechos Humanos figurarán en el informe del Consejo sobre su {session} período de sesiones ({report}), cap. I.',
  ),
  heading: inferred('Resolución {number}'),
  securityHeading: inferred('Resolución {number}'),
  security: inferred(
    'Aprobada por el Consejo de Seguridad en su {meeting} sesión, celebrada el {day}',
  ),
  securityDay: inferred('Aprobada por el Consejo de Seguridad el {day}'),
  decision: {
    assembly: inferred('Decisión adoptada por la Asamblea General el {day}'),
    council: inferred('Decisión adoptada por el Consejo Económico y Social el {day}'),
    humanRights: inferred('Decisión adoptada por el Consejo de Derechos Humanos'),
    heading: inferred('Decisión {number}'),
  },
  onReport: inferred('[sobre la base del informe {body} ({symbols})]'),
  withoutReference: read('[sin remisión previa a una Comisión Principal ({symbols})]', 'D12'),
  onRecommendation: inferred('[por recomendación {body} ({symbols})]'),
  meeting: inferred('{number} sesión'),
  withoutVote: inferred('[Aprobada sin votación.]'),
  recordedVote: inferred(
    '[Aprobada en votación registrada por {inFavour} votos contra {against} y {abstaining}. El resultado de la votación fue el siguiente:',
  ),
  nobody: inferred('ninguno'),
  abstentions: [
    inferred('ninguna abstención'),
    inferred('{n} abstención'),
    inferred('{n} abstenciones'),
  ],
  inFavour: inferred('Votos a favor: {names}'),
  against: inferred('Votos en contra: {names}'),
  abstaining: inferred('Abstenciones: {names}'),
  noNames: inferred('Ninguno'),
  inReport: inferred('Texto destinado al informe sobre el período de sesiones'),
}

/** Of addenda and corrigenda. */
export const esNotice: Sourced<NoticeWording> = {
  addendum: read('Adición', 'D11'),
  corrigendum: inferred('Corrección'),
  addOne: inferred(
    'Añádase el siguiente país a la lista de patrocinadores del proyecto de resolución:',
  ),
  addSeveral: inferred(
    'Añádanse los siguientes países a la lista de patrocinadores del proyecto de resolución:',
  ),
  stop: inferred('.'),
  only: inferred('({languages} únicamente)'),
  languages: {
    ar: inferred('árabe'),
    zh: inferred('chino'),
    en: inferred('inglés'),
    fr: inferred('francés'),
    ru: inferred('ruso'),
    es: inferred('español'),
  },
  places: {
    title: inferred('Título'),
    subject: inferred('Primera línea'),
    preambular: inferred('Párrafo {number} del preámbulo'),
    operative: inferred('Párrafo {number}'),
    heading: inferred('Encabezamiento {number}'),
    annex: inferred('{number}, título'),
    row: inferred('Cuadro, fila {number}'),
    footnote: inferred('Nota de pie de página {number}'),
  },
  forRead: inferred('Donde dice {old} debe decir {new}.'),
  shouldRead: inferred('El texto debe decir {new}.'),
  quotes: [inferred('“'), inferred('”')],
}

/** Of comparisons. */
export const esMarked: Sourced<MarkedWording> = {
  heading: inferred('Comparación de {new} con {old}'),
  currentText: inferred('proyecto actual'),
  movedFrom: inferred('antes en {label}'),
  movedTo: inferred('pasa a {label}'),
  legend: inferred('Signos empleados'),
  inserted: inferred('palabras añadidas'),
  deleted: inferred('palabras suprimidas'),
  moved: inferred('palabras trasladadas'),
  paragraphs: {
    changed: inferred('modificados'),
    added: inferred('añadidos'),
    deleted: inferred('suprimidos'),
    moved: inferred('trasladados'),
    split: inferred('divididos'),
    joined: inferred('refundidos'),
    renumbered: inferred('con nueva numeración'),
  },
  of: {
    paragraphs: inferred('Párrafos'),
    words: inferred('Palabras'),
    notes: inferred('Notas'),
    sponsors: inferred('Patrocinadores'),
  },
  words: {
    inserted: inferred('añadidas'),
    deleted: inferred('suprimidas'),
  },
  notes: inferred('Notas'),
  proposals: inferred('Texto del proyecto con las propuestas pendientes'),
  equal: inferred('Los dos textos son iguales.'),
}

/** Of what is not issued. */
export const esDraft: Sourced<DraftWording> = {
  draft: inferred('Proyecto'),
  orallyRevisedOf: inferred('{symbol} revisado oralmente (no publicado)'),
}
