// What the Akoma Ntoso files of the exporter and the importer have in common: the namespaces, the names of languages and of our own
// metadata. The profile is that of the United Nations, AKN4UN, with the choices of rules.md 7.2 and 7.3.
import type { Language } from '../document/language.ts'

export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** For what Akoma Ntoso has no place for: the elements of our metadata, and attributes on its own elements. Written with the prefix `ph`. */
export const ownNamespace = 'urn:penholder:akn:1'

/** Of the element of our namespace that holds the facts around the text; a file with another one was written by a later Penholder. */
export const ownFormat = 'penholder-akn/1'

/** ISO 639-2, as the names of AKN4UN have them. */
export const aknLanguages: Readonly<Record<Language, string>> = {
  ar: 'ara',
  zh: 'zho',
  en: 'eng',
  fr: 'fra',
  ru: 'rus',
  es: 'spa',
}

/**
 * The names of `marker` elements of ours: a character that XML cannot hold, an anchor within a note, a divider of cells with marks, the
 * end of a paragraph.
 */
export const markerNames = {
  character: 'character',
  anchor: 'anchor',
  divider: 'divider',
  end: 'end',
} as const
