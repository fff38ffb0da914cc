// The flat list of paragraphs as the tree that Akoma Ntoso has: what comes before the main body, and in it sections that hold paragraphs
// that hold points; each annex as such a tree of its own behind it. Every node has its place in the file before any is written, since references lead forward too.
import type { Paragraph } from '../../document/draft-text.ts'

export interface TreeNode {
  readonly paragraph: Paragraph
  readonly children: readonly TreeNode[]
  /** `para_3__list_1__point_2`: by position, so it changes where paragraphs are put in. */
  readonly eId: string
  /** The level that the place in the tree says; the paragraph's own may be another. */
  readonly depth: number
}

export interface ParagraphTree {
  /** The first paragraph, where it is the title. */
  readonly title: TreeNode | null
  readonly subject: TreeNode | null
  readonly preamble: readonly TreeNode[]
  readonly body: readonly TreeNode[]
  /** Before the ids of its places: empty for the text itself, `att_2__` in the second annex. */
  readonly prefix: string
}

export interface AnnexTree extends ParagraphTree {
  /** What opens the annex: its words are the title. */
  readonly opening: TreeNode
}

export interface TextTree {
  readonly main: ParagraphTree
  readonly annexes: readonly AnnexTree[]
}

export function treeOf(paragraphs: readonly Paragraph[]): TextTree {
  const starts = paragraphs.flatMap(({ kind }, index) => (kind === 'annex' ? [index] : []))
  const annexes = starts.flatMap((start, index): AnnexTree[] => {
    const [annex, ...held] = paragraphs.slice(start, starts[index + 1])
    const eId = `att_${index + 1}`
    return annex ? [{ opening: leaf(annex, eId), ...partOf(held, `${eId}__`) }] : []
  })
  return { main: partOf(paragraphs.slice(0, starts[0]), ''), annexes }
}

function partOf(paragraphs: readonly Paragraph[], prefix: string): ParagraphTree {
  const title = paragraphs[0]?.part === 'title' ? paragraphs[0] : null
  const afterTitle = paragraphs.slice(title ? 1 : 0)
  const subject = afterTitle[0]?.part === 'subject' ? afterTitle[0] : null
  const rest = afterTitle.slice(subject ? 1 : 0)
  const end = rest.findIndex(({ part, kind }) => part !== 'preamble' || kind === 'heading')
  const count = end < 0 ? rest.length : end
  return {
    title: title && leaf(title, `${prefix}title`),
    subject: subject && leaf(subject, `${prefix}preamble__formula_1`),
    preamble: rest
      .slice(0, count)
      .map((each, at) => leaf(each, `${prefix}preamble__recs_1__rec_${at + 1}`)),
    body: new BodyTree(prefix).build(rest.slice(count)),
    prefix,
  }
}

/** All nodes, each before what it holds. */
export function allNodes({ main, annexes }: TextTree): TreeNode[] {
  return [...nodesOf(main), ...annexes.flatMap((annex) => [annex.opening, ...nodesOf(annex)])]
}

function nodesOf({ title, subject, preamble, body }: ParagraphTree): TreeNode[] {
  const head = [title, subject].filter((node) => node !== null)
  return [...head, ...preamble, ...body].flatMap(withChildren)
}

function withChildren(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap(withChildren)]
}

function leaf(paragraph: Paragraph, eId: string): TreeNode {
  return { paragraph, eId, children: [], depth: 0 }
}

/** Paragraphs that hold no points and are held by none. */
export function isFlat({ part, kind }: Paragraph): boolean {
  return kind !== 'heading' && (part === 'preamble' || part === 'title' || part === 'subject')
}

interface OpenNode extends TreeNode {
  readonly children: OpenNode[]
}

class BodyTree {
  readonly #top: OpenNode[] = []
  /** Of headings, and under the last of them of paragraphs; outermost first. */
  #sections: OpenNode[] = []
  #holders: OpenNode[] = []
  readonly #counts = new Map<string, number>()
  readonly #prefix: string
  /** The place of the table that the last paragraph was a row of. */
  #table: string | null = null

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  build(paragraphs: readonly Paragraph[]): readonly TreeNode[] {
    for (const paragraph of paragraphs) {
      if (paragraph.kind !== 'row') this.#table = null
      if (paragraph.kind === 'heading') this.#addHeading(paragraph)
      else if (paragraph.kind === 'row') this.#addRow(paragraph)
      else if (isFlat(paragraph)) this.#addFlat(paragraph)
      else this.#addParagraph(paragraph)
    }
    return this.#top
  }

  #addHeading(paragraph: Paragraph): void {
    this.#holders = []
    const { level } = paragraph
    this.#sections = this.#sections.filter((section) => section.paragraph.level < level)
    const eId = this.#next(this.#sections.at(-1), 'sec')
    const node: OpenNode = { paragraph, children: [], eId, depth: this.#sections.length }
    this.#hold(this.#sections.at(-1), node)
    this.#sections.push(node)
  }

  #addRow(paragraph: Paragraph): void {
    this.#holders = []
    this.#table ??= this.#next(undefined, 'table')
    const eId = this.#next({ eId: this.#table }, 'tr')
    this.#hold(this.#sections.at(-1), { paragraph, children: [], eId, depth: 0 })
  }

  #addFlat(paragraph: Paragraph): void {
    this.#holders = []
    const eId = this.#next(undefined, paragraph.part === 'preamble' ? 'rec' : paragraph.part)
    this.#hold(this.#sections.at(-1), { paragraph, children: [], eId, depth: 0 })
  }

  #addParagraph(paragraph: Paragraph): void {
    const { level } = paragraph
    this.#holders = this.#holders.filter((holder) => holder.paragraph.level < level)
    const holder = this.#holders.at(-1)
    const eId = holder ? this.#next(holder, 'list_1__point') : this.#next(undefined, 'para')
    const node: OpenNode = { paragraph, children: [], eId, depth: this.#holders.length }
    this.#hold(holder ?? this.#sections.at(-1), node)
    this.#holders.push(node)
  }

  #hold(holder: OpenNode | undefined, node: OpenNode): void {
    ;(holder?.children ?? this.#top).push(node)
  }

  #next(holder: Pick<OpenNode, 'eId'> | undefined, name: string): string {
    const path = holder ? `${holder.eId}__${name}` : `${this.#prefix}${name}`
    const count = (this.#counts.get(path) ?? 0) + 1
    this.#counts.set(path, count)
    return `${path}_${count}`
  }
}
