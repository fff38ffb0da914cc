// All labels anew, from the text as it stands: when an editor says so, and when a text has been issued.
import { canonicalJson } from '../../shared/canonical-json.ts'
import { renumber } from '../../shared/numbering/give-labels.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { ok } from '../../shared/result.ts'
import type { Command } from '../rooms/command.ts'

/** Nothing is recorded where every label stays what it was. */
export const renumberCommand: Command<never> = ({ ydoc, negotiation }) => {
  const labels = renumber(readYdoc(ydoc))
  const same = canonicalJson(labels) === canonicalJson(Object.fromEntries(negotiation.labels))
  return ok(same ? [] : [{ kind: 'renumbered', labels }])
}
