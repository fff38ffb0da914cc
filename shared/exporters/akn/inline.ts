// The words of a paragraph as the mixed content of an Akoma Ntoso block. Each run stands in the elements of its marks, from the outside:
// ins, ins of a second proposer, del, ref, i; so equal runs are joined again by who reads them.
import {
  anchor,
  cellDivider,
  type Marks,
  type Ownership,
  type Paragraph,
  type Run,
} from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { markerNames } from '../../revisions/akn-profile.ts'
import { spanSetOff } from '../print/print-runs.ts'
import type { DelegationIds } from './delegation-ids.ts'
import { noteEid, type NotePlan, type PlannedReference } from './note-plan.ts'
import { element, words } from './xml.ts'

export interface InlineContext {
  readonly language: Language
  readonly notes: NotePlan
  readonly delegations: DelegationIds
  /** The `eId` of a paragraph by its id; undefined where the text has none. */
  readonly eIdOf: (paragraphId: string) => string | undefined
}

interface Stretch {
  readonly reference: PlannedReference | null
  readonly runs: readonly Run[]
}

/** With opening words and the subject line in `<i class="opening">`, and the marks of the paragraph's end at its end. */
export function writeInline(paragraph: Paragraph, context: InlineContext): string {
  const writer = new InlineWriter(paragraph, context)
  return cutStretches(paragraph, context.notes)
    .map((stretch) => writer.write(stretch))
    .concat(writer.writeEnd())
    .join('')
}

/** The cells of a row. A divider that is proposed or struck stands as a marker at the end of the cell before it. */
export function writeCells(paragraph: Paragraph, context: InlineContext): string[] {
  const writer = new InlineWriter(paragraph, context)
  const cells = ['']
  const add = (xml: string) => cells.push((cells.pop() ?? '') + xml)
  for (const stretch of cutStretches(paragraph, context.notes)) {
    if (stretch.reference !== null) {
      add(writer.write(stretch))
      continue
    }
    for (const { text, marks } of stretch.runs)
      text.split(cellDivider).forEach((words, index) => {
        if (index > 0) {
          add(writer.writeDivider(marks))
          cells.push('')
        }
        if (words !== '') add(writer.write({ reference: null, runs: [{ text: words, marks }] }))
      })
  }
  add(writer.writeEnd())
  return cells
}

/** The runs of one reference together, those between references one by one. */
function cutStretches({ id, runs }: Paragraph, notes: NotePlan): Stretch[] {
  const references = notes.get(id) ?? []
  const stretches: { reference: PlannedReference | null; runs: Run[] }[] = []
  let at = 0
  for (const run of runs) {
    const reference = references.find(({ from, to }) => from <= at && at < to) ?? null
    const last = stretches.at(-1)
    if (reference !== null && last?.reference === reference) last.runs.push(run)
    else stretches.push({ reference, runs: [run] })
    at += run.text.length
  }
  return stretches
}

class InlineWriter {
  readonly #paragraph: Paragraph
  readonly #context: InlineContext
  readonly #setOff: { readonly from: number; readonly to: number }
  /** In the words without notes. */
  #at = 0

  constructor(paragraph: Paragraph, context: InlineContext) {
    this.#paragraph = paragraph
    this.#context = context
    this.#setOff = spanSetOff(paragraph, context.language)
  }

  write({ reference, runs }: Stretch): string {
    if (reference === null) return runs.map((run) => this.#plain(run)).join('')
    return reference.role === 'note'
      ? this.#note(reference, runs)
      : this.#references(reference, runs)
  }

  writeDivider(marks: Marks): string {
    this.#at += cellDivider.length
    if (Object.keys(marks).length === 0) return ''
    return this.#wrap(marks, element('marker', { name: markerNames.divider }))
  }

  writeEnd(): string {
    const { end } = this.#paragraph
    if (Object.keys(end).length === 0) return ''
    const marker = element('marker', { name: markerNames.end, 'ph:note': end.note })
    return this.#wrap(end, marker)
  }

  #plain({ text, marks }: Run): string {
    const from = clamp(this.#setOff.from - this.#at, text.length)
    const to = clamp(this.#setOff.to - this.#at, text.length)
    this.#at += text.length
    const opening = to > from ? element('i', { class: 'opening' }, words(text.slice(from, to))) : ''
    const cut = Math.max(from, to)
    return this.#wrap(marks, words(text.slice(0, from)) + opening + words(text.slice(cut)))
  }

  #note({ number }: PlannedReference, runs: readonly Run[]): string {
    const inside = runs.map(({ text, marks }) => this.#wrap(marks, noteWords(text)))
    const attributes = {
      eId: noteEid(number),
      wId: runs[0]?.marks.note,
      marker: number,
      placement: 'bottom',
    }
    return element('authorialNote', attributes, element('p', {}, ...inside))
  }

  /** One element an anchor. */
  #references({ number }: PlannedReference, runs: readonly Run[]): string {
    const reference = element('noteRef', {
      href: `#${noteEid(number)}`,
      marker: number,
      placement: 'bottom',
    })
    return runs.map(({ text, marks }) => this.#wrap(marks, reference.repeat(text.length))).join('')
  }

  #wrap(marks: Marks, inside: string): string {
    const { ins, sub, del = [], refersTo, emphasis } = marks
    let xml = emphasis ? element('i', {}, inside) : inside
    if (refersTo !== undefined) xml = this.#reference(refersTo, xml)
    for (const strike of del.toReversed()) xml = this.#owned('del', strike, xml)
    if (sub) xml = this.#owned('ins', sub, xml, 'own-words')
    return ins ? this.#owned('ins', ins, xml) : xml
  }

  /** A paragraph that is not in the text has no place to lead to, and is kept by its permanent id. */
  #reference(target: string, inside: string): string {
    const eId = this.#context.eIdOf(target)
    const lost = eId === undefined ? target : undefined
    return element('ref', { href: `#${eId ?? 'lost'}`, 'ph:refersTo': lost }, inside)
  }

  #owned(name: 'ins' | 'del', { sid, by }: Ownership, inside: string, role?: string): string {
    const refersTo = `#${this.#context.delegations.idOf(by)}`
    return element(name, { class: role, refersTo, 'ph:proposal': sid }, inside)
  }
}

function noteWords(text: string): string {
  const mark = element('marker', { name: markerNames.anchor })
  return text.split(anchor).map(words).join(mark)
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max))
}
