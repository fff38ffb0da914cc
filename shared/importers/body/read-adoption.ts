// What a text says of how it was adopted besides the day and the meeting (rules.md 1.5): on whose report, with or without a vote, and who
// voted how. The words are those of documents in six languages, as far as they are known.
import type { Language } from '../../document/language.ts'
import type { Adoption, AdoptionReport, VoteChoice } from '../../document/masthead.ts'
import { allBodies, bodyName } from '../../grammar/bodies.ts'
import { readNames } from '../../grammar/read-sponsor-line.ts'
import { simplifyHan } from '../../simplify-han.ts'

/** The names of the lists, each to be followed by a colon. */
const heads: Readonly<Record<VoteChoice, RegExp>> = {
  'in-favour':
    /^(?:in favou?r|(?:ont voté )?pour|(?:votos )?a favor|(?:голосовали )?за|赞成|المؤيدون|مع القرار)\s?[:：]\s*/iu,
  against:
    /^(?:against|(?:ont voté )?contre|(?:votos )?en contra|(?:голосовали )?против|反对|المعارضون|ضد القرار)\s?[:：]\s*/iu,
  abstaining:
    /^(?:abstaining|abstentions?|se sont abstenus|abstenciones|воздержались|弃权|الممتنعون(?: عن التصويت)?|امتن(?:ع|اع)(?:ت)?(?: عن التصويت)?)\s?[:：]\s*/iu,
}
const choices: readonly VoteChoice[] = ['in-favour', 'against', 'abstaining']

const withoutVote =
  /without a vote|sans (?:être mise? aux voix|vote)|sin (?:someterse a )?votación|без голосования|未经表决|(?:بدون|دون) تصويت/iu
const recorded =
  /recorded vote|vote enregistré|votación registrada|заносимым в отч[её]т|记录表决|تصويت مسجل/iu
const nobody = /^(?:none|néant|aucun|ninguno|никто|нет|无|لا أحد|لا يوجد)$/iu

/** Those that were there and did not vote, or were not there; a list of names, and no vote. */
const absent =
  /^(?:not voting|absent|not participating in the vote|n['’]ont pas (?:participé au|pris part au) vote|absents?|no participaron en la votación|ausentes?|не участвовали в голосовании|отсутствовали|未参加表决|缺席|لم (?:ت|ي)شتر(?:ك|كوا) في التصويت|لم يصوتوا?|الغائبون)\s?[:：]/iu

export function isAbsentHead(text: string): boolean {
  return absent.test(simplifyHan(text))
}

/** Which list a line begins; null for any other. */
export function readVoteHead(text: string): VoteChoice | null {
  const plain = simplifyHan(text)
  return choices.find((choice) => heads[choice].test(plain)) ?? null
}

export interface ReadVote {
  readonly mode: Adoption['mode'] | null
  readonly votes: Adoption['votes'] | null
  /** Names in the lists that are no State's. */
  readonly unknown: readonly string[]
}

/** From the lines that close a text, in order; a list may go on in the lines after its head. */
export function readVote(lines: readonly string[], language: Language): ReadVote {
  const written = collectLists(lines)
  const read = choices.map((choice) => {
    const names = written[choice].trim().replace(/[\].。]+$/u, '')
    return nobody.test(names) ? { delegations: [], unknown: [] } : readNames(names, language)
  })
  const [inFavour = [], against = [], abstaining = []] = read.map(({ delegations }) => delegations)
  const voted = inFavour.length + against.length + abstaining.length > 0
  return {
    mode: voted ? 'recorded-vote' : readMode(simplifyHan(lines.join('\n'))),
    votes: voted ? { 'in-favour': inFavour, against, abstaining } : null,
    unknown: read.flatMap(({ unknown }) => unknown),
  }
}

function readMode(text: string): ReadVote['mode'] {
  if (recorded.test(text)) return 'recorded-vote'
  return withoutVote.test(text) ? 'without-vote' : null
}

/** What is written in each list. */
function collectLists(lines: readonly string[]): Record<VoteChoice, string> {
  const written: Record<VoteChoice, string> = { 'in-favour': '', against: '', abstaining: '' }
  let open: VoteChoice | null = null
  for (const line of lines) {
    const head = readVoteHead(line)
    open = head ?? (/^\[|\d{4}/u.test(line) || isAbsentHead(line) ? null : open)
    if (open === null) continue
    const names = head === null ? line : line.slice(headLength(line, head))
    written[open] += `${written[open] === '' ? '' : ', '}${names}`
  }
  return written
}

function headLength(line: string, choice: VoteChoice): number {
  return heads[choice].exec(simplifyHan(line))?.[0].length ?? 0
}

const symbols = /[(（]((?:[A-Z]{1,4}\/)[^()（）]*)[)）]/u
const withoutReference =
  /without reference to|sans renvoi|sin remisión|без передачи|未经发交|دون الإحالة/iu

/** `[on the report of the Third Committee (A/63/432)]`; null for a line in brackets that says something else. */
export function readReport(text: string, language: Language): AdoptionReport | null {
  const printed = symbols.exec(text)?.[1]?.trim()
  if (printed === undefined || !/^[[［〔【].*[\]］〕】]$/su.test(text.trim())) return null
  const plain = simplifyHan(text)
  if (withoutReference.test(plain)) return { body: null, symbols: printed }
  const named = allBodies
    .map(({ code }) => ({ code, name: bodyName(code, language) }))
    .filter(({ name }) => name !== '' && names(plain, name))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  return named ? { body: named.code, symbols: printed } : null
}

/** Whether a text has the words of a name, whatever their endings, where they have some. */
function names(text: string, name: string): boolean {
  if (/\p{Script=Han}|\p{Script=Arabic}/u.test(name)) return text.includes(name)
  const stems = name.split(/\s+/u).map((word) => word.slice(0, Math.max(3, word.length - 3)))
  const pattern = stems.map((stem) => `${stem.replaceAll(/[^\p{L}]/gu, '.')}\\p{L}*`).join(' ')
  return new RegExp(String.raw`(?<!\p{L})${pattern}`, 'iu').test(text)
}
