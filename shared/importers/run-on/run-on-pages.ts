// The feet and heads of pages in the middle of a line: where the ends of lines are lost, the rule over the notes, the notes, the job
// number, the page and the symbol of the next head stand one behind the other within a sentence. Each gets its line back.
import { usualJobNumber } from '../../grammar/job-number.ts'
import { readHead, titleIn } from './run-on-heads.ts'
import { cutNotes, endOfNotes, type Stretch } from './run-on-notes.ts'

const ownSymbol =
  /(?<![\p{L}\p{N}/])(?:A|E|S|ST|TD|DP|CEDAW|UNEP|FCCC|CBD)\/[A-Z\d][A-Za-z\d./-]*\d(?: ?\(\d{4}\))?(?![\p{L}\p{N}/])/u
/** The masthead has the symbol among its first words. */
const head = 300
/** Session, item and title that stand first where the masthead is behind the text. */
const titles = 60
/** Word keeps the masthead in the head of its first page, and programs that read its files give it behind the text. */
const lateMasthead =
  /(?<=\s)United Nations\s+(?:A|E|S)\/\S+\s+(?:General Assembly|Economic and Social Council|Security Council)\s+Distr\.: \p{L}+\s+\d{1,2} \p{L}+ \d{4}(?:\s+Original: \p{L}+)?/u
/** Notes of one page are no longer. */
const longestFoot = 6000
const rule = /[_＿]{4,}(?:\s[_＿]{4,})*|(?<=\s)_{3}(?=\s+(?:\d{1,3}|\*)\s)/gu
const overNote = /\s_{3,}\s+(?=(?:\d{1,3}|\*)\s)/u
const printing = String.raw`(?:\s+\d{6}(?!\d)){0,3}`
const job = String.raw`(?:${usualJobNumber})\*?(?:\s*\([ACEFRS]\))?${printing}`
const barcode = String.raw`\*\d{6,8}\*`
/** The day of release may stand apart from the job number, before the bar code. */
const release = String.raw`(?<!\d)\d{6}(?:\s+\d{6}){0,2}(?=\s+\*\d)`
const pages = String.raw`\d{1,3}\s?/\s?\d{1,3}`
/** Nothing else has a language, a bar code or a page behind its number. */
const certain = new RegExp(
  String.raw`(?<=^|\s)(?:${usualJobNumber})\*?(?:\s*\([ACEFRS]\)|${printing}\s+(?:${barcode}|${pages}))(?=\s|$)`,
  'u',
)
/** Shorter lines hold no page. */
const shortestPage = 250
/** Of papers of students, and of documents before 2000: `Page 2 of 3`, `English Page 2`. */
const counted = String.raw`(?:Page \d{1,3} of \d{1,3}(?: pages)?|\d{1,3} / \d{1,3}(?!\d)|English\s+Page \d{1,3})`

/** True for a line that holds a page and more, whatever its words are. */
export function holdsPages(text: string): boolean {
  return text.length >= shortestPage && (certain.test(text) || overNote.test(text))
}

export function cutPages(text: string): Stretch[] {
  const marks = findMarks(text)
  const rules = [...text.matchAll(rule)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }))
  const stretches: Stretch[] = []
  let at = 0
  const cutTo = (to: number) => pushWords(stretches, text.slice(at, to))
  for (const place of [...marks, ...rules].toSorted(byPlace)) {
    if (place.from < at) continue
    cutTo(place.from)
    if (!rules.some(({ from }) => from === place.from)) {
      stretches.push(...linesOfMark(text, place))
      at = place.to
      continue
    }
    stretches.push({ text: text.slice(place.from, place.to), foot: true })
    const parted = marks.find(({ from }) => isUnderSigns(text.slice(place.to, from)))
    const signs = parted ? text.slice(place.to, parted.from).trim() : ''
    // What stands behind the number is a note here, be it a symbol, and no head of a page.
    const from = parted?.head?.from ?? parted?.to ?? place.to
    at = endOfFoot(text, from, { marks, rules })
    stretches.push(...cutNotes(`${signs} ${text.slice(from, at)}`.trim()))
    if (parted) stretches.push(...linesOfMark(text, { from: parted.from, to: from }))
  }
  cutTo(text.length)
  return stretches
}

