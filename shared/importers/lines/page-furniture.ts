// Which lines belong to the page and not to the document: running heads, page numbers, job numbers, bar codes, the link
// targets that PDF extraction writes at the foot of a page (rules.md 1.2 and 1.4).
import { markBrowserPrints } from './browser-prints.ts'
import { jobNumberShape } from '../../grammar/job-number.ts'
import { starsAtEnd } from '../../grammar/stars-at-end.ts'
import type { Furniture } from '../imported-document.ts'
import { isEmblem, readLanguageName } from '../front/masthead-words.ts'
import { type SourceLine, widthOf } from './source-lines.ts'
import { markNumberedHeads } from './numbered-heads.ts'
import {
  isPageMark,
  markPageNumbers,
  pageAlone,
  soleNumber,
  standsAtPageEdge,
} from './page-numbers.ts'
import { markScraps } from './scan-scraps.ts'
import { markContents } from './contents-lines.ts'
import { markEdgeHeads } from './edge-heads.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { markRepeatedFronts } from './repeated-fronts.ts'
import { markVolumeHeads } from './volume-heads.ts'

const symbol =
  /^(?:[A-Z]{1,4}|A\d{2,3}|EB\d{2,3}|HSP|UNEP|CEDAW|CCPR|FCCC|CBD)(?:\/[A-Za-z0-9.-]*[A-Za-z0-9]){1,7}(?: ?\((?:\d{4}|(?:E?S-)?[IVXL]+)\)| [A-Z](?:-[A-Z])?)?\s?\*{0,3}$/
const job = String.raw`${jobNumberShape}\*?`
const pageOfPages = /^\d{1,3}\s?\/\s?\d{1,3}$/
/** Until 1995 the hour of the copy stood behind it: `92-60118 3124Z (E)`. */
const jobNumber = new RegExp(
  String.raw`^(?:(?:\d{6}\s+){0,2}(?:\([ACEFRS]\)\s*)?)?${job}(?:\s+\d{4}[A-Z])?(?:\s*\([ACEFRS]\))?(?:\s+\d{6}){0,3}(?:\s+/\.{3})?$`,
)
const pageAndJob = new RegExp(
  String.raw`^(?:\d{1,3}(?:\s?\/\s?\d{1,3})?\s+${job}|${job}(?:\s*\([ACEFRS]\))?\s+\d{1,3}(?:\s?\/\s?\d{1,3})?)$`,
)
/** `/...` at the foot of a page: the text goes on. */
/** Until 2006 the name of the file stood at the foot of its pages: `2 0155744f.doc`. */
const fileName = /^(?:\d{1,3}\s+)?\d{7}[acefrs]\.docx?(?:\s+\d{1,3})?$/u
const goesOnBelow = /^\/\s?(?:\.{3}|…)$/
const dashedPage =
  /^[-–—~]\s?\d{1,3}\s?[-–—~]$|^<\s?\d{1,3}\s?>$|^(?:Page|Página|Pagina|Pág\.?|Страница|Стр\.?|صفحة|الصفحة)\s?[|:]?\s?\d{1,3}(?:\s?(?:of|sur|de|из|من|\/)\s?\d{1,3})?$|^\d{1,3}\s?\|\s?(?:Page|P\s?a\s?g\s?e|Página|Страница)$|^第\s?\d{1,3}\s?页[，,\s]?\s?共\s?\d{1,3}\s?页$/iu
/** Behind the name of the conference at the foot of its papers: `HARBOUR MUN 2024      Page 1 of 2`. */
const pageBeside =
  /^[^.;:]{2,90}(?:\s{3,200}|\s?\|\s?)(?:Page|Página|Страница|صفحة)\s\d{1,3}(?:\s?(?:of|sur|de|из|من|\/)\s?\d{1,3})?$/u
const barcode = /^\*\s?\d{6,8}\s?\*$/
/** Behind a job number on its line. */
const barcodeBehind = /(?<=[\d)])\s+\*\d{6,8}\*$/
/** What a converter leaves in the place of a picture: the emblem, the QR code. */
const picture =
  /^(?:\[image: ?[^\]]*\]|!\[[^\]]*\](?:\([^()\s]*\)(?:\{[^}]*\})?|\[[^\]]*\])|\[[^\]]{1,60}\]:\s<?data:image\/\S*)\s*/iu
