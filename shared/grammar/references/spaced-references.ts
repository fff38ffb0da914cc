// References to paragraphs in the languages that set words apart with spaces.
import { annexBefore, annexBehind } from './annex-words.ts'
import type {
  NumberWords,
  ParagraphReference,
  ReferenceDirection,
  ReferredAnnex,
  ReferredSeries,
} from './paragraph-reference.ts'
import { NumberReader } from './read-numbers.ts'
import { referenceWords, type ReferenceWords, type SpacedLanguage } from './reference-words.ts'

/** A phrase with its numbers, before it is known whose paragraphs they are. */
interface Phrase {
  readonly from: number
  readonly to: number
  readonly numbers: readonly NumberWords[]
  readonly series: ReferredSeries
  readonly direction: ReferenceDirection | null
  readonly isForeign: boolean
  /** Named behind the number. */
  readonly annex: ReferredAnnex | null
}

interface Compiled {
  readonly language: SpacedLanguage
  readonly words: ReferenceWords
  readonly numbers: NumberReader
  readonly head: RegExp
  readonly noun: RegExp
  readonly tail: RegExp
}

/** Farther back than this nobody names a document for a number that stands alone. */
const reach = 400

export function findSpacedReferences(text: string, language: SpacedLanguage): ParagraphReference[] {
  const compiled = compile(language)
  const phrases = shareEnds(text, findPhrases(text, compiled), compiled.words)
  return phrases.flatMap((phrase) => {
    const before = phrase.annex ? null : annexBefore(text, phrase.from, language)
    const from = before?.at ?? phrase.from
    if (isOfAnotherDocument(text, { ...phrase, from }, compiled.words)) return []
    const { to, series, direction } = phrase
    const annex = phrase.annex ?? before?.annex
    const said = annex ? { series, annex } : { series }
    return [{ from, to, direction, numbers: phrase.numbers.map((each) => ({ ...each, ...said })) }]
  })
}

const compiledWords = new Map<SpacedLanguage, Compiled>()