/** Signs alone, above the job number: the words of the notes stand below it. */
function isUnderSigns(text: string): boolean {
  return text.length < mostSigns && /^\s*\d{1,3}(?:\s+\d{1,3})*\s*$/u.test(text)
}

const mostSigns = 100

interface Place {
  readonly from: number
  readonly to: number
  /** Of a running head: where it begins, and the line that it was. */
  readonly head?: { readonly from: number; readonly line: string }
}

const byPlace = (a: Place, b: Place) => a.from - b.from

function pushWords(stretches: Stretch[], written: string): void {
  const text = written.trim()
  if (text !== '') stretches.push({ text, foot: false })
}

/**
 * Job numbers, bar codes and the symbol of the document itself behind the masthead, with pages beside them. A document hardly ever
 * cites itself; other symbols are citations.
 */
function findMarks(text: string): Place[] {
  const own = ownSymbol.exec(text.slice(0, head))
  const symbol = own ? String.raw`|${escaped(own[0])}(?![\p{L}\p{N}/.]|\s?\()` : ''
  const one = String.raw`(?:${job}|${release}|${barcode}|${counted}|${pages}(?![\d/])${symbol})`
  const several = new RegExp(String.raw`(?<=^|\s)${one}(?:\s+${one})*(?=\s|$)`, 'gu')
  const anchor = new RegExp(String.raw`(?:${job}|${barcode}|${counted})`, 'u')
  const masthead = own ? own.index + own[0].length : 0
  const late = lateMasthead.exec(text.slice(titles))
  const behind = late
    ? [{ from: titles + late.index, to: titles + late.index + late[0].length }]
    : []
  const marks = [...text.matchAll(several)].flatMap(({ 0: words, index }) => {
    const repeats = own !== null && words.includes(own[0]) && index >= masthead
    if (!anchor.test(words) && !repeats) return []
    // The symbol of the masthead stays there.
    const first = index < masthead ? words.search(anchor) : 0
    return first < 0 ? [] : [{ from: index + first, to: index + words.length }]
  })
  const title = titleIn(text)
  return [...behind, ...marks.map((mark) => withHead(text, mark, title))]
}

/** The symbol and the title of the head may stand behind the foot, whichever comes first. */
function withHead(text: string, mark: Place, title: string): Place {
  const words = text.slice(mark.from, mark.to)
  const own = /(?:^|\s)(?=[A-Z]{1,5}\/\S+(?:\s\(\d{4}\))?$)/u.exec(words)
  if (own === null && !certain.test(words)) return mark
  const from = own ? mark.from + own.index + own[0].length : mark.to + 1
  const head = readHead(text, from, title)
  return head ? { from: mark.from, to: head.to, head: { from, line: head.line } } : mark
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** Symbol, bar code and what else there is, each on its line. */
function linesOfMark(text: string, { from, to, head }: Place): Stretch[] {
  const words = text.slice(from, head?.from ?? to)
  const above = head ? [{ text: head.line, foot: true }] : []
  if (words.startsWith('United')) return linesOfMasthead(words)
  const parts = words.split(
    new RegExp(
      String.raw`(?<=\s|^)(${barcode}|${job}|${pages}(?![\d/])|[A-Z]{1,5}/\S*[^\s*](?:\s\(\d{4}\))?)(?=\s|$)`,
      'u',
    ),
  )
  const below = parts.map((part) => part.trim()).filter((part) => part !== '')
  return [...below.map((line) => ({ text: line, foot: true })), ...above]
}

/** The notes of a page end with the marks of its foot; without such they go on to the next rule at most. */
function endOfFoot(
  text: string,
  from: number,
  { marks, rules }: { marks: readonly Place[]; rules: readonly Place[] },
): number {
  const next = rules.find((place) => place.from >= from)?.from ?? text.length
  const mark = marks.find((place) => place.from >= from)
  if (mark && mark.from - from < longestFoot && mark.from < next) return mark.from
  return next === text.length ? text.length : endOfNotes(text, from, next)
}

function linesOfMasthead(words: string): Stretch[] {
  return words
    .split(/\s+(?=(?:A|E|S)\/|General|Economic|Security|Distr|\d{1,2} |Original)/u)
    .map((text) => {
      return { text, foot: true }
    })
}