const link =
  /^(?:https?:\/\/)?(?:www\.)?(?:undocs\.org|documents\.un\.org|docs\.un\.org|daccess-[a-z]+\.un\.org)\/\S*$/i
const recycling =
  /^(?:Please recycle|Merci de recycler|Se ruega reciclar|Sírvase reciclar|Просьба отправить на вторичную переработку|请回收|請回收|الرجاء إعادة (?:استعمال الورق|الاستعمال|التدوير))(?!\p{L})/iu
/** At the foot of the first page it may stand beside a job number or a bar code. */
const besideFurniture =
  /(?<=[\d)*])\s+(?:Please recycle|Merci de recycler|Se ruega reciclar|请回收|Просьба отправить на вторичную переработку|الرجاء إعادة استعمال الورق)\.?\s*$/iu
/** What a page sets between its parts, and what a student sets below the last. */
const starred =
  /^[★☆✦✧❖❦❧✩✪✶](?:\s?[★☆✦✧❖❦❧✩✪✶])*$|^[*_–—\s[(-]*end of (?:the )?(?:draft )?(?:resolution|document|text|paper)[*_–—\s.\])-]*$/iu
/** Words after which a link belongs to the sentence. */
const leadsToLink =
  /(?:(?<!\p{L})(?:see|at|from|via|and|(?:web)?site|address|available|voir|sur|et|à|adresse(?: suivante)?|disponible|véase|en|y|dirección(?: siguiente)?|sitio web|см\.?|на|и|адресу|(?:веб-)?сайте|انظر|على|في|العنوان(?: التالي)?|الموقع|الشبكي)|查阅|查閱|网址|網址|网站|網站|见|見|可查|[:：(（,，;；،؛])$/iu
const anyLink = /^(?:https?:\/\/|www\.)\S+$/i
/** The masthead and the titles end within so many lines. */
const mastheadLines = 60
/** And the title by itself within so many. */
const titleLines = 30
const releaseDays = /^\d{6}(?:\s+\d{6}){0,2}$/
const rule = /^(?:[_＿]{3,}|[-—–―─━]{3,}|\*(?:\s?\*){2,}|=(?:\s*=){2,}|[_\s]{8,})$/

export function looksLikeSymbol(text: string): boolean {
  return symbol.test(text)
}

/** Under the last line of the last page. */
const easternPage = /^[٠-٩]{1,3}$/u
/** At the head of a page of the World Health Assembly in Arabic, both its symbols. */
const bothSymbols = /^(?:ج ص ع|م ت)\s?[\d٠-٩]{2,3}[-.][\d٠-٩]{1,3}\s+(?:WHA|EB)\d{1,3}\.R?\d{1,3}$/u

export function isSoleNumber(text: string): boolean {
  return soleNumber.test(text)
}

export function isRule(text: string): boolean {
  return rule.test(text)
}

/** What stands below the notes of a page, or above its text. */
export function isFootLine(text: string): boolean {
  return ownFurniture(text) !== null || looksLikeSymbol(text) || releaseDays.test(text)
}

/** The number of the job or of the page. */
export function isFootNumber(text: string): boolean {
  return jobNumber.test(text) || pageAndJob.test(text) || pageOfPages.test(text)
}

const pageNumbers = [goesOnBelow, pageOfPages, pageAndJob, fileName, dashedPage, pageBeside]

/** At the head of a page and at the end of all, in Arabic; null for all other lines. */
function edgeOf(lines: readonly SourceLine[], index: number): Furniture | null {
  const text = lines[index]?.text ?? ''
  if (index > 0 && bothSymbols.test(text)) return 'running-head'
  return index === lines.length - 1 && easternPage.test(text) ? 'page-number' : null
}

/** What a line is when it is furniture wherever it stands; null for all others. */
function ownFurniture(line: string): Furniture | null {
  const text = line.replace(picture, '').replace(besideFurniture, '').replace(barcodeBehind, '')
  if (text === '' || starred.test(text)) return 'ornament'
  if (pageNumbers.some((shape) => shape.test(text))) return 'page-number'
  if (jobNumber.test(text) || /^Job: ?\d{6,10}$/u.test(text)) return 'job-number'
  if (barcode.test(text)) return 'barcode'
  if (link.test(text)) return 'link'
  if (recycling.test(text)) return 'recycling'
  return null
}

/**
 * The furniture among the lines, by index. A symbol alone is a running head from its second appearance on, or beside a
 * page number; a number alone is a page number beside a running head, at the edge of a page, or in a series of such. A
 * double-spaced extraction gives the target of every link of a page a line of its own.
 */
export function findFurniture(
  lines: readonly SourceLine[],
  doubleSpaced: boolean,
): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  lines.forEach(({ text, known }, index) => {
    const target =
      doubleSpaced && anyLink.test(text) && !leadsToLink.test(lines[index - 1]?.text ?? '')
    const what = known ?? (target ? 'link' : (edgeOf(lines, index) ?? ownFurniture(text)))
    if (what) found.set(index, what)
  })
  markBrowserPrints(lines, found)
  markContents(lines, found)
  markBareJobs(lines, found)
  markPagedHeads(lines, found)
  markReleaseDays(lines, found)
  dropLoneFractions(lines, found)
  markRunningHeads(lines, found)
  markHeadsOfMasthead(lines, found)
  markLanguages(lines, found)
  markRunningTitles(lines, found)
  markStrayHeads(lines, found)
  markRepeatedEdges(lines, found)
  markVolumeHeads(lines, found)
  markRepeatedFronts(lines, found)
  markEdgeHeads(lines, found)
  markNumberedHeads(lines, found, isOfText)
  markPageNumbers(lines, found)
  markScraps(lines, found)
  return found
}

