// Texts that were negotiated: a base text, and proposals that several delegations have made to it one after another, each as
// typing makes them (whose words stand in whose, what is struck, which ends are put in). Beside arbitraries.ts, whose texts bear marks
// at random.
import * as fc from 'fast-check'
import {
  anchor,
  cellDivider,
  type DraftText,
  type Marks,
  type Ownership,
  type Paragraph,
  type Part,
} from '../shared/document/draft-text.ts'

export interface NegotiatedText {
  readonly base: DraftText
  readonly text: DraftText
}

export type Gesture =
  | 'insert'
  | 'strike'
  | 'replace'
  | 'paragraph'
  | 'subparagraph'
  | 'alternative'
  | 'move'
  | 'delete'
  | 'split'
  | 'join'

interface Step {
  readonly gesture: Gesture
  readonly by: string
  readonly at: number
  readonly to: number
  readonly words: string
}

const gestures: readonly Gesture[] = [
  'insert',
  'insert',
  'insert',
  'strike',
  'strike',
  'replace',
  'replace',
  'paragraph',
  'subparagraph',
  'alternative',
  'move',
  'delete',
  'split',
  'join',
]

const vocabulary =
  'Urges Encourages Member States to all strengthen their cooperation; and, where appropriate, also measures.'.split(
    ' ',
  )

function phrase(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength })
    .map((words) => words.join(' '))
}

function steps(only: readonly Gesture[] = gestures): fc.Arbitrary<readonly Step[]> {
  const step = fc.record({
    gesture: fc.constantFrom(...only),
    by: fc.constantFrom('JPN', 'EGY', 'FRA'),
    at: fc.nat(100_000),
    to: fc.nat(100_000),
    words: phrase(3),
  })
  return fc.array(step, { maxLength: 10 })
}

const annexShapes: readonly (readonly [Part, number, Paragraph['kind']])[] = [
  ['text', 0, 'annex'],
  ['text', 0, 'row'],
]

/** A draft of up to ten paragraphs without any proposal: title, subject line, preamble, operative part with levels and a heading. */
function baseTexts(annexes: boolean): fc.Arbitrary<DraftText> {
  const shape = fc.constantFrom<readonly [Part, number, Paragraph['kind']]>(
    ['preamble', 0, 'paragraph'],
    ['operative', 0, 'paragraph'],
    ['operative', 0, 'paragraph'],
    ['operative', 1, 'paragraph'],
    ['operative', 2, 'paragraph'],
    ['operative', 0, 'heading'],
    ...(annexes ? annexShapes : []),
  )
  const body = fc.record({
    shape,
    status: fc.constantFrom<Paragraph['status']>('open', 'open', 'bracketed', 'agreed'),
    words: fc.oneof({ weight: 9, arbitrary: phrase(7) }, { weight: 1, arbitrary: fc.constant('') }),
    note: fc.option(phrase(2), { freq: 5 }),
    again: fc.boolean(),
  })
  return fc.array(body, { minLength: 1, maxLength: 8 }).map((bodies) => {
    const paragraphs: Paragraph[] = [
      plain('t', ['title', 0, 'paragraph'], 'Title of the draft'),
      plain('s', ['subject', 0, 'paragraph'], 'The Commission,'),
    ]
    const notes: string[] = []
    bodies.forEach(({ shape: as, status, words, note, again }, index) => {
      const cells = as[2] === 'row' ? words.replaceAll(/ (?=.* )/gu, cellDivider) : words
      const runs = [...plain('', as, cells).runs]
      if (note !== null) {
        const known = again ? notes.at(-1) : undefined
        const id = known ?? `n${index}`
        if (known === undefined) notes.push(id)
        runs.push({ text: known === undefined ? anchor + note : anchor, marks: { note: id } })
      }
      paragraphs.push({ ...plain(`p${index}`, as, ''), status, runs })
    })
    return { paragraphs }
  })
}

function plain(
  id: string,
  [part, level, kind]: readonly [Part, number, Paragraph['kind']],
  words: string,
): Paragraph {
  const runs = words === '' ? [] : [{ text: words, marks: {} }]
  return { id, kind, part, level, status: 'open', ref: null, runs, end: {} }
}

/** A base text and what it became. */
export function negotiatedTexts(
  only?: readonly Gesture[],
  { annexes = true }: { readonly annexes?: boolean } = {},
): fc.Arbitrary<NegotiatedText> {
  return fc
    .tuple(baseTexts(annexes), steps(only))
    .map(([base, taken]) => ({ base, text: negotiate(base, taken) }))
}

