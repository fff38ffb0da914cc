// Every place of a text where the sign of a note may stand. Extraction from PDF loses the raised digits, so that a reference
// is a digit after a word, a quotation mark or a stop; in Arabic it is in parentheses; word processors write [1] or ¹.
// Each candidate has a weight; which of them are references is decided over the whole document (choose-references.ts).
import type { Language } from '../../document/language.ts'
import { readSuperscript } from './note-signs.ts'

export interface Candidate {
  readonly sign: string
  /** The characters of the sign in the text. */
  readonly from: number
  readonly to: number
  /** 10 says for certain; under 5 the digit may as well be part of the sentence. */
  readonly weight: number
  /** True for a sign that is nothing else but one of a note. */
  readonly explicit: boolean
  /** True where the sign counts only after another one, from which it is separated by a comma. */
  readonly listed: boolean
  /** True where a space stands before it, as some extraction writes every sign. */
  readonly apart?: boolean
  /** True for a figure in brackets that is no sign of a note in every text. */
  readonly bracketed?: true
  /** True for a sign with a slash, `1/`: hardly anything else is written so. */
  readonly slashed?: true
}

const explicitSign =
  /<sup>\[?(\d{1,3})\]?<\/sup>|\[\^(\d{1,3})\]|\[(\d{1,3})\](?!\()|([⁰¹²³⁴-⁹]{1,3})/gu
const parenthesis = /\((\d{1,3})\)/g
const digits = /(?<!\d)\d{1,3}(?!\d)/g
const yearAndSign = /(?<!\d)((?:19|20)\d\d)([1-9]\d?)(?!\d)/g
/** No year has five figures: `威胁。82017年初`. */
const signAndYear = /(?<=[\p{Script=Han}。，、；：》”）)])[1-9]\d?(?=(?:19|20)\d\d\s?年)/gu
const dayBefore = /(?<!\d)\d{1,2}(?:er|\.)? (?:de )?\p{L}[\p{L}/]+\.? (?:de )?$/u
const resolutionAndSign = /(?<![\d/])\d{2}\/\d{2,5}(?![\d/])/g
/** Before 2000 a sign was set off by a slash, on the line: `bridges, 1/`. */
const slashed =
  /(?:(?<=[\p{L}\p{P}]\s?)(?<![\d/]\s?)|(?<=(?<!\d)(?:19|20)\d\d\s))(?<!\d)(\d{1,3})[/／](?![\p{N}/]|(?!\p{Script=Han})\p{L})/gu
const slashBehind = /^[/／](?![\p{N}/]|(?!\p{Script=Han})\p{L})/u
/** Numbers whose last figures may be a sign: E/2019/42, A/79/2332, 2019/42, COVID-192, Agenda 215, guideline 5.2 at the end, paragraph 142,3. */
const fusedNumbers: readonly RegExp[] = [
  // No symbol has more parts.
  /(?<![\p{L}\p{N}])[A-Z]{1,4}(?:\/[\p{L}\d.]+){0,8}\/\d{2,5}(?![\d/.])/gu,
  /(?<![\d/])(?:19|20)\d\d\/\d{2,4}(?![\d/])/gu,
  /(?<=\p{L}-)\d{3}(?!\d)/gu,
  /(?<=(?<!\p{L})\p{Lu}\p{L}+ (?:of )?)\d{2,3}(?![\d/.:%-])/gu,
  /(?<=(?:chap(?:ter|itre|\.)|capítulo|cap\.|глав[аеуы]|section|sección|párr(?:afo|\.)|par(?:agraph|agraphe|a\.|\.)|article|artículo|art\.|пункт[аеу]?|стать[еия])\s)\d{2,4}(?![\d/.,]*\d)/giu,
]
const stopAndSign = /(?<=\d[.,])\d{1,2}(?=$|(?<=,\d{1,2})\s\p{L})/gu
/** Such a number is mostly nothing else; it serves a note that nothing else refers to. */
const unlikely = 0.5
const stars = /(?<=\S)\*{1,4}(?![*\p{L}\p{N}])/gu

export function findCandidates(text: string, language: Language): Candidate[] {
  const found = [
    ...findExplicit(text),
    ...(language === 'ar' ? findParentheses(text) : []),
    ...findDigits(text),
    ...findYears(text),
    ...[...text.matchAll(signAndYear)].map(({ 0: sign, index }) => candidate(index, sign, sign, 6)),
    ...findResolutions(text),
    ...findSlashed(text),
    ...findFused(text),
    ...[...text.matchAll(stars)].map((match) => candidate(match.index, match[0], match[0], 9)),
  ]
  return found.toSorted((a, b) => a.from - b.from)
}

