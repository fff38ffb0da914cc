// The structure of a file of Akoma Ntoso as lines, in the order of the file: what is a heading, what a paragraph and at which level, which
// number it carries. It takes acts, bills and reports as well as statements, and what it does not know as it takes a container, so that
// no words are passed over.
import { readAnnexHeading } from '../body/annex-headings.ts'
import { isNote } from './other-notes.ts'
import { readTable } from './other-tables.ts'
import { branches, childOf, wordsOf, type XmlBranch, type XmlNode } from './xml-tree.ts'

type Zone = 'front' | 'preamble' | 'body' | 'conclusions'

export interface AknLine {
  readonly zone: Zone
  readonly role: 'heading' | 'paragraph' | 'subject' | 'recital' | 'annex' | 'row'
  /** Of a heading, how many sections it is in; of a paragraph, how many paragraphs. */
  readonly level: number
  /** As written; null where there is none. */
  readonly number: string | null
  /** False of the second and further blocks of one paragraph. */
  readonly first: boolean
  /** True where an element says that it is a paragraph of a text, and not just a block. */
  readonly numbered: boolean
  readonly nodes: readonly XmlNode[]
  /** Of a row of a table. */
  readonly cells?: readonly (readonly XmlNode[])[]
  /** Of the title, where it stands in this line. */
  readonly title: XmlBranch | null
  /** The `eId` of the element that the line is the words of. */
  readonly eId: string | null
}

/** Of the first document in the file; what follows it is read as its annexes. */
export function readLines(root: XmlBranch): ReadLines {
  const reader = new LineReader()
  for (const document of branches(root)) reader.readDocument(document)
  return { lines: reader.lines, rest: wordsNotIn(reader, root) }
}

export interface ReadLines {
  readonly lines: readonly AknLine[]
  /** Words in places where no words belong. */
  readonly rest: readonly string[]
}

function wordsNotIn(reader: LineReader, branch: XmlBranch): string[] {
  if (reader.taken.has(branch) || apart.has(branch.name)) return []
  return branch.children.flatMap((child) => {
    if (typeof child !== 'string') return wordsNotIn(reader, child)
    const words = child.replaceAll(/\s+/gu, ' ').trim()
    return words === '' || reader.withWords.has(branch) ? [] : words
  })
}

/** Read by other-facts.ts and other-notes.ts. */
const apart: ReadonlySet<string> = new Set(['meta', 'authorialNote'])

const sections: ReadonlySet<string> = new Set(
  'part subpart title subtitle book tome chapter subchapter section subsection division subdivision article level hcontainer component'.split(
    ' ',
  ),
)
const items: ReadonlySet<string> = new Set(
  'paragraph subparagraph point indent alinea clause subclause rule subrule proviso transitional recital citation item li'.split(
    ' ',
  ),
)
/** They hold blocks and say nothing of them. */
const around: ReadonlySet<string> = new Set(
  'list sublist blockList ol ul dl content container blockContainer intro wrapUp listIntroduction listWrapUp recitals citations formula longTitle table tr td th tbody thead toc foreign div speech speechGroup question answer narrative summary other debateSection administrationOfOath'.split(
    ' ',
  ),
)
const blocks: ReadonlySet<string> = new Set([
  'p',
  'block',
  'crossHeading',
  'tocItem',
  'caption',
  'from',
])
/** Read apart. */
const silent: ReadonlySet<string> = new Set([
  'meta',
  'num',
  'heading',
  'subheading',
  'authorialNote',
  'note',
  'notes',
])
const zones: Readonly<Record<string, Zone>> = {
  coverPage: 'front',
  preface: 'front',
  preamble: 'preamble',
  conclusions: 'conclusions',
}

/** The paragraph whose words are read. */
interface Holder {
  readonly number: string | null
  readonly eId: string | null
  used: boolean
}

interface State {
  readonly zone: Zone
  readonly role: 'paragraph' | 'subject'
  /** Of a paragraph that is met now, and of a block. */
  readonly itemLevel: number
  readonly blockLevel: number
  readonly section: number
  readonly holder: Holder | null
}

const start: State = {
  zone: 'body',
  role: 'paragraph',
  itemLevel: 0,
  blockLevel: 0,
  section: 0,
  holder: null,
}

class LineReader {
  readonly lines: AknLine[] = []
  /** The elements whose words are all in the lines, */
  readonly taken = new Set<XmlBranch>()
  /** and those of which only the words directly in them are. */
  readonly withWords = new Set<XmlBranch>()
  /** True once a document with a text has been met. */
  #hasMain = false
  /** True between the heading of an annex and the document that it is of. */
  #isAnnounced = false

