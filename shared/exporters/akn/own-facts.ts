// The facts around a text, exactly, as elements of our own namespace: codes, dates and relations for which Akoma Ntoso has no place or a
// place that holds less. The keys are those of the facts, so the values are read back by the same checks as our own JSON.
import { ownFormat } from '../../revisions/akn-profile.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { element, ownWords } from './xml.ts'

/** `<ph:content format="penholder-akn/1">` with everything of a content but its text. */
export function writeOwnFacts({ masthead, title, sponsors, issue }: FrozenContent): string {
  return element(
    'ph:content',
    { format: ownFormat },
    writeFact('title', title),
    writeFact('masthead', masthead),
    writeFact('sponsors', sponsors),
    ...(issue ? [writeFact('issue', issue)] : []),
  )
}

/** Strings as words; of other values `type` says what they are. A member without a value is left out, as in JSON. */
function writeFact(name: string, value: unknown): string {
  const tag = `ph:${name}`
  if (typeof value === 'string') return element(tag, {}, ownWords(value))
  if (value === null) return element(tag, { type: 'null' })
  if (typeof value === 'number' || typeof value === 'boolean')
    return element(tag, { type: typeof value }, String(value))
  if (Array.isArray(value))
    return element(tag, { type: 'list' }, ...value.map((item) => writeFact('item', item)))
  if (typeof value !== 'object') throw new TypeError(`no fact is a ${typeof value}`)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return element(
    tag,
    { type: 'facts' },
    ...members.map(([key, member]) => writeFact(key, member as unknown)),
  )
}
