// Decisions are one sentence with its subject: "The Economic and Social Council decides:", "At its 2nd plenary meeting, on 15 September 2025, the
// General Assembly decided to ...". The tense and the order of words tell them from a report on a decision, as far as they stand first.
import type { Language } from '../../document/language.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { findBody } from '../../grammar/bodies.ts'
import { findOpening } from '../../grammar/opening-words.ts'
import type { OpeningPart } from './opening-part.ts'
import type { PrintedLabel } from './printed-labels.ts'

const sentences: Readonly<Record<Language, RegExp>> = {
  en: /^(?:At its [^.;:]{3,160}?, )?(?:the )?(?<body>[\p{L}\s’'-]{5,90}?)(?:, [^.;:]{3,240}?)?,? (?:also |further )?(?:decide[sd]|tak(?:es)? note|took note|elect(?:s|ed)|appoint(?:s|ed)|approve[sd]|adopt(?:s|ed)|endorse[sd])(?![\p{L}])/iu,
  fr: /^(?:À sa [^.;:]{3,160}?, )?(?<body>(?:l[’']|le |la )?[\p{L}\s’'-]{5,90}?)(?:, [^.;:]{3,240}?)?,? (?:décide|a décidé|prend note|a pris note|élit|a élu|nomme|a nommé|approuve|a approuvé|adopte|a adopté|fait sien)(?!\p{L})/iu,
  es: /^(?:En su [^.;:]{3,160}?, )?(?<body>(?:la |el )?[\p{L}\s-]{5,90}?)(?:, [^.;:]{3,240}?)?,? (?:decid(?:e|ió)|tom(?:a|ó) nota|elig(?:e|ió)|nombr(?:a|ó)|aprueba|aprobó|hace suy)(?!\p{L})/iu,
  ru: /^(?:На своем [^.;:]{3,160}?, )?(?<body>[\p{L}\s-]{5,90}?)(?:, [^.;:]{3,240}?)?,? (?:постановляет|постановил[ао]?|принимает к сведению|избирает|утверждает|одобряет)(?!\p{L})/iu,
  zh: /^(?<body>\p{Script=Han}{2,20}?)(?:[在于]?[^。；：]{3,80}会议上?)?(?:(?:回顾|忆及|注意到|审议了?|铭记|欢迎|赞赏|遵循|考虑到|鉴于|根据|依照|按照)[^。；：]{3,200}?)?(?:，[^。；：]{3,120}?，){0,3}，?(?:兹|也|又)?(?:决定|议决|建议|表示注意到|选举|任命|核准|通过)/u,
  ar: /^(?:إن )?(?<body>[\p{L}\s]{5,90}?)(?:، [^.؛:]{3,240}?)?،? (?:[تي]قرر|[تي]حيط علما|[تي]نتخب|[تي]عين|[تي]وافق)(?!\p{L})/u,
}

/** The meeting, the day and the body over the list of what it decided. */
const meetings: Readonly<Record<Language, RegExp>> = {
  en: /^At its [^.;:]{3,160}?, (?<body>(?:the )?[\p{L}\s’'-]{5,90}?)\s?:$/u,
  fr: /^À sa [^.;:]{3,160}?, (?<body>(?:l[’']|le |la )?[\p{L}\s’'-]{5,90}?)\s?:$/u,
  es: /^En su [^.;:]{3,160}?, (?<body>(?:la |el )?[\p{L}\s-]{5,90}?)\s?:$/u,
  ru: /^На сво[её]м [^.;:]{3,160}?, (?<body>[\p{L}\s-]{5,90}?)\s?:$/u,
  zh: /^\p{Script=Han}{0,8}[^。；：]{3,80}会议上?，(?<body>\p{Script=Han}{2,20}?)：$/u,
  ar: /^في جلست[^.؛:]{3,160}?، (?<body>[\p{L}\s]{5,90}?)\s?:$/u,
}

/** The same with a preamble within the sentence, as long as it may be: "The Council, recalling ..., taking note of ..., decides:". */
const longSentences: Readonly<Record<Language, RegExp>> = {
  en: /^(?:The |the )?(?<body>[\p{L}\s’'-]{5,90}?), (?<preamble>[^;]{3,1500}?),? (?:hereby |also |further )?decides(?!\p{L})/u,
  fr: /^(?<body>(?:L[’']|Le |La )?[\p{L}\s’'-]{5,90}?), (?<preamble>[^;]{3,1500}?),? décide(?!\p{L})/u,
  es: /^(?<body>(?:La |El )?[\p{L}\s-]{5,90}?), (?<preamble>[^;]{3,1500}?),? decide(?!\p{L})/u,
  ru: /^(?<body>[\p{L}\s-]{5,90}?), (?<preamble>[^;]{3,1500}?),? постановляет(?!\p{L})/u,
  zh: /^(?<body>\p{Script=Han}{2,20}?)，?(?<preamble>(?:回顾|忆及|注意到|表示注意到|审议了?|铭记|欢迎|赞赏|考虑到)[^；]{3,800}?)，?(?:兹|也|又)?决定：/u,
  ar: /^(?:إن )?(?<body>[\p{L}\s]{5,90}?)، (?<preamble>[^؛]{3,1500}?)،? [تي]قرر(?!\p{L})/u,
}

/** Whether a line may be the first of such a sentence, which goes on below. */
export function beginsDecision(text: string): boolean {
  return /^(?:At its|À sa|En su|На сво[её]м)\s.{0,80}\d/u.test(text)
}

/** Web pages write the stops of Chinese as narrow as others. */
function widen(text: string): string {
  return text.replaceAll(',', '，').replaceAll(':', '：').replaceAll(';', '；')
}

/** True where the first words are a body and what it decides. */
export function isDecisionSentence(text: string, language: Language): boolean {
  const head = text.slice(0, 600)
  const first = language === 'zh' ? simplifyHan(widen(head)) : head
  const found = sentences[language].exec(first) ?? meetings[language].exec(first.trim())
  return found ? namesBody(found, language) : isLongDecision(text, language)
}

/** True of a body, its preamble and what it decides, all in one sentence. */
export function isLongDecision(text: string, language: Language): boolean {
  const head = text.slice(0, 1800)
  const found = longSentences[language].exec(language === 'zh' ? simplifyHan(widen(head)) : head)
  const preamble = found?.groups?.['preamble'] ?? ''
  if (!found || findOpening(preamble, { language, part: 'preamble' }) === null) return false
  return namesBody(found, language)
}

function namesBody({ groups }: RegExpExecArray, language: Language): boolean {
  const body = groups?.['body']?.trim() ?? ''
  return findBody(body, language) !== null || findBody(`إن ${body}`, language) !== null
}

interface Lettered {
  readonly label: PrintedLabel | null
  readonly text: string
}

interface Openings {
  readonly openingPart: (text: string) => OpeningPart | null
}

/** Decisions letter what is decided, under the preamble: `(a) Decides that ...`. The items of a preamble begin with no such verb. */
export function opensByLetter({ label, text }: Lettered, { openingPart }: Openings): boolean {
  return label?.readings[0]?.value === 1 && openingPart(text) === 'operative'
}

/**
 * Whether the list at the head of these blocks is all that is decided: right under its subject line a decision letters what it recalls with what it
 * decides, `(a) Recalls ...`, `(b) Decides ...`.
 */
export function decidesByLetters(blocks: readonly Lettered[], { openingPart }: Openings): boolean {
  const end = blocks.findIndex(({ label }) => label?.kind !== 'sub')
  const [first, ...others] = end < 0 ? blocks : blocks.slice(0, end)
  if (first?.label?.readings[0]?.value !== 1) return false
  const { shape } = first.label
  return [first, ...others].some(
    ({ label, text }) => label?.shape === shape && openingPart(text) === 'operative',
  )
}
