// A file that Penholder wrote, read back without loss.
import { canonicalJson } from '../../canonical-json.ts'
import { ok, type Result } from '../../result.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { fromJson } from '../from-json.ts'
import { readOwnFacts } from './own-facts.ts'
import { readOwnText } from './own-text.ts'
import { type AknProblem, branches, childOf, everyBranch, type XmlBranch } from './xml-tree.ts'

/**
 * Null where the file is not ours, or was changed by another program so that it no longer says all that ours do. What is read is checked
 * as our own JSON is.
 */
export function fromOwnAkn(
  root: XmlBranch,
  newId: () => string,
): Result<FrozenContent | null, AknProblem> {
  const facts = readOwnFacts(root)
  if (!facts.ok) return facts
  const component = [...everyBranch(root)].find(({ name }) => name === 'component')
  const document = branches(component).find((branch) => childOf(branch, 'mainBody') !== undefined)
  const text = document && readOwnText(document, newId)
  if (facts.value === null || !text) return ok(null)
  const read = fromJson(canonicalJson({ ...facts.value, format: 'penholder/1', text }))
  return ok(read.ok ? read.value : null)
}
