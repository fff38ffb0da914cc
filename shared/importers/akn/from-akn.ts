// Reads Akoma Ntoso, ours without loss and that of others as far as it can be understood.
import { ok, refuse, type Result } from '../../result.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { ImportOptions } from '../from-text.ts'
import type { ImportedDocument } from '../imported-document.ts'
import { fromOtherAkn } from './from-other.ts'
import { fromOwnAkn } from './from-own.ts'
import { type AknProblem, openTree } from './xml-tree.ts'

interface ReadOther {
  readonly content: null
  readonly imported: ImportedDocument
  /** Of the file, in which those of `imported` are counted: its blocks in order, with their numbers. */
  readonly lines: readonly string[]
}

export type ReadAkn =
  /** Ours. */
  | { readonly content: FrozenContent; readonly imported: null; readonly lines: readonly string[] }
  | ReadOther

/** Never throws. Costs some milliseconds a page. */
export function fromAkn(source: string, options: ImportOptions): Result<ReadAkn, AknProblem> {
  const root = openTree(source)
  if (!root.ok) return root
  if (root.value.name !== 'akomaNtoso') return refuse({ code: 'akn-not-akn' })
  const own = fromOwnAkn(root.value, options.newId)
  if (!own.ok) return own
  if (own.value !== null) return ok({ content: own.value, imported: null, lines: [] })
  const other = fromOtherAkn(root.value, options)
  return other ? ok({ content: null, ...other }) : refuse({ code: 'akn-empty' })
}
