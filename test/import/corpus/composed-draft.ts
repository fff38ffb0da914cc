// Drafts of any length composed at random, from a seed, in the style of real ones: sections, lists of three levels, annexes with numbers of
// their own, up to 38 notes of which some are referred to again.
import { languages, type Language } from '../../../shared/document/language.ts'
import { formatDay } from '../../../shared/grammar/calendar.ts'
import { formatLetter, formatRoman, formatSection } from '../../../shared/numbering/counters.ts'
import { simplifyHan } from '../../../shared/simplify-han.ts'
import { type Bank, readBank } from './read-bank.ts'

export interface ComposedPiece {
  readonly part: 'subject' | 'preamble' | 'operative' | 'heading' | 'numbered' | 'annex'
  /** Of a heading: null where it has no sign. */
  readonly level: number | null
  /** As printed, `(a)`; empty where there is none. */
  readonly sign: string
  /** `{3}` refers to note 3. */
  readonly text: string
}

export interface ComposedDraft {
  readonly name: string
  readonly language: Language
  readonly traditional: boolean
  readonly head: readonly string[]
  readonly sponsors: string
  readonly title: string
  readonly pieces: readonly ComposedPiece[]
  readonly notes: readonly string[]
}

/** The pieces as they are set: an annex has its sign over its title. */
export function setPieces({ pieces }: ComposedDraft): readonly ComposedPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.part !== 'annex') return [piece]
    const head = { part: 'heading', level: null, sign: '' } as const
    return [
      { ...head, text: piece.sign },
      { ...head, text: piece.text },
    ]
  })
}

type Random = () => number

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One draft a language and seed, and one more in traditional characters. */
export function composeDrafts(seeds: readonly number[]): ComposedDraft[] {
  return seeds.flatMap((seed) => [
    ...languages.map((language) => new Composer(language, seed).compose()),
    toTraditional(new Composer('zh', seed + 5000).compose()),
  ])
}

class Composer {
  readonly #language: Language
  readonly #random: Random
  readonly #bank: Bank
  readonly #seed: number
  readonly #most: number
  readonly #notes: string[] = []
  readonly #pieces: ComposedPiece[] = []
  readonly #unused = new Map<string, string[]>()
  #number = 0

  constructor(language: Language, seed: number) {
    this.#language = language
    this.#seed = seed
    this.#random = randomFrom(seed * 31 + languages.indexOf(language))
    this.#bank = readBank(language)
    this.#most = this.#random() < 0.3 ? 38 : 12
  }

