// Which of the words of a first page that no field takes are the title of the document.
import type { AgendaGroup } from './agenda-titles.ts'
import type { Ambiguity, FieldLine } from '../imported-document.ts'
import { isRapporteurLine } from './form-words.ts'
import type { MastheadFacts } from './masthead-line.ts'
import { isBudgetTitle, isStatementTitle } from './masthead-words.ts'
import { isOddHanTitle, mayBeTitle } from './no-title.ts'
import { isPressRelease } from './press-pages.ts'
import { isStatementWord } from './spoken-statements.ts'
import {
  doubt,
  isHeaded,
  isListed,
  isOddTitle,
  isOfSentences,
  standsOverNumber,
} from './odd-titles.ts'

interface FirstPage {
  readonly groups: readonly AgendaGroup[]
  readonly facts: MastheadFacts
  readonly fields: readonly FieldLine[]
  /** The document calls itself an amendment. */
  readonly amends: boolean
}

/** The last group is the title, unless it is plainly the title of the agenda item and a label came after it. */
export function chooseTitle(page: FirstPage): AgendaGroup | undefined {
  const { facts, fields } = page
  const headed = facts.headedTitle
  if (headed)
    return besideTopic(page) ?? page.groups.findLast(({ text }) => text.startsWith(headed))
  // What a page of the web has over a text, `- Laws - Resolutions`, is a way to it.
  const groups = page.groups.filter(
    (group) =>
      mayBeTitle(group.text) &&
      !(
        (isListed(group.text) || isOfSentences(group.text)) &&
        standsOverNumber(group, facts, fields)
      ),
  )
  const called = groups.findLast(({ after }) => after === 'sponsors' || after === 'label')
  if (called) return called
  if (groups.some(({ pieces }) => pieces.some(({ text }) => isPressRelease(text)))) return undefined
  const last = groups.at(-1)
  const statement = groups.find(
    ({ text, after }) =>
      after !== 'agenda-item' && (isStatementTitle(text) || isStatementWord(text)),
  )
  const items = facts.agendaItems.length
  // The report of a committee, with its rapporteur, goes without a title besides that of its item.
  const form = facts.form !== null || fields.some(({ text }) => isRapporteurLine(text))
  // An amendment may go without a title.
  const own = page.groups.filter(({ after }) => after === 'agenda-item').length <= items
  if ((form || page.amends) && own && last?.after === 'agenda-item') return undefined
  return statement ?? last
}

/**
 * The title of a Model UN paper that names the topic of the debate above its sponsors: the last words over the text, where they are no list of
 * names and no sentence.
 */
function besideTopic({ groups, facts, fields }: FirstPage): AgendaGroup | undefined {
  const last = groups.at(-1)
  if (!facts.topic || !last || last.text === facts.headedTitle) return undefined
  if (!last.after || !underNames.has(last.after) || fields.some(({ line }) => line > last.line))
    return undefined
  const odd = isOddTitle(last.text) || isOddHanTitle(last.text) || !mayBeTitle(last.text)
  return odd || !words.test(last.text) ? undefined : last
}

const underNames: ReadonlySet<string> = new Set(['sponsors', 'signatories', 'symbol', 'date'])

/** At least three words, one of them no scrap of a scan, or as many characters of Han, and no sign that parts a list or leads on. */
const words =
  /^(?=.*(?:\p{L}{4}|\p{Script=Han}))(?![^:：;；،,，、]*[:：;；،,，、])(?=\p{Lu}|\p{Lo})(?:\S+ \S+ \S+|\p{Script=Han}{5})/u

/** Never part of the title that the lines above have begun. */
export function isOtherTitle(text: string, above: string): boolean {
  if (isListed(above) && !isListed(text)) return true
  return isBudgetTitle(text) || !mayBeTitle(text) || !mayBeTitle(above)
}

/** Over a text that a page of the web has taken from somewhere there are more words that nothing tells apart: which are the title is a guess. */
const mostGroups = 4

export function doubtTitle(
  title: AgendaGroup | undefined,
  { groups, facts, fields }: Omit<FirstPage, 'amends'>,
): Ambiguity[] {
  if (!title) return []
  const { headedTitle, topic } = facts
  const beside = topic && !isHeaded(title.text, facts)
  const guessed = beside || (groups.length > mostGroups && headedTitle === null)
  const over = guessed || standsOverNumber(title, facts, fields)
  return over || isOddTitle(title.text) || isOddHanTitle(title.text) ? [doubt(title)] : []
}
