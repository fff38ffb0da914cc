// The text of a file of ours, exactly: the reverse of shared/exporters/akn. An element that is not written there, put in by another
// program, makes it give up, so that nothing is passed over; the file is then read as any other.
import type { DraftText, Paragraph } from '../../document/draft-text.ts'
import { OwnInline, type OwnWords } from './own-inline.ts'
import { branches, childOf, everyBranch, wordsOf, type XmlBranch } from './xml-tree.ts'

/** What only an attribute or an element can say is taken from there; its values are checked by who calls. Null where it gave up. */
export function readOwnText(document: XmlBranch, newId: () => string): DraftText | null {
  const reader = new OwnTextReader(document, newId)
  return reader.read()
}

interface Place {
  readonly depth: number
  readonly kind: Paragraph['kind']
}

const sections: ReadonlySet<string> = new Set(['section', 'subsection', 'level'])
/** Of a paragraph, beside its words. */
const passed: ReadonlySet<string> = new Set(['num', 'heading', 'intro'])

class OwnTextReader {
  readonly #document: XmlBranch
  readonly #inline: OwnInline
  readonly #newId: () => string
  readonly #paragraphs: Paragraph[] = []
  #strange = false

  constructor(document: XmlBranch, newId: () => string) {
    this.#document = document
    this.#newId = newId
    const ids = [...everyBranch(document)].flatMap(({ attributes }) => {
      const [eId, wId] = [attributes.get('eId'), attributes.get('wId')]
      return eId === undefined || wId === undefined ? [] : [[eId, wId] as const]
    })
    this.#inline = new OwnInline(new Map(ids))
  }

  read(): DraftText | null {
    this.#readPart(this.#document)
    for (const attachment of branches(childOf(this.#document, 'attachments')))
      this.#readAnnex(attachment)
    const isStrange = this.#strange || this.#inline.strange
    return isStrange ? null : { paragraphs: this.#paragraphs }
  }

  #readAnnex(attachment: XmlBranch): void {
    const document = childOf(attachment, 'doc')
    if (attachment.name !== 'attachment' || !document) this.#strange = true
    this.#push(attachment, childOf(attachment, 'heading'), { depth: 0, kind: 'annex' })
    if (document) this.#readPart(document)
  }

  #readPart(document: XmlBranch): void {
    this.#readTitle(document)
    for (const part of branches(childOf(document, 'preamble'))) this.#readPreamble(part)
    for (const part of branches(childOf(document, 'mainBody'))) this.#readNode(part, 0, 0)
  }

  #readTitle(document: XmlBranch): void {
    const block = branches(childOf(document, 'preface')).find(
      (line) => line.name === 'p' && line.attributes.get('class') === 'title',
    )
    const title = childOf(block, 'docTitle')
    if (block && title) this.#push(block, title, { depth: 0, kind: 'heading' })
  }

  #readPreamble(part: XmlBranch): void {
    if (part.name === 'formula') this.#readBlock(part, part, { depth: 0, kind: 'paragraph' })
    else if (part.name === 'recitals')
      for (const recital of branches(part)) {
        if (recital.name !== 'recital') this.#strange = true
        this.#readBlock(recital, recital, { depth: 0, kind: 'paragraph' })
      }
    else this.#strange = true
  }

  #readNode(branch: XmlBranch, depth: number, sectionDepth: number): void {
    const { name } = branch
    if (sections.has(name)) this.#readSection(branch, sectionDepth)
    else if (name === 'paragraph' || name === 'point') this.#readParagraph(branch, depth)
    else if (name === 'crossHeading') this.#push(branch, branch, { depth: 0, kind: 'paragraph' })
    else if (name === 'hcontainer') {
      const content = childOf(branch, 'content')
      if (branches(branch).length > 1) this.#strange = true
      const table = childOf(content, 'table')
      if (table) this.#readTable(table, branches(content))
      else this.#readBlock(branch, content, { depth: 0, kind: 'paragraph' })
    } else if (name !== 'p' || wordsOf(branch) !== '') this.#strange = true
  }

  #readTable(table: XmlBranch, all: readonly XmlBranch[]): void {
    if (all.length > 1) this.#strange = true
    for (const row of branches(table)) {
      const cells = branches(row).map((cell) => branches(cell))
      const isOurs = row.name === 'tr' && row.attributes.has('wId')
      if (!isOurs || cells.some(([words, ...more]) => words?.name !== 'p' || more.length > 0))
        this.#strange = true
      const words = this.#inline.readCells(cells.map(([cell]) => cell?.children ?? []))
      this.#add(row, words, { depth: 0, kind: 'row' })
    }
  }

  #readSection(branch: XmlBranch, depth: number): void {
    const heading = childOf(branch, 'heading')
    this.#push(branch, heading, { depth, kind: 'heading' })
    for (const child of branches(branch))
      if (!passed.has(child.name)) this.#readNode(child, 0, depth + 1)
  }

  #readParagraph(branch: XmlBranch, depth: number): void {
    const list = childOf(branch, 'list')
    const held = branches(branch).filter(({ name }) => name !== 'num')
    if (held.length !== 1) this.#strange = true
    const place = { depth, kind: 'paragraph' } as const
    this.#readBlock(branch, list ? childOf(list, 'intro') : childOf(branch, 'content'), place)
    for (const point of branches(list)) {
      if (point.name === 'point') this.#readParagraph(point, depth + 1)
      else if (point.name !== 'intro') this.#strange = true
    }
  }

  /** The words stand in the one block of `holder`. */
  #readBlock(branch: XmlBranch, holder: XmlBranch | undefined, place: Place): void {
    const blocks = branches(holder).filter(({ name }) => name !== 'num')
    if (blocks.length !== 1 || blocks[0]?.name !== 'p') this.#strange = true
    this.#push(branch, blocks[0], place)
  }

  #push(branch: XmlBranch, words: XmlBranch | undefined, place: Place): void {
    this.#add(branch, this.#inline.read(words?.children ?? []), place)
  }

  #add({ attributes }: XmlBranch, { runs, end }: OwnWords, { depth, kind }: Place): void {
    const level = attributes.get('ph:level')
    // The whole content is checked before anybody sees it.
    const paragraph = {
      id: attributes.get('wId') ?? this.#newId(),
      kind: attributes.get('ph:kind') ?? kind,
      part: attributes.get('class') ?? (kind === 'row' ? 'text' : 'operative'),
      level: level === undefined ? depth : Number(level),
      status: attributes.get('ph:status') ?? 'open',
      ref: attributes.get('ph:ref') ?? null,
      runs,
      end,
    } as Paragraph
    this.#paragraphs.push(paragraph)
  }
}