/** The text after these gestures; one that cannot be made where it falls is left out. */
function negotiate(base: DraftText, taken: readonly Step[]): DraftText {
  const table = new Table(base)
  taken.forEach((step, index) => {
    table.take(step, { sid: `${step.by}:${String(index).padStart(8, '0')}`, by: step.by })
  })
  return table.text()
}

/** A character, or the end of a paragraph. */
interface Unit {
  readonly char: string
  readonly end: Omit<Paragraph, 'runs' | 'end'> | null
  readonly marks: Marks
}

function ownerOf({ ins, sub }: Marks): Ownership | null {
  return sub ?? ins ?? null
}

class Table {
  #units: Unit[]

  constructor(base: DraftText) {
    this.#units = base.paragraphs.flatMap(({ runs, end, ...attributes }) => [
      ...runs.flatMap(({ text, marks }) =>
        text.split('').map((char): Unit => ({ char, end: null, marks })),
      ),
      { char: '', end: attributes, marks: end },
    ])
  }

  text(): DraftText {
    const paragraphs: Paragraph[] = []
    let runs: { text: string; marks: Marks }[] = []
    for (const { char, end, marks } of this.#units) {
      const last = runs.at(-1)
      if (end) {
        paragraphs.push({ ...end, runs, end: marks })
        runs = []
      } else if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += char
      else runs.push({ text: char, marks })
    }
    return { paragraphs }
  }

  take(step: Step, own: Ownership): void {
    const index = step.at % this.#units.length
    switch (step.gesture) {
      case 'insert':
        this.#insert(index, step.words, own)
        return
      case 'strike':
      case 'replace':
        this.#strike(index, step, own)
        return
      case 'paragraph':
      case 'subparagraph':
        this.#propose(index, step, own)
        return
      case 'alternative':
        this.#alternative(index, step, own)
        return
      case 'move':
        this.#move(index, step, own)
        return
      case 'delete':
        this.#delete(index, own)
        return
      case 'split':
        this.#split(index, own)
        return
      case 'join':
        this.#join(index, own)
    }
  }

  /** Index of the end of the paragraph that a unit stands in. */
  #endFrom(index: number): number {
    return this.#units.findIndex((unit, at) => at >= index && unit.end !== null)
  }

  #startOf(end: number): number {
    return this.#units.findLastIndex((unit, at) => at < end && unit.end !== null) + 1
  }

  /** What words of `own` bear at an index; null where they cannot be written. */
  #marksAt(index: number, own: Ownership): Marks | null {
    const end = this.#endFrom(index)
    const [before, after] = [this.#wordsAt(index - 1), this.#wordsAt(index)]
    if (inNote(before, after) || this.#units[end]?.end?.kind === 'move') return null
    const host = within(before, after) ?? this.#hostOf(end)
    if (!host || host.by === own.by) return { ins: host ?? own }
    const foreign = [before?.sub, after?.sub].every((sub) => sub && sub.by !== own.by)
    return foreign ? null : { ins: host, sub: own }
  }

  #wordsAt(index: number): Marks | null {
    const unit = this.#units[index]
    return unit && !unit.end ? unit.marks : null
  }

  /** Whose proposal a whole paragraph is, by its end. */
  #hostOf(end: number): Ownership | null {
    const words = this.#units.slice(this.#startOf(end), end)
    const whole = words.every(({ marks }) => ownerOf(marks) !== null)
    return whole ? (this.#units[end]?.marks.ins ?? null) : null
  }

  #insert(index: number, words: string, own: Ownership): void {
    const marks = this.#marksAt(index, own)
    if (marks) this.#put(index, words, marks)
  }

  #put(index: number, words: string, marks: Marks, end: Unit['end'] = null): void {
    const units = words.split('').map((char): Unit => ({ char, end: null, marks }))
    this.#units.splice(index, 0, ...units, ...(end ? [{ char: '', end, marks }] : []))
  }

  /** Strikes within one paragraph; of its own words it deletes them. */
  #strike(index: number, { gesture, to, words }: Step, own: Ownership): void {
    const stop = Math.min(this.#endFrom(index), index + 1 + (to % 12))
    const kept = this.#units.slice(index, stop).flatMap((unit) => this.#struck(unit, own))
    this.#units.splice(index, stop - index, ...kept)
    if (gesture === 'replace') this.#insert(index + kept.length, words, own)
  }

  #struck(unit: Unit, own: Ownership): Unit[] {
    if (ownerOf(unit.marks)?.by === own.by) return []
    if (unit.marks.del?.some(({ by }) => by === own.by)) return [unit]
    const del = [...(unit.marks.del ?? []), own].toSorted((a, b) => (a.sid < b.sid ? -1 : 1))
    return [{ ...unit, marks: { ...unit.marks, del } }]
  }

  #propose(index: number, { gesture, words }: Step, own: Ownership): void {
    const at = this.#endFrom(index)
    const after = this.#units[at]?.end
    if (!after || after.part === 'title') return
    const part = after.part === 'subject' ? 'preamble' : after.part
    const level = Math.min(3, after.level + (gesture === 'subparagraph' ? 1 : 0))
    const heading = after.kind === 'heading' || after.kind === 'annex'
    const born = { kind: 'paragraph' as const, part, level: heading ? 0 : level, ref: null }
    this.#put(at + 1, words, { ins: own }, { id: idOf(own), status: 'open', ...born })
  }

  #alternative(index: number, { words }: Step, own: Ownership): void {
    const at = this.#endFrom(index)
    const of = this.#units[at]
    if (!of?.end || of.end.kind === 'move' || of.end.kind === 'alternative') return
    if (fixed(of)) return
    const { id: ref, part, level } = of.end
    const born = { kind: 'alternative' as const, part, level, ref }
    this.#put(at + 1, words, { ins: own }, { id: idOf(own), status: 'open', ...born })
  }

  #move(index: number, { to }: Step, own: Ownership): void {
    const ref = this.#units[this.#endFrom(index)]
    const before = this.#endFrom(to % this.#units.length)
    const place = this.#units[before]?.end
    if (!ref?.end || !place || ownerOf(ref.marks) || ref.end.kind === 'heading') return
    if ([ref.end.part, place.part].some((part) => part === 'title' || part === 'subject')) return
    const { part, level } = ref.end
    const born = { kind: 'move' as const, part, level, ref: ref.end.id }
    const at = this.#startOf(before)
    this.#put(at, '', { ins: own }, { id: idOf(own), status: 'open', ...born })
  }

  #delete(index: number, own: Ownership): void {
    const at = this.#endFrom(index)
    const end = this.#units[at]
    if (!end?.end || ownerOf(end.marks) || fixed(end)) return
    const start = this.#startOf(at)
    const all = this.#units.slice(start, at + 1)
    // A deletion goes on with the strike that it touches; of two strikes only one can become the deletion.
    const earlier = new Set(all.flatMap(({ marks }) => marks.del ?? []).filter(isOf(own)))
    const [strike = own, ...others] = new Map([...earlier].map((each) => [each.sid, each])).values()
    if (others.length > 0) return
    this.#units.splice(start, all.length, ...all.flatMap((unit) => this.#struck(unit, strike)))
  }

  #split(index: number, own: Ownership): void {
    const end = this.#units[this.#endFrom(index)]
    const [left, right] = [this.#units[index - 1], this.#units[index]]
    if (!end?.end || fixed(end) || !left || left.end || right?.end) return
    if (ownerOf(left.marks) || left.marks.note !== undefined || ownerOf(end.marks)) return
    const { kind, part, level } = end.end
    const born = { id: idOf(own), kind, part, level, status: 'open' as const, ref: null }
    this.#put(index, '', { ins: own }, born)
  }

  #join(index: number, own: Ownership): void {
    const at = this.#endFrom(index)
    const end = this.#units[at]
    const next = this.#units[this.#endFrom(at + 1)]
    const plain = end && next && !ownerOf(end.marks) && !ownerOf(next.marks)
    if (!plain || fixed(end) || fixed(next)) return
    this.#units.splice(at, 1, ...this.#struck(end, own))
  }
}

function inNote(before: Marks | null, after: Marks | null): boolean {
  return before?.note !== undefined && before.note === after?.note
}

/** The insertion that two neighbours both belong to. */
function within(before: Marks | null, after: Marks | null): Ownership | null {
  const host = before?.ins
  return host && host.sid === after?.ins?.sid ? host : null
}

function isOf(own: Ownership): (strike: Ownership) => boolean {
  return ({ by }) => by === own.by
}

function fixed({ end }: Unit): boolean {
  return end?.part === 'title' || end?.part === 'subject'
}

function idOf({ sid }: Ownership): string {
  return `x${sid.replace(':', '-')}`
}