/** `211 EX/44.II – page 2`, where the words before the dash stand in the masthead on a line of their own. */
function markPagedHeads(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const front = new Set(lines.slice(0, mastheadLines).map(({ text }) => text))
  lines.forEach(({ text }, index) => {
    const head = pagedHead.exec(text)?.[1]
    if (head !== undefined && front.has(head)) found.set(index, 'running-head')
  })
}

const pagedHead = /^(\S.{2,40}?)\s?[-–—]\s?(?:page|página|pág\.|стр\.|صفحة)\s\d{1,3}$/iu

/** Where hyphens are lost, `0163318` over `*0163318*`, with `(F) 121101 131101` on a line of its own between them. */
function markBareJobs(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const codes = new Set(lines.flatMap(({ text }) => /^\*(\d{7})\*$/u.exec(text)?.[1] ?? []))
  lines.forEach(({ text }, index) => {
    const near = [lines[index - 1], lines[index + 1]].some(
      (line) => line && looksLikeSymbol(line.text),
    )
    if (codes.has(text) || (near && /^\d{2} \d{5}$/u.test(text))) found.set(index, 'job-number')
    else if (jobLanguage.test(text) && found.get(index - 1) === 'job-number')
      found.set(index, 'job-number')
  })
}

const jobLanguage = /^\([ACEFRS]\)(?:\s+\d{6}){0,3}$/u

/** `040320`, the days of release of a job number, near it. */
function markReleaseDays(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  lines.forEach(({ text }, index) => {
    if (found.has(index) || !releaseDays.test(text)) return
    const near = [-3, -2, -1, 1, 2, 3].map((by) => found.get(index + by))
    if (near.includes('job-number') || near.includes('barcode')) found.set(index, 'job-number')
  })
}

/** `63/197` is a resolution: of page numbers there are several with one total, or the total is 1, or they are those of the page. */
function dropLoneFractions(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const fractions = lines.flatMap(({ text }, index) => {
    const [page = 0, total = 0] = pageOfPages.test(text) ? text.split('/').map(Number) : []
    return total > 0 ? [{ index, page, total }] : []
  })
  for (const { index, page, total } of fractions) {
    const counted = new RegExp(String.raw`(?<!\d)\d{1,3}\s?/\s?${total}(?!\d)`)
    const same = lines.filter(({ text }, at) => found.has(at) && counted.test(text)).length
    const job = found.get(index - 1) === 'job-number' || found.get(index + 1) === 'job-number'
    const edge = job || isOfItsPage(lines, index) || standsAtPageEdge(lines, index, found)
    if (page > total || (same < 2 && total > 1 && !edge)) found.delete(index)
  }
}

/** Of so many pages the one that it names. */
function isOfItsPage(lines: readonly SourceLine[], index: number): boolean {
  const [page, last] = [lines[index]?.page, lines.at(-1)?.page ?? 1]
  return last > 1 && lines[index]?.text.replaceAll(/\s/gu, '') === `${page}/${last}`
}