  readDocument(document: XmlBranch, section = 0): void {
    const isAnnex = this.#hasMain
    if (branches(document).some(({ name }) => isBody(name))) this.#hasMain = true
    if (isAnnex && isNamedAnnex(document) && !this.#isAnnounced)
      this.#push(start, { role: 'annex', level: 0, nodes: [], eId: null })
    this.#isAnnounced = false
    for (const part of branches(document)) {
      const zone = isAnnex ? 'body' : (zones[part.name] ?? 'body')
      this.#visit(part, { ...start, zone, section })
    }
  }

  #visit(branch: XmlBranch, state: State): void {
    const { name } = branch
    if (silent.has(name)) return
    if (isDocument(branch)) this.readDocument(branch, state.section)
    else if (name === 'attachment' || (name === 'hcontainer' && isNamedAnnex(branch)))
      this.#readAnnex(branch, state)
    else if (sections.has(name)) this.#readSection(branch, state)
    else if (name === 'table') this.#readTable(branch, state)
    else if (items.has(name)) this.#readItem(branch, state)
    else if (isLine(branch)) this.#emit(branch, state)
    else this.#visitAll(branches(branch), insideOf(branch, state))
  }

  #visitAll(all: readonly XmlBranch[], state: State): void {
    for (const branch of all) this.#visit(branch, state)
  }

  /** What it is called may stand in its number or in its heading, the title then below. */
  #readAnnex(branch: XmlBranch, state: State): void {
    const [heading, subheading] = [childOf(branch, 'heading'), childOf(branch, 'subheading')]
    const name = heading ? nameOfAnnex(heading) : null
    const title = name === null ? heading : subheading
    for (const part of [heading, subheading]) if (part) this.taken.add(part)
    const eId = branch.attributes.get('eId') ?? null
    const holder = { number: this.#takeNumber(branch) ?? name, eId, used: false }
    const outside = { ...start, zone: state.zone }
    const place = { role: 'annex', level: 0, eId } as const
    this.#push({ ...outside, holder }, { ...place, nodes: title?.children ?? [] })
    const below = name === null ? subheading : undefined
    if (below) this.#push(outside, { ...place, role: 'heading', nodes: below.children })
    this.#isAnnounced = true
    this.#visitAll(
      branches(branch).filter((part) => !silent.has(part.name)),
      outside,
    )
    this.#isAnnounced = false
  }

  /** Those of the first page lay it out. */
  #readTable(table: XmlBranch, state: State): void {
    const isPart = ({ name }: XmlBranch) => items.has(name) || sections.has(name)
    const rows = state.zone === 'front' ? null : readTable(table, isPart)
    if (!rows) {
      this.#visitAll(branches(table), state)
      return
    }
    const caption = childOf(table, 'caption')
    if (caption) this.#visit(caption, state)
    for (const { row, cells } of rows) {
      this.taken.add(row)
      const eId = row.attributes.get('eId') ?? null
      const nodes = cells.flat()
      this.#push({ ...state, holder: null }, { role: 'row', level: 0, nodes, cells, eId })
    }
  }

  /** Without a heading, and with nothing but words in it, it is a paragraph that is called a section. */
  #readSection(branch: XmlBranch, state: State): void {
    const number = this.#takeNumber(branch)
    const heading = childOf(branch, 'heading')
    const inside = branches(branch).filter(({ name }) => !silent.has(name))
    if (hasWords(branch)) {
      this.#readItem(branch, state)
      return
    }
    if (!heading && (number === null || inside.every(holdsWords))) {
      if (number === null) this.#visitAll(inside, state)
      else this.#readItem(branch, state)
      return
    }
    if (heading) this.taken.add(heading)
    this.#emitHeading(branch, heading?.children ?? [], state)
    const subheading = childOf(branch, 'subheading')
    const below = {
      ...state,
      section: state.section + 1,
      itemLevel: 0,
      blockLevel: 0,
      holder: null,
    }
    if (subheading) this.#emit(subheading, below)
    this.#visitAll(inside, below)
  }

  #readItem(branch: XmlBranch, state: State): void {
    // A paragraph before the first words of the one that it is in: that one has none.
    this.#emitEmpty(state)
    const heading = childOf(branch, 'heading')
    const level = state.itemLevel
    const number = this.#takeNumber(branch)
    const eId = branch.attributes.get('eId') ?? null
    if (heading) {
      this.taken.add(heading)
      this.#emitHeading(branch, heading.children, state)
    }
    const holder: Holder = { number: heading ? null : number, eId, used: false }
    const below = { ...state, itemLevel: level + 1, blockLevel: level, holder }
    const inside = branches(branch).filter(({ name }) => !silent.has(name))
    if (hasWords(branch)) this.#emit(branch, below)
    else this.#visitAll(inside, below)
    this.#emitEmpty(below)
  }

  #takeNumber(branch: XmlBranch): string | null {
    const number = childOf(branch, 'num')
    if (number) this.taken.add(number)
    return numberOf(branch)
  }

  /** A number alone has a place in the text. */
  #emitEmpty(state: State): void {
    const { holder, blockLevel } = state
    if (holder && !holder.used && holder.number !== null)
      this.#push(state, { role: state.role, level: blockLevel, nodes: [], eId: null })
  }

  #emit(branch: XmlBranch, state: State): void {
    const eId = branch.attributes.get('eId') ?? null
    if (branch.name === 'crossHeading' && !isAcross(branch)) {
      this.#emitHeading(branch, branch.children, state)
      return
    }
    const role = branch.name === 'crossHeading' ? 'recital' : state.role
    const isHeld = items.has(branch.name) || sections.has(branch.name)
    const nodes = branch.children.filter(
      (node) => typeof node === 'string' || !isHeld || !silent.has(node.name) || isNote(node),
    )
    for (const node of nodes) if (typeof node !== 'string') this.taken.add(node)
    this.withWords.add(branch)
    this.#push(state, { role, level: state.blockLevel, nodes, eId })
  }

  #emitHeading(branch: XmlBranch, nodes: readonly XmlNode[], state: State): void {
    const eId = branch.attributes.get('eId') ?? null
    const number = branch.name === 'crossHeading' ? null : this.#takeNumber(branch)
    const holder = { number, eId, used: false }
    this.#push({ ...state, holder }, { role: 'heading', level: state.section, nodes, eId })
  }

  #push(
    { zone, holder }: State,
    line: Pick<AknLine, 'role' | 'level' | 'nodes' | 'eId' | 'cells'>,
  ): void {
    const first = holder === null || !holder.used
    const number = first ? (holder?.number ?? null) : null
    const eId = first ? (holder?.eId ?? line.eId) : line.eId
    const title = zone === 'front' ? findTitle(line.nodes) : null
    this.lines.push({ ...line, zone, number, first, numbered: holder !== null, title, eId })
    if (holder) holder.used = true
  }
}

