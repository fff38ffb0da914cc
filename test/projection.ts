// An oracle that shares no code with the gate: the text as it is for everybody but one delegation, unit by unit with identities. Whatever a
// delegation proposes, this stays the same.
import * as Y from 'yjs'
import { type Attributes, isStrikeKey } from '../shared/document/delta.ts'
import type { Ownership } from '../shared/document/draft-text.ts'
import { isText, placeItems } from '../shared/document/units.ts'

function ownerOf(attributes: Attributes): string | null {
  const own = (attributes['sub'] ?? attributes['ins']) as Ownership | undefined
  return own?.by ?? null
}

/** One line a unit that is not this delegation's: identity, content, marks without its strikes. */
export function projectWithout(ydoc: Y.Doc, by: string): string[] {
  const lines: string[] = []
  for (const { item, attributes } of placeItems(ydoc)) {
    if (ownerOf(attributes) === by) continue
    const marks = Object.entries(attributes)
      .filter(([key, value]) => !(isStrikeKey(key) && (value as Ownership).by === by))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const { client, clock } = item.id
    const content = isText(item) ? (item.content as Y.ContentString).str : null
    for (let k = 0; k < item.length; k++)
      lines.push(
        `${client}.${clock + k} ${content?.charAt(k) ?? JSON.stringify(item.content)} ${JSON.stringify(marks)}`,
      )
  }
  return lines
}

/** One line a unit that is somebody's proposal: identity, whose, and under which `sid`. */
export function projectProposals(ydoc: Y.Doc): string[] {
  const lines: string[] = []
  for (const { item, attributes } of placeItems(ydoc)) {
    if (ownerOf(attributes) === null) continue
    const { client, clock } = item.id
    const { ins, sub } = attributes
    for (let k = 0; k < item.length; k++)
      lines.push(`${client}.${clock + k} ${JSON.stringify({ ins, sub })}`)
  }
  return lines
}

/** The marks of proposals that a client wrote, by delegation: nobody writes another's. */
export function marksWritten(ydoc: Y.Doc, client: number): Set<string> {
  const found = new Set<string>()
  for (const struct of ydoc.store.clients.get(client) ?? []) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) continue
    const { key, value } = struct.content
    if (value === null || !(key === 'ins' || key === 'sub' || isStrikeKey(key))) continue
    found.add((value as unknown as Ownership).by)
  }
  return found
}
