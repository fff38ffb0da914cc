// What a file is called that somebody takes away, so that it is still known among a hundred others: by its symbol as the Official Document
// System writes it, `A_RES_74_141-EN`, or, of a draft that has none, by its title.
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'

interface FileNameParts {
  /** Of what was issued; null of a draft, which is never called by the symbol that it is going to have. */
  readonly symbol: string | null
  /** What it has besides the text; empty of one that has no more. */
  readonly with?: string
}

/** Without its extension. */
export function fileNameOf(
  { title, masthead }: Pick<FrozenContent, 'title' | 'masthead'>,
  { symbol, with: besides = '' }: FileNameParts,
): string {
  const what = symbol ?? ['draft', shorten(title)].filter(Boolean).join(' ')
  const language = masthead.language.toUpperCase()
  return [clean(what), besides, language].filter(Boolean).join('-')
}

/** The value of the header: in full for browsers, and in ASCII for what is older than RFC 6266. */
export function dispositionOf(kind: 'inline' | 'attachment', file: string): string {
  const plain = file.replaceAll(/[^\w.() -]+/gu, '_').replaceAll(/_+(?=[_-])/gu, '')
  if (plain === file) return `${kind}; filename="${file}"`
  const exact = encodeURIComponent(file).replaceAll(/['()*]/gu, percent)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

const mostCharacters = 60

/** The beginning of a title, to the end of a word where it has words. */
function shorten(title: string): string {
  const words = title.replaceAll(/\s+/gu, ' ').trim()
  const characters = Array.from(words)
  if (characters.length <= mostCharacters) return words
  const beginning = characters.slice(0, mostCharacters).join('')
  const end = beginning.lastIndexOf(' ')
  return end > mostCharacters / 2 ? beginning.slice(0, end) : beginning
}

/** Without what file systems forbid, and what turns the direction of a name around. */
function clean(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[\s/\\:*?"<>|]+/gu, '_')
    .replaceAll(/^[._]+|[._]+$/gu, '')
}
