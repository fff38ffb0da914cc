// The masthead of a text that stands on one line: where its own lines began, and where a report begins under it. Between the item and the
// draft nothing but the names of the States tells where the title of the item ends.
import type { Language } from '../../document/language.ts'
import { readNames } from '../../grammar/read-sponsor-line.ts'
import { readNamedHead } from '../front/named-heads.ts'

const ordinal = String.raw`\p{Lu}\p{Ll}+(?:-\s?\p{Ll}+){0,3}`
/** In French, Spanish and Russian the ordinal of a session has several words: `Soixante et onzième`, `Quincuagésimo séptimo`, `Сорок первая`. */
const ordinals = String.raw`\p{Lu}\p{Ll}+(?:[- ](?:et[- ])?\p{Ll}*(?:ème|dix|vingt|mo|er|ndo|ero|rto|nto|xto|avo|eno|ая|тья)){0,4}`
const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** A day at the end is that of issue, but behind `on` that of the adoption before it. */
const day = String.raw`(?<!\b(?:on|le|el)\s)\d{1,2} (?:de )?\p{L}+ (?:de )?\d{4}(?= Original|\s*$| ${ordinal} (?:session|período))`
/** In the masthead of an adopted text of the Security Council: its number, and when it was adopted. */
const adopted = String.raw`(?:Resolution|Résolution|Resolución|Резолюция) \d{3,4} ?\(\d{4}\)|Adopted by the|Adoptée? par l|Aprobada por (?:el|la)|(?<!,\s)[Пп]ринятая? (?:Советом|Генеральной)`
/** In that of the General Assembly and its councils in French, Spanish and Russian: over the number and the title, or the text of a report. */
const resolved = String.raw`Résolution adoptée par|Resolución aprobada por|Резолюция, принятая|\[(?:sur la base|sobre la base|sans renvoi|sin remisión|по докладу|без передачи)|(?:Rapport|Note) d(?:e la|u) |(?:Informe|Nota) de(?:l| la) |Доклад |(?:Rapporteur|Rapporteuse|Relatora?|Докладчик) ?:`
/** The number of what was adopted, behind the line that says so; in Geneva without a stop. */
const counted = String.raw`(?<=(?:(?:Résolution|Décision) adoptée par|(?:Resolución|Decisión) (?:aprobada|adoptada) por|(?:Резолюция|Решение),? принят(?:ая|ое)) [^.;]{3,80}\s)(?:S-)?\d{1,3}\/\d{1,3}\.? (?=\p{Lu})`
/** Of English alone: the organ and the body behind the language or the days, the days of a meeting, the form of the text, its number. */
const english = [
  String.raw`(?<!\b(?:[Tt]he|by|of) )(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on \p{Lu})`,
  String.raw`(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, )?\d{1,2}(?: ${months})?\s?[-–—]\s?\d{1,2} ${months} \d{4}`,
  String.raw`(?<=(?:General|Limited|GENERAL|LIMITED) )\d{1,2} ${months} \d{4}`,
  String.raw`(?:Resolution|Decision|RESOLUTION|DECISION) adopted by|(?:Revised )?[Dd]raft (?:resolution|decision) submitted by`,
  String.raw`\[(?:on the|without|adopted)|\d{1,4}\/\d{1,4}\.\s?(?=\p{Lu})|Report of the Secretary-General`,
].join('|')
/** The words of a masthead that begin a line of it in any of the languages that write words apart. */
const heads = new RegExp(
  String.raw`(?<=\s)(?:Distr\b|Original ?:|${day}|${adopted}|${resolved}|${counted}|${ordinal} (?:special |emergency special )?session\b|(?:${ordinals}|\d{1,2}\s?(?:er|\.?º|-я)) (?:session(?=\s|$)|período de sesiones|сессия)|(?<!(?:la|the|del?) )${ordinal} (?:Committee|Commission|Comisión)\b|Agenda item|Point \d|Tema \d|Пункт \d|البند \d|${english})`,
  'gu',
)
/** What ends a line: a symbol, the number of an item, the word for the draft behind its sponsors. */
const tails =
  /(?<=\s|^)(?:[A-Z]{1,2}\/[A-Z\d./]*\d(?: \(\d{4}\))?\*{0,3}|(?:Agenda item|Point|Tema|Пункт|البند) \d{1,3}(?: ?\([a-z]\)| [a-z]\))?(?: de l[’']ordre du jour(?: provisoire)?| del programa(?: provisional)?| de la agenda| повестки дня)?\*?|(?:session|période|sesiones|сессия)(?= \d{1,2}[ -])|\p{L}+:\*? (?:(?:revised )?draft (?:resolution|decision)|projet de (?:résolution|décision)(?: révisé)?|proyecto de (?:resolución|decisión)(?: revisado)?|проект (?:резолюции|решения)))(?=\s)|(?<=[):]\*? ?(?:revised )?draft (?:resolution|decision))(?=\s)|(?<=submitted by the (?:President of the General Assembly|Chair(?:man|person)?(?: of the Committee)?))(?=\s(?!of|on|following|\())|(?<=on the basis of informal consultations|following informal consultations)(?=\s)|(?<=\(\p{Lu}[^()]{2,40}\)\)?\])(?=\s)/gu

/** Where the lines of a masthead began that stands before the subject line. */
export function frontBreaks(front: string, language: Language): number[] {
  const named = namedHeads(front)
  if (named.length > 1) return named
  const begins = [...front.matchAll(heads)].map(({ index }) => index)
  const ends = [...front.matchAll(tails)].map(({ 0: words, index }) => index + words.length + 1)
  const sponsors = language === 'en' ? sponsorsFrom(front) : null
  const all = sponsors === null ? [...begins, ...ends] : [...begins, ...ends, sponsors]
  return [...new Set(all)].filter((at) => at < front.length).toSorted((a, b) => a - b)
}

/** No masthead of a Model UN paper is longer. */
export const longestFront = 3000

/** The heads of a Model UN paper, `COMMITTEE: ... TOPIC: ... SPONSORS: ...`: each begins a line. */
export function namedHeads(front: string): number[] {
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

/** `... fundamental freedoms Belarus and Uzbekistan: draft resolution`: the longest list of States before the colon. */
function sponsorsFrom(front: string): number | null {
  const label = /:\s?\*{0,3}\s?(?:revised )?draft (?:resolution|decision)/u.exec(front)
  if (!label) return null
  const list = front.slice(0, label.index)
  for (const { index } of list.matchAll(/(?<=\s)\p{Lu}/gu)) {
    const { delegations, unknown } = readNames(list.slice(index), 'en')
    if (delegations.length > 0 && unknown.length === 0) return index
  }
  return null
}

const report =
  /(?<=\s)(?:Report of the (?:Secretary-General|\p{Lu}\p{L}+)|Note by the Secretar(?:y-General|iat)|(?:Rapport|Note) d(?:e la |u )\p{Lu}\p{L}+|(?:Informe|Nota) de(?:l| la) \p{Lu}\p{L}+|(?:Доклад|Записка) \p{Lu}\p{L}+)(?=[\s*])/u
/** No front is longer, the abstract and the title with it. */
const longestReport = 2500

/** Where the text of a report begins, and where the word for its summary ends; null where there is none. */
export function reportStart(text: string): { from: number; to: number } | null {
  const front = text.slice(0, longestReport)
  const called = report.exec(front)
  if (!called) return null
  const begins = /(?<=\s)(?:Summary\s+(?=\p{Lu})|(?:I\.\s+|1\.\s+)(?=\p{Lu}))/gu
  const first = [...front.matchAll(begins)].find(({ index }) => index > called.index)
  if (!first) return null
  const [{ length }] = first
  return { from: first.index, to: first.index + (first[0].startsWith('S') ? length : 0) }
}