  compose(): ComposedDraft {
    const subject = Math.floor(this.#random() * this.#list('subject').length)
    const head = this.#list('head')[subject % this.#list('head').length] ?? ''
    this.#push('subject', 0, '', this.#list('subject')[subject] ?? '')
    for (let count = 3 + this.#upTo(9); count > 0; count--)
      this.#push('preamble', 0, '', this.#pick('preamble'))
    this.#operativePart()
    if (this.#random() < 0.35) this.#annex()
    return {
      name: `${this.#language}-${this.#seed}`,
      language: this.#language,
      traditional: false,
      head: head.split(' | ').map((line) => this.#fill(line)),
      sponsors: this.#pick('sponsors'),
      title: this.#pick('title'),
      pieces: this.#pieces,
      notes: this.#notes,
    }
  }

  #operativePart(): void {
    const sections = this.#random() < 0.45 ? 0 : 1 + this.#upTo(9)
    const style = this.#upTo(3)
    if (sections === 0) this.#paragraphs(3 + this.#upTo(14))
    for (let section = 1; section <= sections; section++) {
      const sign = style === 2 ? '' : this.#sectionSign(section, style)
      this.#push('heading', style === 2 ? null : style, sign, this.#pick('heading'))
      this.#paragraphs(1 + this.#upTo(4))
    }
    this.#push('operative', 0, this.#next(), this.#pick('last'))
  }

  #sectionSign(section: number, level: number): string {
    const sign = formatSection(section, level, this.#language)
    if (this.#language === 'zh') return level === 0 ? `${sign}、` : `${sign}.`
    if (this.#language === 'ar') return level === 0 ? `${sign} -` : `${sign}.`
    return `${sign}.`
  }

  #next(): string {
    this.#number++
    return this.#language === 'ar' ? `${this.#number} -` : `${this.#number}.`
  }

  #paragraphs(count: number): void {
    for (let left = count; left > 0; left--) {
      if (this.#random() < 0.75) this.#push('operative', 0, this.#next(), this.#pick('operative'))
      else {
        this.#push('operative', 0, this.#next(), this.#pick('lead'))
        this.#list1()
      }
    }
  }

  #list1(): void {
    const count = 2 + this.#upTo(this.#random() < 0.1 ? 12 : 4)
    for (let item = 1; item <= count; item++) {
      const deeper = item < count && this.#random() < 0.2
      const words = this.#pick(deeper ? 'sublead' : 'sub')
      this.#push('operative', 1, this.#enclose(formatLetter(item, this.#language)), words)
      if (!deeper) continue
      for (const sub of [1, 2]) {
        const sign = this.#language === 'ar' ? `'${sub}'` : this.#enclose(formatRoman(sub))
        this.#push('operative', 2, sign, this.#pick('subsub'))
      }
    }
  }

  #enclose(sign: string): string {
    return ['fr', 'es', 'ru'].includes(this.#language) ? `${sign})` : `(${sign})`
  }

  #annex(): void {
    const [, word = ''] = this.#list('words')[0]?.split(':') ?? []
    this.#push('annex', null, word, this.#pick('annex'))
    const restart = this.#number
    this.#number = 0
    for (const words of this.#list('annexpara')) this.#push('numbered', 0, this.#next(), words)
    this.#number = restart
  }

  #push(part: ComposedPiece['part'], level: number | null, sign: string, words: string): void {
    this.#pieces.push({ part, level, sign, text: this.#fill(words) })
  }

  /** Fills the places; of those for notes some stay empty once there are enough notes. */
  #fill(words: string): string {
    return words
      .replaceAll('{*}', () => this.#note())
      .replaceAll('{date}', () => this.#day())
      .replaceAll('{year}', () => String(2010 + this.#upTo(18)))
      .replaceAll('{res}', () => `${60 + this.#upTo(20)}/${1 + this.#upTo(300)}`)
      .replaceAll('{n}', () => String(2 + this.#upTo(97)))
  }

  #note(): string {
    const known = this.#notes.length
    if (known > 0 && this.#random() < 0.15) return `{${1 + this.#upTo(known)}}`
    if (known >= this.#most) return ''
    this.#notes.push(this.#fill(this.#pick('note')))
    return `{${known + 1}}`
  }

  #day(): string {
    const two = (n: number) => String(n).padStart(2, '0')
    const day = `${2005 + this.#upTo(20)}-${two(1 + this.#upTo(12))}-${two(1 + this.#upTo(28))}`
    return formatDay(day, this.#language)
  }

  #list(name: string): readonly string[] {
    return this.#bank.get(name) ?? []
  }

  /** Every entry of a list once before any comes again. */
  #pick(name: string): string {
    const left = this.#unused.get(name) ?? []
    const from = left.length > 0 ? left : [...this.#list(name)]
    const [taken = ''] = from.splice(this.#upTo(from.length), 1)
    this.#unused.set(name, from)
    return taken
  }

  #upTo(count: number): number {
    return Math.floor(this.#random() * count)
  }
}

const traditional = new Map<string, string>()
for (let code = 0x4e00; code < 0x9fff; code++) {
  const character = String.fromCodePoint(code)
  const simple = simplifyHan(character)
  if (simple !== character && !traditional.has(simple)) traditional.set(simple, character)
}

/** Character by character, as far as the program knows the pairs: enough for its words to have another form. */
function toTraditional(draft: ComposedDraft): ComposedDraft {
  const turn = (text: string) =>
    text.replaceAll(/\p{Script=Han}/gu, (character) => traditional.get(character) ?? character)
  return {
    ...draft,
    name: `hant-${draft.name}`,
    traditional: true,
    head: draft.head.map(turn),
    sponsors: turn(draft.sponsors),
    title: turn(draft.title),
    pieces: draft.pieces.map((piece) => ({
      ...piece,
      text: turn(piece.text),
      sign: turn(piece.sign),
    })),
    notes: draft.notes.map(turn),
  }
}
