// The facts that shared/exporters/akn/own-facts.ts wrote. Nothing is checked here: from-json.ts checks the whole.
import { ok, refuse, type Result } from '../../result.ts'
import { ownFormat } from '../../revisions/akn-profile.ts'
import { type AknProblem, branches, everyBranch, type XmlBranch } from './xml-tree.ts'

/** By name; null where the file is not ours. */
export function readOwnFacts(root: XmlBranch): Result<Record<string, unknown> | null, AknProblem> {
  for (const branch of everyBranch(root)) {
    if (!branch.own || branch.name !== 'content') continue
    return branch.attributes.get('format') === ownFormat
      ? ok(readMembers(branch))
      : refuse({ code: 'akn-newer-format' })
  }
  return ok(null)
}

function readFact(branch: XmlBranch): unknown {
  switch (branch.attributes.get('type') ?? 'words') {
    case 'null':
      return null
    case 'number':
      return Number(readWords(branch))
    case 'boolean':
      return readWords(branch) === 'true'
    case 'list':
      return branches(branch).map(readFact)
    case 'facts':
      return readMembers(branch)
    default:
      return readWords(branch)
  }
}

function readMembers(branch: XmlBranch): Record<string, unknown> {
  return Object.fromEntries(branches(branch).map((child) => [child.name, readFact(child)]))
}

function readWords({ children }: XmlBranch): string {
  return children
    .map((child) => (typeof child === 'string' ? child : readCharacter(child, 'code')))
    .join('')
}

/** A character that XML cannot hold; empty where the element names none. */
export function readCharacter({ attributes }: XmlBranch, key: 'code' | 'ph:code'): string {
  const code = attributes.get(key) ?? ''
  return /^[0-9A-F]{4}$/u.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : ''
}
