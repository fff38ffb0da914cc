// Words that a printer divided at the end of a line. A hyphen at a line's end is one of two things, the sign of a division or part of a
// compound; the rest of the document tells which: the words that it has whole, and how many of its lines end so.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { isFootLine, isRule, isSoleNumber } from './page-furniture.ts'
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
/** The sign of a note may stand behind; behind the slash between two words an address of the web has no Cyrillic: основ- over ные/регулярные. */
const lineStart = /^(\p{Ll}+)(?!\p{L}|\p{N}(?!\d{0,2}(?:[\s,;.:)]|$))|\/(?!\p{Script=Cyrillic}))/u
/** They are written with a hyphen before whole words. */
const prefixes =
  /^(?:non|self|co|socio|post|pre|anti|vice|cross|multi|demi|ex|mi|sous|quasi|long|short|high|low|well|full|half|large|small|medium|middle|mid|far|wide|first|second|third|one|two|three|four|five|zero|people|gender|age|evidence|policy|human|child|climate|capacity|decision|law|rule|cost|follow|inter|data|risk|science|life|peace|state|world|user|needs|results|action|market|community|country|sex|race|conflict|drug|soixante|quatre|vingt|trente|quarante|cinquante|ci|lui|elle|eux|soi|peut|celui|celle|au|est|là|libre|deux|grand|по|из|как|какой|социально|научно|государств\p{L}*|информационно|военно|экономико|северо|юго)$/iu
const suffixes =
  /^(?:up|based|related|term|making|building|level|centred|centered|sensitive|wide|led|owned|oriented|ending|sharing|raising|setting|keeping|range|scale|income|cutting|border|free|friendly|responsive|being|General|même|mêmes|dessus|dessous|après|delà|ci|là|être|elle|il|ils|elles|on|член\p{L}*|участник\p{L}*|прежнему|видимому|либо|то|нибудь)$/iu
/** They end words and are none, in English, French and Spanish: what stands before them at a line's end was divided. */
const endings =
  /^(?:[tsc]ions?|[tsc]ional(?:ly)?|ments?|mental|ness|ities|ity|tive(?:s|ly)?|tures?|ances?|ences?|ciones|ción|siones|sión|mientos?|mente|dad|dades|idad|tés?|ité|tique|tiques)$/u
/** A number before what it counts: `a one-day meeting`. */
const numerals =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half|multi)$/iu
const counted =
  /^(?:day|days|hour|week|month|year|man|way|page|part|point|time|third|thirds|fifths|track|tier|tiered|person)$/u
/** The tens of an ordinal: `eighty-first`. */
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu
/** They begin whole words as often, with no hyphen: inter-national. */
const solid = /^(?:co|post|pre|anti|multi|demi|ex|mi|sous|inter|mid|est|au|по|из)$/iu
/** Russian prepositions that begin no compound, and words without a hyphen: до-клада. */
const leading = /^(?:до|об|от|на|за|не|ко|со|под|над|при|про|без|для)$/iu
/** Texts in which no words are divided have fewer lines that end in a hyphen. */
const dividing = { share: 0.03, lines: 3, likely: 2 }

/** Looks at every line and word once. */
export function mendHyphens(lines: readonly SourceLine[]): MendedLines {
  const divisions = lines.flatMap((line, index) => findDivision(lines, line, index))
  if (divisions.length === 0) return { lines, ambiguities: [] }
  const words = collectWords(lines)
  const isKnown = ({ head, tail }: Division) =>
    (words.has(head.toLowerCase()) && !leading.test(head)) || words.has(tail)
  const told = divisions.map((division) => ({ ...division, whole: tell(division, words) }))
  const likely = told.filter((one) => one.whole === true || (one.whole === null && !isKnown(one)))
  const habit =
    likely.length >= dividing.likely ||
    (divisions.length >= dividing.lines && divisions.length > lines.length * dividing.share)
  const isDivided = (one: Division & { whole: boolean | null }) =>
    one.whole === true || (one.whole === null && (habit || isRussianPart(one, words)))
  const divided = told.filter(isDivided)
  const ends = new Set(divided.map(({ index }) => index))
  return {
    lines: lines.map((line, index) =>
      ends.has(index) ? { ...line, text: line.text.slice(0, -1) + softHyphen } : line,
    ),
    ambiguities: told
      .filter((one) => one.whole === null && (isKnown(one) || !habit))
      .map((one) => doubt(one, lines, isDivided(one))),
  }
}

function doubt(
  { index, head, tail }: Division,
  lines: readonly SourceLine[],
  divided: boolean,
): Ambiguity {
  const line = lines[index]
  const readings = [`${head}${tail}`, `${head}-${tail}`]
  return {
    code: 'word-or-compound',
    line: line?.number ?? 0,
    excerpt: excerptOf(`${line?.text ?? ''}${tail}`.slice(-60)),
    alternatives: divided ? readings : readings.toReversed(),
  }
}