function candidate(from: number, written: string, sign: string, weight: number): Candidate {
  return { sign, from, to: from + written.length, weight, explicit: weight >= 10, listed: false }
}

/** `3 m³`, `км²`: of so many, not a sign. */
const measured = /(?<!\p{L})(?:[kcdm]?m|[кдсм]?м)$/u

function findExplicit(text: string): Candidate[] {
  return [...text.matchAll(explicitSign)].flatMap((match) => {
    const [written, html, caret, bracket, raised] = match
    if (
      /^[²³]$/u.test(written) &&
      measured.test(text.slice(Math.max(0, match.index - 4), match.index))
    )
      return []
    const sign = html ?? caret ?? bracket ?? readSuperscript(raised ?? '')
    return candidate(match.index, written, String(Number(sign)), 10)
  })
}

function findParentheses(text: string): Candidate[] {
  return [...text.matchAll(parenthesis)].flatMap((match) => {
    const before = text.slice(0, match.index)
    const fused = /(?:\d|(?<!\d)(?:19|20)\d\d\s)$/u.test(before)
    if (!fused && !/[\p{Script=Arabic}"”“»’'،؛.)]\s?$/u.test(before)) return []
    if (namesNumber(before)) return []
    const weight = fused ? 6 : 9
    const found = candidate(match.index, match[0], match[1] ?? '', /\s$/.test(before) ? 6 : weight)
    return [{ ...found, bracketed: true as const }]
  })
}

function findDigits(text: string): Candidate[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    if (match[0].startsWith('0') || slashBehind.test(after)) return []
    if (/(?:^|[^\p{N}\s/])\d{1,2},\s?$/u.test(before) && /^(?:[\s,;.，。；、]|$)/.test(after))
      return [{ ...candidate(match.index, match[0], match[0], 6), listed: true }]
    const weight = weigh(before, after)
    const found = candidate(match.index, match[0], match[0], weight)
    return weight > 0 ? [/\s$/.test(before) ? { ...found, apart: true } : found] : []
  })
}

/** A year with a sign fused to it, 19712: for certain behind a day and a month. */
function findYears(text: string): Candidate[] {
  return [...text.matchAll(yearAndSign)].map((match) => {
    const sign = match[2] ?? ''
    const dated = dayBefore.test(text.slice(Math.max(0, match.index - 40), match.index))
    return candidate(match.index + 4, sign, sign, dated ? 6 : 3)
  })
}

/**
 * A resolution's number with a sign fused to it: 77/1681. No session has had a thousand resolutions; where the figures may as well all
 * be the number's, 74/95, the sign counts for next to nothing and is taken only for a note that nothing else refers to. Never before the
 * date or the counter that belong to the number: a sign stands behind them.
 */
function findResolutions(text: string): Candidate[] {
  return [...text.matchAll(resolutionAndSign)].flatMap(({ 0: written, index }) => {
    const digits = written.length - 3
    if (
      digits <= 3 &&
      belongsToNumber.test(text.slice(index + written.length, index + written.length + 20))
    )
      return []
    return [1, 2].flatMap((length) => {
      const sign = written.slice(-length)
      if (length >= digits || digits - length > 3 || sign.startsWith('0')) return []
      return [candidate(index + written.length - length, sign, sign, digits > 3 ? 3 : 0.5)]
    })
  })
}

/** 60/251 of 15 March 2006; 第 75/131 号. */
const belongsToNumber = /^(?:,? (?:of|du|de|del|от) \d{1,2}(?:er)? | (?:المؤرخ|المؤرّخ)|\s?[号號])/u

function findSlashed(text: string): Candidate[] {
  return [...text.matchAll(slashed)].flatMap((match) => {
    const sign = match[1] ?? ''
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    return sign.startsWith('0') || namesNumber(before)
      ? []
      : [{ ...candidate(match.index, match[0], sign, 8), slashed: true as const }]
  })
}

