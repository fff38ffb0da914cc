import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { firstPageWords } from '../../shared/importers/front/first-page-words.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'

/**
 * The imported document in the shape of an issued text. A sponsor line says neither who joined when nor who is the main sponsor,
 * so none is main and all joined at 0.
 */
export function toContent(imported: ImportedDocument): FrozenContent {
  const { masthead, title, text, sponsors } = imported
  const firstPage = firstPageWords(imported)
  const codes = [...sponsors.delegations].sort()
  return {
    masthead: firstPage === null ? masthead : { ...masthead, firstPage },
    title,
    text,
    sponsors: codes.map((delegation) => ({
      delegation,
      onBehalfOf: sponsors.onBehalfOf?.[delegation] ?? null,
      main: false,
      joinedAt: 0,
    })),
  }
}
