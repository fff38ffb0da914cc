// Openers in Chinese: a listed verb with what may stand before it. Text comes without spaces, so that a break in a line does not matter.
import { chinese } from './chinese.ts'
import { readForms, type FoundOpening, type OpeningPart } from './read-forms.ts'

/** 又 for the second paragraph with one verb, 还 for the third; 同样 and 并 stand for either (rules.md 3.7). */
const repetition = /^(?:此外还|同样|又|还|再(?=请)|复(?![按案核查])|并|也|兼)/u

const degree =
  '(?:就此|再次|再度|仍然|仍|庄严|进一步|特别|尤其|着重|强烈|坚决|坚定|深切|深为|深感|深表|深|十分|极为|极其|极度|极|严重|非常|高度|充分|郑重|严正|明确|衷心|诚挚|热烈|断然|一致|重新|继续|谨|恳切|紧急|大力|积极|真诚|由衷|热切|完全|持续|最强烈地|强烈地|最严厉地|严厉|坚决地|明确地|毫不含糊地|表示|感到|兹|亟|特此)'

const feeling =
  '(?:关切|关注|关怀|赞赏|遗憾|满意|高兴|欣慰|感谢|感激|震惊|惊恐|惊愕|痛心|痛惜|不安|忧虑|兴趣|感兴趣|欣喜|愤慨|悲痛|自豪|惋惜|沉痛|失望|警惕)'

const before = new RegExp(
  `^(?:${degree}{0,3}${feeling}(?:[和与、]${feeling})?地|${degree}){0,3}`,
  'u',
)

interface ChineseForm {
  readonly key: string
  readonly lead: string
  /** What must follow; `…` in it stands for up to sixty characters. */
  readonly object: RegExp | null
}

const forms: Readonly<Record<OpeningPart, readonly ChineseForm[]>> = {
  preamble: longestFirst(chinese.preamble),
  operative: longestFirst(chinese.operative),
}

/** The text as normal-text.ts gives it. */
export function findChineseOpening(text: string, part: OpeningPart): FoundOpening | null {
  const again = repetition.exec(text)?.[0] ?? ''
  const verb = findVerb(text.slice(again.length), part)
  if (!verb) return null
  const further = again.endsWith('还') ? 'further' : 'also'
  const repeated = again === '' ? null : further
  return { key: verb.key, length: again.length + verb.length, repeated }
}

/** The longest that begins with a listed verb or with what may stand before one; of equal length the form that is listed whole. */
function findVerb(text: string, part: OpeningPart): { key: string; length: number } | null {
  const most = before.exec(text)?.[0].length ?? 0
  let best: { key: string; length: number } | null = null
  for (let skip = 0; skip <= most; skip++) {
    const form = isBefore(text.slice(0, skip)) ? matchVerb(text.slice(skip), part) : null
    const length = form ? skip + form.lead.length : 0
    if (form && length > (best?.length ?? 0)) best = { key: form.key, length }
  }
  return best
}

function isBefore(text: string): boolean {
  return (before.exec(text)?.[0].length ?? 0) === text.length
}

function matchVerb(text: string, part: OpeningPart): ChineseForm | null {
  const found = forms[part].find(
    ({ lead, object }) =>
      text.startsWith(lead) && (object === null || object.test(text.slice(lead.length))),
  )
  return found ?? null
}

function longestFirst(list: string): ChineseForm[] {
  return readForms(list)
    .map(([key, form]) => {
      const [lead = '', object] = form.split('~')
      return { key, lead, object: object === undefined ? null : objectPattern(object) }
    })
    .sort((a, b) => b.lead.length - a.lead.length)
}

function objectPattern(object: string): RegExp {
  return new RegExp(`^${object.replaceAll('…', '[^，；。]{1,60}?')}`, 'u')
}