/** The word may go on at the head of the next page, behind the notes of this one. */
function findDivision(lines: readonly SourceLine[], line: SourceLine, index: number): Division[] {
  const head = lineEnd.exec(line.text.slice(-60))?.[1]
  // A name goes on with a capital: South- and South.
  if (head === undefined || /^\p{Lu}\p{Ll}/u.test(lines[index + 1]?.text ?? '')) return []
  const tail = tailOf(lines[index + 1]) ?? tailOnNextPage(lines, index)
  return tail === undefined ? [] : [{ index, head, tail }]
}

function tailOf(line: SourceLine | undefined): string | undefined {
  return lineStart.exec(line?.text.slice(0, 60) ?? '')?.[1]
}

/** Within so many lines: those of the notes, and of the head of the page. */
const farthest = { page: 40, head: 3 }

function tailOnNextPage(lines: readonly SourceLine[], index: number): string | undefined {
  const ahead = lines.slice(index + 1, index + farthest.page)
  const top = topOfNextPage(ahead, lines[index]?.page)
  if (top < 0) return undefined
  return ahead
    .slice(top, top + farthest.head)
    .map(tailOf)
    .find((tail) => tail !== undefined)
}

/** At the form feed; where a program writes none, behind the foot of the page, which stands right below or under the rule of the notes. */
function topOfNextPage(ahead: readonly SourceLine[], page: number | undefined): number {
  const fed = ahead.findIndex((line) => line.page !== page)
  if (fed >= 0) return fed
  const isFoot = ({ text }: SourceLine) => isFootLine(text) || isSoleNumber(text)
  const foot = ahead.findIndex(({ text }) => isFootLine(text))
  if (foot !== 0 && !isRule(ahead[0]?.text ?? '')) return -1
  const rest = ahead.slice(foot).findIndex((line) => !isFoot(line))
  return foot < 0 || rest < 0 ? -1 : foot + rest
}

/** Words and compounds that stand within a line, without the halves of those that a line's end parts. */
function collectWords(lines: readonly SourceLine[]): ReadonlySet<string> {
  const words = new Set<string>()
  lines.forEach(({ text }, index) => {
    const parted = lineEnd.test(lines[index - 1]?.text.slice(-60) ?? '')
    const whole = text.slice(parted ? (/^\p{L}+/u.exec(text)?.[0].length ?? 0) : 0)
    const inner = lineEnd.test(whole.slice(-60))
      ? whole.slice(0, whole.search(/\p{L}+[-\u2010]$/u))
      : whole
    for (const [word] of inner.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase())
  })
  return words
}

/** Russian has few compounds: a first part in о before an adjective, or two words. */
function isRussianPart({ head, tail }: Division, words: ReadonlySet<string>): boolean {
  if (!/^[а-яё]+$/iu.test(head) || words.has(head.toLowerCase())) return false
  return !/[оё]$/iu.test(head) || !adjectiveEnd.test(tail)
}

const adjectiveEnd = /(?:[ыио]й|[ая]я|[оеыи]е|[ое]го|[ое]му|[ую]ю|[ыи]х|[ыи]ми?|[ое]м)$/u

/** Two words of Russian in one case, as in первой-седьмой; what a line divides has one ending. */
function isPaired(left: string, right: string): boolean {
  const ending = /(?:ой|ый|ий|ого|его|ому|ему|ую|ая|ые|ых|ыми|ами)$/u
  const [first, second] = [ending.exec(left)?.[0], ending.exec(right)?.[0]]
  return left.length > 4 && right.length > 4 && first !== undefined && first === second
}

/** True for a divided word, false for a compound, null where the document does not tell. */
function tell({ head, tail }: Division, words: ReadonlySet<string>): boolean | null {
  const [left, right] = [head.toLowerCase(), tail.toLowerCase()]
  const compound = words.has(`${left}-${right}`)
  if (words.has(left + right)) return compound ? null : true
  if (!compound && endings.test(right)) return true
  return compound || isCompound(left, right, words) ? false : null
}

function isCompound(left: string, right: string, words: ReadonlySet<string>): boolean {
  const apart = !solid.test(left) || words.has(right)
  if (prefixes.test(left) && right.length > 3 && apart) return true
  if (suffixes.test(right) || tens.test(left)) return true
  if (numerals.test(left) && counted.test(right)) return true
  return isPaired(left, right) || areWords(left, right, words)
}

function areWords(left: string, right: string, words: ReadonlySet<string>): boolean {
  return left.length > 3 && right.length > 3 && words.has(left) && words.has(right)
}