function findFused(text: string): Candidate[] {
  const numbers = fusedNumbers.flatMap((pattern) => [...text.matchAll(pattern)])
  const cut = numbers.flatMap(({ 0: written, index }) => {
    const figures = /\d+$/u.exec(written)?.[0].length ?? 0
    return [1, 2].flatMap((length) => {
      const sign = written.slice(-length)
      if (length >= figures || sign.startsWith('0')) return []
      return [candidate(index + written.length - length, sign, sign, unlikely)]
    })
  })
  const stopped = [...text.matchAll(stopAndSign)].map(({ 0: sign, index }) => {
    return candidate(index, sign, sign, unlikely)
  })
  return [...cut, ...stopped.filter(({ sign }) => !sign.startsWith('0'))]
}

/** What stands before and after a number tells how likely it is a sign; 0 for what cannot be one. */
function weigh(before: string, after: string): number {
  const lists = /[\p{L}\p{Pf}\p{Pe}][,;]?$/u.test(before) && /^,\d{1,2}(?!\d)/.test(after)
  // A slash makes it a symbol or a sign that is found with it.
  if (/^[/／]/u.test(after)) return 0
  if (
    !lists &&
    /^(?:[-–—/:]\s?[\p{L}\p{N}]|[.,]\d|\s?[%％°‰]|\p{Script=Latin}|\p{Script=Cyrillic}|[)）\]])/u.test(
      after,
    )
  )
    return 0
  if (/\s$/.test(before)) return weighApart(before.trimEnd(), after)
  if (/\p{Script=Han}$/u.test(before)) return weighAfterHan(before, after)
  // Arabic and German quotations end with the sign that opens others: ”2030“.
  if (/[\p{Pf}\p{Pe}”"'’]$|[\p{Script=Arabic}\d]“$/u.test(before)) return 8
  if (/[%％‰ºª]$/u.test(before)) return weighAfterSign(before, after)
  if (/[,;:!?،؛，。、；：！？]$/.test(before)) return weighAfterStop(before)
  if (before.endsWith('.')) return weighAfterPoint(before)
  return weighAfterWord(before)
}

/** `58º11`: an ordinal has its figures before it. Minutes of a degree are no sign of a note. */
function weighAfterSign(before: string, after: string): number {
  if (/[%％‰]$/u.test(before)) return 6
  return /\d\.?[ºª]$/u.test(before) && !/^\s?[′″'’"]/u.test(after) ? 7 : 0
}

const measure = /^\s?[年月日个次条号段项名岁届至多起国种位世页章节卷万亿千百美元公吨时分款目]/
const counted =
  /(?:第|附件|附表|[^代]表|项目|[章节类图级期卷页段款条约达共近至到从在于月年每]|超过|不到)$/u

/** `第7条9`: what is counted has its number before it already. */
const ordinal = /第\s?[\d一二三四五六七八九十百]{1,5}\s?[章节类期卷页段款条项次号]$/u

function weighAfterHan(before: string, after: string): number {
  if (measure.test(after)) return 0
  return counted.test(before) && !ordinal.test(before) ? 1 : 7
}

function weighAfterStop(before: string): number {
  if (/(?<!\d)(?:19|20)\d\d[,،]$/u.test(before)) return 6
  if (/(?:\d{4}|\d\/\d{1,3})[,،，、]$/.test(before)) return 4
  if (/\d[,.:،]$/.test(before)) return 0
  return 8
}

const abbreviations =
  /(?:^|[^\p{L}]|\p{Script=Han}|\p{Script=Arabic})(?:Rev|Add|Corr|Amend|Nos?|vol|chap|paras?|arts?|sects?|secs?|pp?|cf|ibid|op|cit|al|ser|app|pt|ch|CRP|INF|CONF|Sub|núms?|párrs?|cap|secc|fig|ed|ч|п|пп|ст|гл|т|с|разд)\.$/iu
/** Initials and the letters of a name; a small word so short may end a sentence: `of working men.3`. */
const initials =
  /(?:^|[^\p{L}]|\p{Script=Han}|\p{Script=Arabic})(?:[A-Z]{1,3}|[A-Z][a-z]|[a-z]{1,2})\.$/u

function isShortened(before: string): boolean {
  return abbreviations.test(before) || initials.test(before)
}

function weighAfterPoint(before: string): number {
  if (isShortened(before) || /\d\.$/.test(before)) return 0
  return /[\p{L}\p{Pf}\p{Pe}”"]\.$/u.test(before) ? 8 : 0
}

function weighAfterWord(before: string): number {
  const word = /[\p{L}\p{M}\p{N}'’]*\p{L}$/u.exec(before)?.[0] ?? ''
  if (word === '' || /\d/.test(word)) return 0
  if (/^\p{Script=Arabic}/u.test(word)) return word.length > 2 ? 7 : 0
  if (/\p{Ll}{2}$/u.test(word)) return 7
  return /^\p{Lu}{3,}$/u.test(word) ? 3 : 0
}

/** A number between spaces: after a stop and before a word it is a sign in Chinese texts, elsewhere hardly ever. */
function weighApart(before: string, after: string): number {
  if (namesNumber(`${before} `)) return 0
  const hanAfter = /^\s?[\p{Script=Han}《“（]/u.test(after)
  if (/[》，、；。”）]$/.test(before) && hanAfter) return measure.test(after) ? 0 : 5
  if (/\p{Script=Han}$/u.test(before))
    return hanAfter && !measure.test(after) && !counted.test(before) ? 2 : 0
  return weighApartWord(before, after)
}

/** `... deal with minority issues. 31 Of those, three`: sentences begin with no figure. */
function endsSentenceBefore(before: string): boolean {
  return /[\p{Ll}\p{Pf}\p{Pe}”"]\.[”"]?$/u.test(before) && !isShortened(before)
}

function weighApartWord(before: string, after: string): number {
  if (/^\s\p{Lu}/u.test(after)) return endsSentenceBefore(before) ? 1 : 0
  const figures = /\d+$/u.exec(before)?.[0]
  // `Agenda 21 5 and`: a number that belongs to a name.
  const named = /(?<!\p{L})\p{Lu}\p{L}+ (?:of )?\d{2,3}$/u.test(before)
  // Behind the number of a resolution, `71/235 7, and`, no other number stands.
  const resolution = /(?<!\d)(?:\d{2}|(?:19|20)\d\d)\/\d{1,3}$/u.test(before)
  if (figures !== undefined && !named && !resolution && !/^(?:19|20)\d\d$/u.test(figures)) return 0
  if (!/^(?:\s\p{Ll}|\s?[,;.:»”]|\s[(–—]|\s?[،؛]|\s\p{Script=Arabic}|$)/u.test(after)) return 0
  if (figures !== undefined) return resolution ? 1 : unlikely
  return /[\p{L}\p{Pf}\p{Pe},;.”]$/u.test(before) ? 1 : 0
}

const naming =
  /(?<![\p{L}\p{M}])(?:for|with|within|between|among|across|through|under|around|nearly|almost|approximately|these|those|its|their|every|each|another|other|next|last|some|only|per|dans|sur|par|avec|pour|en|entre|sous|vers|depuis|pendant|quelque|environ|plus|moins|ces|ses|leurs|aux|au|que|qui|con|por|para|sobre|desde|hasta|durante|unos|unas|más|menos|sus|que|к|из|у|для|о|об|при|за|более|менее|около|свыше|через|между|этих|всех|их|(?:sub)?paragraphs?|paras?\.?|articles?|arts?\.?|chapters?|chap\.?|Nos?\.?|resolutions?|items?|Goals?|Targets?|decisions?|annex(?:es)?|parts?|sections?|tables?|figures?|boxe?s?|phases?|of|to|and|the|at|on|in|by|from|than|least|over|some|about|session|Supplement|vol\.|volume|page|pages|pp?\.|paragraphes?|articles?|chapitres?|résolutions?|points?|décisions?|annexes?|tableaux?|encadrés?|graphiques?|objectifs?|cibles?|al|de|du|le|les|des|et|à|párrafos?|artículos?|capítulos?|resoluci(?:ón|ones)|temas?|decisi(?:ón|ones)|anexos?|cuadros?|gráficos?|recuadros?|objetivos?|metas?|del|el|los|las|y|a|núms?\.|(?:под)?пункт\p{L}*|стать\p{L}*|глав\p{L}*|резолюци\p{L}*|решени\p{L}*|приложени\p{L}*|таблиц\p{L}*|рисунк\p{L}*|диаграмм\p{L}*|вставк\p{L}*|раздел\p{L}*|част\p{L}*|№|от|до|и|в|с|по|на|из|[وفبلك]{0,2}(?:الفقر\p{L}*|لفقر\p{L}*|فقر\p{L}*|الماد\p{L}*|الفصل|القرار\p{L}*|قرار\p{L}*|البند|المقرر\p{L}*|المرفق\p{L}*|الجزء|الدورة|في|من|إلى|عام)|рублей)\s$/iu

/** True after a word that takes a number, or that more must follow: "paragraph ", "of ", "dans ". No sign stands behind such a word. */
function namesNumber(before: string): boolean {
  return naming.test(before)
}
