// The paragraphs of the model from blocks, roles, references and notes.
import type { DraftText, Paragraph, Run } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { mergeRuns } from '../../document/merge-runs.ts'
import type { AnnexHeading } from './annex-headings.ts'
import type { Block } from './block.ts'
import type { BodyRoles, Role } from './role.ts'
import type { ChosenReference } from '../notes/choose-references.ts'
import { cutReferences, NotePlacer } from '../notes/cut-references.ts'
import { type Ambiguity, excerptOf, type PrintedNumber } from '../imported-document.ts'
import { isStars } from '../notes/note-signs.ts'
import type { ReadNote } from '../notes/read-notes.ts'

export interface BuiltText {
  readonly text: DraftText
  readonly numbers: readonly PrintedNumber[]
  /** The block each paragraph came from; null for the title. */
  readonly sources: ReadonlyMap<string, Block>
  readonly ambiguities: readonly Ambiguity[]
}

export interface TextParts {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly roles: BodyRoles['roles']
  readonly references: readonly ChosenReference[]
  readonly notes: readonly ReadNote[]
  readonly newId: () => string
  readonly language: Language
}

export function buildText(parts: TextParts): BuiltText {
  const builder = new TextBuilder(parts)
  return builder.build()
}

class TextBuilder {
  readonly #parts: TextParts
  readonly #placer: NotePlacer
  readonly #byBlock: ReadonlyMap<number, readonly ChosenReference[]>
  readonly #paragraphs: Paragraph[] = []
  readonly #numbers: PrintedNumber[] = []
  readonly #sources = new Map<string, Block>()
  readonly #ambiguities: Ambiguity[] = []

  constructor(parts: TextParts) {
    this.#parts = parts
    this.#placer = new NotePlacer(parts)
    this.#byBlock = Map.groupBy(parts.references, ({ block }) => block)
  }

  build(): BuiltText {
    const { title, blocks, roles } = this.#parts
    if (title !== '') this.#push({ kind: 'heading', part: 'title', level: 0 }, [plain(title)])
    const loose = this.#looseNotes()
    for (let index = 0; index < blocks.length; index++) {
      const role = roles[index]
      const block = blocks[index]
      if (!block || !role) continue
      if (role.joins) continue
      const merged = this.#isTitled(index)
      const from = merged ? [index + 1] : [index, ...this.#joinedTo(index)]
      this.#pushBlock(
        role,
        from,
        block,
        from.flatMap((at) => loose.get(at) ?? []),
      )
      if (merged) index++
    }
    this.#pushLeftNotes(loose)
    return {
      text: { paragraphs: this.#paragraphs },
      numbers: this.#numbers,
      sources: this.#sources,
      ambiguities: this.#ambiguities,
    }
  }

  /** True for a section sign with its heading in the next block. */
  #isTitled(index: number): boolean {
    const { blocks, roles } = this.#parts
    const [block, below] = [blocks[index], blocks[index + 1]]
    if (!block?.section || block.text !== '' || !below) return false
    return roles[index + 1]?.kind === 'heading' && !below.section && !below.label
  }

  /** The blocks that go on with the title of the annex at `index`. */
  #joinedTo(index: number): number[] {
    const { roles } = this.#parts
    if (roles[index]?.kind !== 'annex') return []
    const joined: number[] = []
    for (let at = index + 1; at < roles.length; at++) {
      const role = roles[at] ?? null
      if (isBehindTitle(role)) break
      if (role?.joins) joined.push(at)
    }
    return joined
  }

  #pushBlock(
    { kind, part, level }: Role,
    from: readonly number[],
    signed: Block,
    loose: readonly ReadNote[],
  ): void {
    const runs = this.#runsOf(from, signed, kind)
    const notes = loose.map(({ sign }) => this.#placer.refer(sign))
    const id = this.#push({ kind, part, level }, [...runs, ...notes])
    this.#sources.set(id, signed)
    const annex = kind === 'annex' ? signed.annex : null
    const printed = (signed.label ?? signed.section ?? annex)?.printed
    if (printed !== undefined) this.#numbers.push({ paragraphId: id, printed })
  }

  /** Of several blocks where a title goes on over them. */
  #runsOf(from: readonly number[], signed: Block, kind: Role['kind']): Run[] {
    const runs = signed.annex && kind !== 'annex' ? wordOf(signed.annex) : []
    for (const index of from) {
      const { text } = this.#parts.blocks[index] ?? signed
      // A note on the word itself stands before the title.
      if (index !== from[0] && runs.some(({ marks }) => marks.note === undefined))
        runs.push(plain(wordSpace(runs)))
      const references = this.#byBlock.get(index) ?? []
      for (const run of cutReferences(text, references, this.#placer)) runs.push(run)
    }
    return from.length > 1 ? mergeRuns(runs) : runs
  }

  #push(role: Role, runs: readonly Run[]): string {
    const id = this.#parts.newId()
    const paragraph: Paragraph = { id, ...role, status: 'open', ref: null, runs, end: {} }
    this.#paragraphs.push(paragraph)
    return id
  }

  /** Notes that nothing refers to, by the last block of their page: their words must stand somewhere. */
  #looseNotes(): Map<number, ReadNote[]> {
    const { blocks, notes, references, roles } = this.#parts
    const referred = new Set(references.map(({ sign }) => sign))
    const loose = new Map<number, ReadNote[]>()
    for (const note of notes) {
      if (referred.has(note.sign) || isStars(note.sign)) continue
      const place = blocks.findLastIndex(
        (block, index) =>
          roles[index]?.kind === 'paragraph' && (block.sheets[0]?.sheet ?? 1) <= note.sheet,
      )
      loose.set(place, [...(loose.get(place) ?? []), note])
      this.#ambiguities.push({
        code: 'note-without-reference',
        line: note.line,
        excerpt: excerptOf(`${note.sign} ${note.text}`),
        alternatives: ['a note to the last paragraph of its page', 'a note to another place'],
      })
    }
    return loose
  }

  /** Where there is no paragraph to carry them, notes become one. */
  #pushLeftNotes(loose: ReadonlyMap<number, readonly ReadNote[]>): void {
    const left = (loose.get(-1) ?? []).filter(({ sign }) => !this.#placer.isPlaced(sign))
    if (left.length === 0) return
    this.#push(
      { kind: 'paragraph', part: 'text', level: 0 },
      left.map(({ sign }) => this.#placer.refer(sign)),
    )
  }
}

/** Where the word opens no annex, it is one of the words. */
function wordOf({ printed, rest }: AnnexHeading): Run[] {
  return [plain(rest === '' ? printed : `${printed} `)]
}

/** The title of an annex goes on up to the first block that is neither a line of it nor the line that names the language. */
function isBehindTitle(role: Role | null): boolean {
  return !role?.joins && (role?.kind !== 'paragraph' || role.part !== 'text')
}

/** Between the lines of a title; Han needs none. */
function wordSpace(runs: readonly Run[]): string {
  return /\p{Script=Han}$/u.test(runs.at(-1)?.text ?? '') ? '' : ' '
}

function plain(text: string): Run {
  return { text, marks: {} }
}
