// Who is in the draft, as the top line and the outline name them: a delegation once, however many windows it has open.
import type { Language } from '../../shared/document/language.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import type { Present } from '../editor/editor.ts'

export interface PresentName {
  readonly key: string
  readonly name: string
  readonly colour: string
}

/** In the order of the room; somebody without a delegation goes by their own name. */
export function namePresent(present: readonly Present[], language: Language): PresentName[] {
  const named = new Map<string, PresentName>()
  for (const { delegation, name, colour } of present) {
    const key = delegation ?? name
    if (named.has(key)) continue
    named.set(key, {
      key,
      name: delegation === null ? name : stateName(delegation, language),
      colour,
    })
  }
  return [...named.values()]
}