function markRunningHeads(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const seen = new Set<string>()
  lines.forEach(({ text }, index) => {
    if (!looksLikeSymbol(text)) {
      if (index < mastheadLines) for (const name of symbolsAtEnd(text)) seen.add(name)
      return
    }
    const name = text.replace(starsAtEnd, '')
    const beside = isBesidePage(lines, found, index)
    const edge = lines[index - 1] !== undefined && lines[index - 1]?.page !== lines[index]?.page
    const within = isInSentence(lines, index)
    if (seen.has(name) || beside || edge || within || isUnderStarNote(lines, index))
      found.set(index, 'running-head')
    seen.add(name)
  })
}

/** Beside the number of a page, or under a head: the report of a commission to its council has the symbols of both. */
function isBesidePage(lines: readonly SourceLine[], found: Map<number, Furniture>, index: number) {
  const isPage = (at: number) =>
    found.get(at) === 'page-number' || pageAlone.test(lines[at]?.text ?? '')
  return found.get(index - 1) === 'running-head' || isPage(index - 1) || isPage(index + 1)
}

/** A sentence that goes on under the line, which stands apart from it: the page ended there. */
function isInSentence(lines: readonly SourceLine[], index: number): boolean {
  const [above, line, below] = [-1, 0, 1].map((by) => lines[index + by])
  if (!above || !line || !below || line.gap === 0 || below.gap === 0) return false
  return /^\p{Ll}{2}/u.test(below.text) && /[\p{Ll},]$/u.test(above.text) && !readLabel(below.text)
}

/** The symbol that stands beside the name of the organization is a head wherever else it stands alone. */
function markHeadsOfMasthead(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const named = lines.flatMap(({ text }) => {
    const [symbol] = symbolsAtEnd(text)
    return symbol !== undefined && isEmblem(text.slice(0, text.indexOf(symbol)).trim())
      ? [symbol]
      : []
  })
  const symbols = new Set(named)
  if (symbols.size === 0) return
  lines.forEach(({ text }, index) => {
    if (symbols.has(text.replace(/\s?\*+$/, '')) && !found.has(index))
      found.set(index, 'running-head')
  })
}

/** The first page ends with the note to its title. */
function isUnderStarNote(lines: readonly SourceLine[], index: number): boolean {
  return /^\*{1,4}\s?\p{L}.*[.。]$/u.test(lines[index - 1]?.text ?? '')
}

/** Before 2000 the language of the version stood between the symbol and the number of the page. */
function markLanguages(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  lines.forEach(({ text }, index) => {
    if (found.has(index) || readLanguageName(text) === null) return
    const between = found.get(index - 1) === 'running-head' && isPageMark(found.get(index + 1))
    if (between) found.set(index, 'running-head')
  })
}

/** A symbol in the right column of the masthead, beside other words. */
function symbolsAtEnd(text: string): string[] {
  const last = /(?<=\s)\S+(?: ?\(\d{4}\))?$/u.exec(text.replace(starsAtEnd, ''))?.[0]
  return last !== undefined && looksLikeSymbol(last) ? [last] : []
}

/**
 * Under or beside the symbol of a running head, adopted texts repeat their title; it is known by having stood in the masthead,
 * whole or in part.
 */
function markRunningTitles(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const front: string[] = []
  const symbols = new Set<string>()
  lines.forEach((line, index) => {
    const words = front.join(' ')
    const repeats = (text: string) => widthOf(text) > 3 && words.includes(closeUp(text))
    if (symbols.has(symbolBeside(line.text, repeats))) found.set(index, 'running-head')
    if (found.get(index) === 'running-head')
      for (const at of linesUnderHead(lines, index, found))
        if (at.every(({ text }) => repeats(text)))
          at.forEach((_, offset) => found.set(index + 1 + offset, 'running-head'))
    if (index >= mastheadLines || found.has(index)) return
    front.push(closeUp(line.text))
    for (const symbol of [...symbolsAtEnd(line.text), line.text]) symbols.add(symbol)
  })
}

/** A title shorter than this may be the words of a heading. */
const shortestTitle = 12

