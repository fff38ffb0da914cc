// The masthead of a text that stands on one line: where its own lines began.
import { readNamedHead } from '../front/named-heads.ts'

const ordinal = String.raw`\p{Lu}\p{Ll}+(?:-\p{Ll}+)?`
/** A day at the end is that of issue, but behind `on` that of the adoption before it. */
const day = String.raw`(?<!\b(?:on|le|el)\s)\d{1,2} (?:de )?\p{L}+ (?:de )?\d{4}(?= Original|\s*$)`
/** In the masthead of an adopted text of the Security Council: its number, and when it was adopted. */
const adopted = String.raw`(?:Resolution|Résolution|Resolución|Резолюция) \d{3,4} ?\(\d{4}\)|Adopted by the|Adoptée? par l|Aprobada por (?:el|la)|(?<!,\s)[Пп]ринятая? (?:Советом|Генеральной)`
/** The words of a masthead that begin a line of it in any of the languages that write words apart. */
const heads = new RegExp(
  String.raw`(?<=\s)(?:Distr\b|Original ?:|${day}|${adopted}|${ordinal} (?:special )?session\b|${ordinal} (?:Committee|Commission|Comisión)\b|Agenda item|Point \d|Tema \d|Пункт \d|البند \d)`,
  'gu',
)
/** What ends a line: a symbol, the number of an item, the word for the draft behind its sponsors. */
const tails =
  /(?<=\s|^)(?:[A-Z]{1,2}\/[A-Z\d./]*\d(?: \(\d{4}\))?\*{0,3}|(?:Agenda item|Point|Tema|Пункт|البند) \d{1,3}(?: ?\([a-z]\)| [a-z]\))?|\p{L}+:\*? (?:(?:revised )?draft (?:resolution|decision)|projet de (?:résolution|décision)(?: révisé)?|proyecto de (?:resolución|decisión)(?: revisado)?|проект (?:резолюции|решения)))(?=\s)|(?<=\):\*? (?:revised )?draft (?:resolution|decision))(?=\s)/gu

/** Where the lines of a masthead began that stands before the subject line. */
export function frontBreaks(front: string): number[] {
  const named = namedHeads(front)
  if (named.length > 1) return named
  const begins = [...front.matchAll(heads)].map(({ index }) => index)
  const ends = [...front.matchAll(tails)].map(({ 0: words, index }) => index + words.length + 1)
  return [...new Set([...begins, ...ends])].toSorted((a, b) => a - b)
}

/** No masthead of a Model UN paper is longer. */
const longestFront = 3000

/** The heads of a Model UN paper, `COMMITTEE: ... TOPIC: ... SPONSORS: ...`: each begins a line. */
function namedHeads(front: string): number[] {
  if (front.length > longestFront) return []
  const found: number[] = []
  let end = 0
  for (const { index } of front.matchAll(/(?<=^|\s)\p{Lu}/gu)) {
    const words = front.slice(index, index + 80)
    const colon = words.search(/[:：]/u)
    if (index < end || colon < 0 || readNamedHead(words) === null) continue
    found.push(index)
    end = index + colon
  }
  return found
}

/** The masthead is at the head of the line, and what is no longer is one. */
const [nearest, furthest, shortest] = [80, 300, 250]

/** A line with so much of a masthead and so many words holds more than one paragraph, though nobody could say where they begin. */
export function holdsMasthead(text: string): boolean {
  if (text.length < shortest) return false
  const front = text.slice(0, furthest)
  if (namedHeads(front).length > 1) return true
  const begins = [...front.matchAll(heads), ...front.matchAll(tails)].map(({ index }) => index)
  return text.length > furthest && new Set(begins).size > 1 && Math.min(...begins) < nearest
}
