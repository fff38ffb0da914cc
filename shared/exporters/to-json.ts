// Penholder's own file: an issued text or a draft as canonical JSON, read back by shared/importers/from-json.ts.
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { canonicalJson } from '../canonical-json.ts'

export function toJson(content: FrozenContent): string {
  const { masthead, sponsors, text, title, issue } = content
  return canonicalJson({ format: 'penholder/1', masthead, sponsors, text, title, issue })
}
