// The words of a line with their emphasis, their footnotes and the places they refer to.
import { joinCells } from '../../document/cells.ts'
import { anchor, type Marks, type Run } from '../../document/draft-text.ts'
import { mergeRuns } from '../../document/merge-runs.ts'
import { isNote, type OtherNotes, wordsWithoutNotes } from './other-notes.ts'
import { wordsOf, type XmlBranch, type XmlNode } from './xml-tree.ts'

export interface OtherWords {
  /** `refersTo` is still the `eId` of a place. */
  readonly runs: readonly Run[]
  /** What was struck out in the source, and so is not in the text. */
  readonly struck: readonly string[]
  /** References for which there is no note, as they are written. */
  readonly lost: readonly string[]
}

export function readOtherWords(nodes: readonly XmlNode[], notes: OtherNotes): OtherWords {
  const reader = new OtherWordsReader(nodes, notes)
  reader.read(nodes, {})
  const { runs, struck, lost } = reader
  return { runs: trimmed(mergeRuns(runs)), struck, lost }
}

/** The same of the cells of a row, which tabs divide. */
export function readOtherCells(
  cells: readonly (readonly XmlNode[])[],
  notes: OtherNotes,
): OtherWords {
  const read = cells.map((nodes) => readOtherWords(nodes, notes))
  return {
    runs: mergeRuns(joinCells(read.map(({ runs }) => runs))),
    struck: read.flatMap(({ struck }) => struck),
    lost: read.flatMap(({ lost }) => lost),
  }
}

/** Within a line they hold blocks of their own. */
const apart: ReadonlySet<string> = new Set(['p', 'eol', 'br', 'eop', 'td', 'th', 'li', 'item'])

class OtherWordsReader {
  readonly runs: Run[] = []
  readonly struck: string[] = []
  readonly lost: string[] = []
  readonly #notes: OtherNotes
  readonly #isNoteAlone: boolean

  constructor(nodes: readonly XmlNode[], notes: OtherNotes) {
    this.#notes = notes
    this.#isNoteAlone =
      nodes.map(wordsWithoutNotes).join('').trim() === '' && !nodes.some(hasReference)
  }

  read(nodes: readonly XmlNode[], marks: Marks): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#write(node, marks)
      else this.#readBranch(node, marks)
    }
  }

  #write(text: string, marks: Marks): void {
    this.runs.push({ text: text.replaceAll(anchor, ''), marks })
  }

  #readBranch(branch: XmlBranch, marks: Marks): void {
    const { name, children } = branch
    if (isNote(branch)) this.#readNote(branch)
    else if (name === 'noteRef') this.#readReference(branch, marks)
    else if (name === 'del') this.struck.push(wordsOf(branch))
    else if (name === 'i' || name === 'em') this.read(children, { ...marks, emphasis: true })
    else if (name === 'ref') this.read(children, referring(branch, marks))
    else {
      const space = apart.has(name) ? ' ' : ''
      this.#write(space, marks)
      this.read(children, marks)
      this.#write(space, marks)
    }
  }

  #readNote(note: XmlBranch): void {
    const run = this.#notes.stand(note, this.#isNoteAlone)
    if (run) this.runs.push(run)
  }

  #readReference(reference: XmlBranch, marks: Marks): void {
    const run = this.#notes.refer(reference)
    if (run) {
      this.runs.push(run)
      return
    }
    const sign = reference.attributes.get('marker') ?? '?'
    this.lost.push(sign)
    this.#write(sign, marks)
  }
}

function hasReference(node: XmlNode): boolean {
  return typeof node !== 'string' && (node.name === 'noteRef' || node.children.some(hasReference))
}

function referring({ attributes }: XmlBranch, marks: Marks): Marks {
  const href = attributes.get('href') ?? ''
  return /^#[\w-]+$/u.test(href) ? { ...marks, refersTo: href.slice(1) } : marks
}

const han = String.raw`[\p{Script=Han}，。；：、（）《》“”！？]`
/** A line of the file that was broken within Chinese has no space there. */
const brokenHan = new RegExp(String.raw`(?<=${han})[^\S\n]*\n\s*(?=${han})`, 'gu')

/** White space as XML is laid out by programs: one space for any of it, and none at the ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const spaced: Run[] = []
  let before = ' '
  for (const { text, marks } of runs) {
    if (marks.note !== undefined) {
      spaced.push({ text, marks })
      // A space before a note and one after it are two.
      before = anchor
      continue
    }
    const words = text.replaceAll(brokenHan, '').replaceAll(/[ \t\r\n]+/gu, ' ')
    const kept = before === ' ' ? words.replace(/^ /u, '') : words
    if (kept === '') continue
    spaced.push({ text: kept, marks })
    before = kept.at(-1) ?? ''
  }
  const last = spaced.at(-1)
  if (last && last.marks.note === undefined)
    spaced[spaced.length - 1] = { ...last, text: last.text.replace(/ $/u, '') }
  return mergeRuns(spaced)
}