/**
 * A symbol on a line of its own behind the masthead, beside a line that repeats the title: the head of a page, wherever extraction has
 * put it, and though the masthead may not have the symbol.
 */
function markStrayHeads(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  lines.forEach(({ text }, index) => {
    const other = found.get(index)
    if (!looksLikeSymbol(text) || (other && other !== 'running-head')) return
    for (const step of [-1, 1]) {
      const beside = titleBeside(lines, index, { step, found })
      if (beside.length === 0) continue
      for (const at of [index, ...beside]) found.set(at, 'running-head')
    }
  })
}

/** The one to three lines on one side of a symbol that repeat the title; none where they do not. */
function titleBeside(
  lines: readonly SourceLine[],
  symbol: number,
  { step, found }: { step: number; found: ReadonlyMap<number, Furniture> },
): number[] {
  const front = lines
    .slice(0, Math.max(0, Math.min(titleLines, symbol - 3)))
    .map(({ text }, at) => (found.get(at) === 'contents' ? '' : closeUp(text)))
    .join('\n')
  const beside: number[] = []
  for (let at = symbol + step; beside.length < 3 && !found.has(at); at += step) {
    const title = closeUp(lines[at]?.text ?? '')
    if (title === '' || /[,;.:，、；。：،؛]$/u.test(title) || !standsAtEdge(front, title)) break
    // The heading of a section is no title, though the contents may have it too.
    if (readSectionSign(title)) break
    beside.push(at)
  }
  const length = beside.reduce((sum, at) => sum + (lines[at]?.text.length ?? 0), 0)
  return length < shortestTitle ? [] : beside
}

/** Words that begin or end a line, as those of a title do; within a sentence they are those of a paragraph. */
function standsAtEdge(lines: string, title: string): boolean {
  const flat = lines.replaceAll('\n', ' ')
  for (let at = flat.indexOf(title); at >= 0; at = flat.indexOf(title, at + 1)) {
    const before = lines.slice(lines.lastIndexOf('\n', at) + 1, at)
    // Before the title stands its number, or nothing.
    if (!/\p{L}/u.test(before) || (lines[at + title.length] ?? '\n') === '\n') return true
  }
  return false
}

function closeUp(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** The symbol with which a line begins, or on right pages ends, where the rest of it repeats the title. */
function symbolBeside(text: string, repeats: (title: string) => boolean): string {
  const words = text.split(/\s+/)
  const isHead = (name: string, rest: string) =>
    looksLikeSymbol(name) && !/^\d/.test(rest) && repeats(rest)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (isHead(first, words.slice(1).join(' '))) return first
  return isHead(last, words.slice(0, -1).join(' ')) ? last : ''
}

/** Up to three lines between the head of a page and its number; none where the number does not follow. */
function linesUnderHead(
  lines: readonly SourceLine[],
  head: number,
  found: ReadonlyMap<number, Furniture>,
): SourceLine[][] {
  const rest = lines.slice(head + 1, head + 5)
  const length = rest.findIndex((_, at) => found.has(head + 1 + at))
  const below = found.get(head + 1 + length)
  const numbered = isPageMark(below) || below === 'job-number'
  return length > 0 && numbered ? [rest.slice(0, length)] : []
}

/** The first and last lines of pages that are the same on several pages, but for their figures. */
function markRepeatedEdges(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const edges = lines.flatMap(({ text }, index) => {
    const apart = lines[index - 1]?.page !== lines[index]?.page
    const last = index + 1 < lines.length && lines[index + 1]?.page !== lines[index]?.page
    // Heads are no sentences; notes of one form may end two pages.
    return (apart || last) && index > 0 && !isOfText(text)
      ? [{ index, shape: text.replaceAll(/\d+/g, '#') }]
      : []
  })
  const shapes = Map.groupBy(edges, ({ shape }) => shape)
  for (const same of shapes.values()) {
    const shape = same[0]?.shape ?? ''
    const first = lines[0]?.text.includes(shape) === true
    if (same.length < 2 && !first) continue
    for (const { index } of same) if (!found.has(index)) found.set(index, 'running-head')
  }
}

/** What ends as paragraphs do, or has the number of one: texts may say the same on two pages, at one height. */
export function isOfText(text: string): boolean {
  return /[.。;；؛:：,，،]$/u.test(text) || (readLabel(text)?.rest.length ?? 0) > 20
}
