// The markup of forums, [center], [size=21], [b] and [/b], which stays in the words where a page is copied from its editor or badly rendered.
// It says how words look. Delegations put words in brackets as well, the [right] of peoples: only a tag that closes another or has a value is
// markup for sure, and without one all brackets stay.
import type { FurnitureLine } from '../imported-document.ts'

const names = 'b|i|u|s|center|right|left|justify|size|color|font|quote|url|img|list'
const tag = new RegExp(String.raw`\[\/?(?:${names})(?:=[^\]\n]{0,80})?\]`, 'giu')
const certain = new RegExp(String.raw`\[(?:\/(?:${names})|(?:${names})=[^\]\n]{1,80})\]`, 'iu')
const fewest = 2

interface PlainSource {
  readonly source: string
  /** The tags, by the lines of the source. */
  readonly furniture: readonly FurnitureLine[]
}

/** The source without such markup. Looks at it once. */
export function withoutForumMarkup(source: string): PlainSource {
  if (!certain.test(source) || (source.match(tag)?.length ?? 0) < fewest)
    return { source, furniture: [] }
  const lines = source.split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
  const furniture = lines.flatMap((line, index): FurnitureLine[] => {
    const tags = line.match(tag)
    return tags ? [{ line: index + 1, text: tags.join(' '), what: 'ornament' }] : []
  })
  return { source: source.replaceAll(tag, ''), furniture }
}