function compile(language: SpacedLanguage): Compiled {
  const known = compiledWords.get(language)
  if (known) return known
  const words = referenceWords[language]
  const gap = (source: string) => source.replaceAll(' ', '[ \\u00A0]')
  const { operative, preambular } = words
  const before = [operative.before, preambular.before].filter((word) => word !== '').join('|')
  const inside = [operative.after, preambular.after].filter((word) => word !== '').join('|')
  const noun = gap(
    `(?:(?<before>${before || '(?!)'}) )?(?:(?<many>${words.many})|(?<one>${words.one}))(?: (?<inside>${inside || '(?!)'}))? (?=[0-9٠-٩۰-۹])|(?<code>OP|PP) ?(?=[0-9])`,
  )
  const place = (name: string, source: string) => `(?<${name}>${source})`
  const compiled: Compiled = {
    language,
    words,
    numbers: new NumberReader(words),
    head: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?<below>${gap(`${words.subparagraph} `)}(?=[(a-zа-я'‘]))|(?:${noun}))`,
      'giu',
    ),
    noun: new RegExp(noun, 'iuy'),
    tail: new RegExp(
      gap(
        `(?: (?<inside>${inside || '(?!)'}))?(?:,? ?\\(?(?:${place('above', words.above)}|${place('down', words.below)}|${place('here', words.here)})(?!\\p{L})\\)?)?`,
      ),
      'iuy',
    ),
  }
  compiledWords.set(language, compiled)
  return compiled
}

function findPhrases(text: string, compiled: Compiled): Phrase[] {
  const phrases: Phrase[] = []
  const { head } = compiled
  head.lastIndex = 0
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const phrase = readPhrase(text, found, compiled)
    if (phrase) phrases.push(phrase)
    head.lastIndex = phrase?.to ?? found.index + 1
  }
  return phrases
}

function readPhrase(text: string, head: RegExpExecArray, compiled: Compiled): Phrase | null {
  const { numbers } = compiled
  const at = head.index + head[0].length
  const isBelow = head.groups?.['below'] !== undefined
  const signs = isBelow ? numbers.readSigns(text, at) : null
  if (signs) return readBelow(text, { from: head.index, ...signs }, compiled)
  const list = isBelow ? null : numbers.read(text, at, isSeveral(head))
  return list && finish(text, { from: head.index, ...list }, { compiled, nouns: [head] })
}

/** "subparagraphs (a) and (b) of paragraph 3 above"; without a paragraph, of the one it stands in, and then only where it says where. */
function readBelow(
  text: string,
  signs: { from: number; numbers: readonly NumberWords[]; to: number },
  compiled: Compiled,
): Phrase | null {
  const { words, numbers, noun } = compiled
  const of = new RegExp(
    words.of === '' ? '[ \\u00A0]' : `[ \\u00A0](?:${words.of})[ \\u00A0]`,
    'iuy',
  )
  of.lastIndex = signs.to
  const joint = of.exec(text)
  noun.lastIndex = signs.to + (joint?.[0].length ?? 0)
  const head = joint && noun.exec(text)
  const list = head && numbers.read(text, head.index + head[0].length, false)
  if (!head || !list) {
    const alone = finish(text, signs, { compiled, nouns: [] })
    return alone.direction === null ? null : alone
  }
  const [above] = list.numbers
  const under = signs.numbers.map((number) => ({
    ...number,
    path: [...(above?.path ?? []), ...number.path],
  }))
  const all = [...under, ...list.numbers]
  return finish(text, { from: signs.from, numbers: all, to: list.to }, { compiled, nouns: [head] })
}

function finish(
  text: string,
  { from, numbers, to }: { from: number; numbers: readonly NumberWords[]; to: number },
  { compiled, nouns }: { compiled: Compiled; nouns: readonly RegExpExecArray[] },
): Phrase {
  const { tail, words, language } = compiled
  tail.lastIndex = to
  const found = tail.exec(text)
  const last = to + (found?.[0].length ?? 0)
  const groups = found?.groups ?? {}
  const series = seriesOf([...nouns.map((noun) => noun.groups ?? {}), groups], words)
  const direction = directionOf(groups)
  const named = direction === null ? annexBehind(text, last, language) : null
  const end = named?.at ?? last
  const isOpen = direction === null && named === null
  const isForeign = isOpen && words.foreignAfter.test(text.slice(end, end + 60))
  return { from, to: end, numbers, series, direction, isForeign, annex: named?.annex ?? null }
}

type Groups = Readonly<Record<string, string | undefined>>

function isSeveral({ groups }: RegExpExecArray): boolean {
  return groups?.['many'] !== undefined
}

function seriesOf(groups: readonly Groups[], words: ReferenceWords): ReferredSeries {
  const said = groups.flatMap(({ before, inside, code }) => [before, inside, code]).join(' ')
  const names = (source: string) => source !== '' && new RegExp(`(?:${source})`, 'iu').test(said)
  if (names(words.preambular.before) || names(words.preambular.after)) return 'PP'
  if (names(words.operative.before) || names(words.operative.after)) return 'OP'
  if (/PP/iu.test(said)) return 'PP'
  return /OP/iu.test(said) ? 'OP' : 'numbered'
}

function directionOf({ above, down, here }: Groups): ReferenceDirection | null {
  if (above !== undefined) return 'above'
  if (down !== undefined) return 'below'
  return here === undefined ? null : 'here'
}

/** In "paragraph 3 and paragraph 5 of the annex" what is said of the last holds for both. */
function shareEnds(text: string, phrases: readonly Phrase[], words: ReferenceWords): Phrase[] {
  const joint = new RegExp(`^(?:${words.joints})(?:\\p{L}{1,3} )?$`, 'iu')
  const shared = [...phrases]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [phrase, next] = [shared[index], shared[index + 1]]
    if (!phrase || !next || phrase.direction !== null || phrase.annex) continue
    if (!joint.test(text.slice(phrase.to, next.from))) continue
    const { direction, isForeign, annex } = next
    shared[index] = { ...phrase, direction, isForeign, annex }
  }
  return shared
}

function isOfAnotherDocument(text: string, phrase: Phrase, words: ReferenceWords): boolean {
  if (phrase.isForeign) return true
  const before = sentenceBefore(text, phrase.from).replaceAll(words.own, '')
  // "Article 3, paragraph 1": whatever follows.
  const part = new RegExp(`(?:${words.documents.source})[^,،;]{0,40}[,،][ \\u00A0]$`, 'iu')
  if (phrase.direction !== null) return part.test(before) && /\d/u.test(before.slice(-14))
  return words.documents.test(before)
}

function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at)
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('؛')) + 1)
}