function insideOf({ name }: XmlBranch, state: State): State {
  return name === 'formula' && state.zone === 'preamble' ? { ...state, role: 'subject' } : state
}

function isBody(name: string): boolean {
  return name === 'body' || (name.endsWith('Body') && name !== 'collectionBody')
}

function isDocument(branch: XmlBranch): boolean {
  return branches(branch).some(({ name }) => name === 'meta') && branch.name !== 'component'
}

/** "Annex II" where the heading says no more than what the annex is called. */
function nameOfAnnex(heading: XmlBranch): string | null {
  const called = readAnnexHeading(wordsOf(heading).replaceAll(/\s+/gu, ' ').trim())
  return called?.rest.trim() === '' ? called.printed : null
}

function isNamedAnnex({ attributes }: XmlBranch): boolean {
  return /^(?:annex|appendix|schedule|attachment)/iu.test(attributes.get('name') ?? '')
}

function isStructural(branch: XmlBranch): boolean {
  const { name } = branch
  if (silent.has(name)) return false
  if (sections.has(name) || items.has(name) || around.has(name) || blocks.has(name)) return true
  return branches(branch).some(isStructural)
}

function hasWords({ children }: XmlBranch): boolean {
  return children.some((node) => typeof node === 'string' && node.trim() !== '')
}

function isLine(branch: XmlBranch): boolean {
  return blocks.has(branch.name) || hasWords(branch) || !branches(branch).some(isStructural)
}

/** Of the profile of the United Nations: a paragraph of the preamble between sections. */
function isAcross({ attributes }: XmlBranch): boolean {
  return attributes.get('refersTo')?.includes('preamble') === true
}

function holdsWords({ name }: XmlBranch): boolean {
  return !sections.has(name) && (!items.has(name) || name === 'alinea')
}

function numberOf(branch: XmlBranch): string | null {
  const number = childOf(branch, 'num')
  const words = number ? wordsOf(number).replaceAll(/\s+/gu, ' ').trim() : ''
  return words === '' ? null : words
}

function findTitle(nodes: readonly XmlNode[]): XmlBranch | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const found = node.name === 'docTitle' ? node : findTitle(node.children)
    if (found) return found
  }
  return null
}
