// Words that a printer divided at the end of a line. A hyphen at a line's end is one of two things, the sign of a division or part of a
// compound; the rest of the document tells which: the words that it has whole, and how many of its lines end so.
import { type Ambiguity, excerptOf } from './imported-document.ts'
import type { SourceLine } from './source-lines.ts'

/** What a divided word has at the end of its line after this step: a soft hyphen, which joinLines takes out. */
const softHyphen = '\u00ad'

export interface MendedLines {
  readonly lines: readonly SourceLine[]
  /** The words for which nothing but habit told. */
  readonly ambiguities: readonly Ambiguity[]
}

interface Division {
  readonly index: number
  readonly head: string
  readonly tail: string
}

const lineEnd = /(\p{L}{2,})[-\u2010]$/u
const lineStart = /^(\p{Ll}+)(?![\p{L}\p{N}/-])/u
/** They are written with a hyphen before whole words. */
const prefixes =
  /^(?:non|self|co|socio|post|pre|anti|vice|cross|multi|demi|ex|mi|sous|quasi|long|short|high|low|well|full|half|large|small|medium|middle|mid|far|wide|first|second|third|one|two|three|four|five|zero|people|gender|age|evidence|policy|human|child|climate|capacity|decision|law|rule|cost|follow|inter|data|risk|science|life|peace|state|world|user|needs|results|action|market|community|country|sex|race|conflict|drug|soixante|quatre|vingt|trente|quarante|cinquante|ci|lui|elle|eux|soi|peut|celui|celle|au|est|là|libre|deux|grand|по|из|как|какой|социально|научно|государств\p{L}*|информационно|военно|экономико|северо|юго)$/iu
const suffixes =
  /^(?:up|based|related|term|making|building|level|centred|centered|sensitive|wide|led|owned|oriented|ending|sharing|raising|setting|keeping|range|scale|income|cutting|border|free|friendly|responsive|being|General|même|mêmes|dessus|dessous|après|delà|ci|là|être|elle|il|ils|elles|on|член\p{L}*|участник\p{L}*|прежнему|видимому|либо|то|нибудь)$/iu
/** Texts in which no words are divided have fewer lines that end in a hyphen. */
const dividing = { share: 0.03, lines: 3, certain: 2 }

/** Looks at every line and word once. */
export function mendHyphens(lines: readonly SourceLine[]): MendedLines {
  const divisions = lines.flatMap((line, index) => findDivision(line, lines[index + 1], index))
  if (divisions.length === 0) return { lines, ambiguities: [] }
  const words = collectWords(lines)
  const told = divisions.map((division) => ({ division, whole: tell(division, words) }))
  const certain = told.filter(({ whole }) => whole === true).length
  const unheard = told.filter(({ division: { head, tail }, whole }) => {
    return whole === null && !words.has(head.toLowerCase()) && !words.has(tail)
  }).length
  const habit =
    certain + unheard >= dividing.certain ||
    (divisions.length >= dividing.lines && divisions.length > lines.length * dividing.share)
  const mended = [...lines]
  const ambiguities: Ambiguity[] = []
  for (const { division, whole } of told) {
    const { index, head, tail } = division
    const line = lines[index]
    if (!line || whole === false) continue
    const divided = whole === true || habit
    if (divided) mended[index] = { ...line, text: line.text.slice(0, -1) + softHyphen }
    if (whole === true || (divided && !words.has(head) && !words.has(tail))) continue
    const readings = [`${head}${tail}`, `${head}-${tail}`]
    ambiguities.push({
      code: 'word-or-compound',
      line: line.number,
      excerpt: excerptOf(`${line.text}${tail}`.slice(-60)),
      alternatives: divided ? readings : readings.toReversed(),
    })
  }
  return { lines: mended, ambiguities }
}

function findDivision(line: SourceLine, below: SourceLine | undefined, index: number): Division[] {
  const head = lineEnd.exec(line.text.slice(-60))?.[1]
  const tail = lineStart.exec(below?.text.slice(0, 60) ?? '')?.[1]
  return head === undefined || tail === undefined ? [] : [{ index, head, tail }]
}

/** Words and compounds that stand within a line. */
function collectWords(lines: readonly SourceLine[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu)) words.add(word.toLowerCase())
  return words
}

/** True for a divided word, false for a compound, null where the document does not tell. */
function tell({ head, tail }: Division, words: ReadonlySet<string>): boolean | null {
  const [left, right] = [head.toLowerCase(), tail.toLowerCase()]
  const compound = words.has(`${left}-${right}`)
  if (words.has(left + right)) return compound ? null : true
  if (compound || (prefixes.test(left) && right.length > 3)) return false
  if (suffixes.test(right)) return false
  if (left.length > 3 && right.length > 3 && words.has(left) && words.has(right)) return false
  return null
}
