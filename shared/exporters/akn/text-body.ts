// The text as preamble and main body. The number of a paragraph is written where it is printed; what is read back is the place of the
// paragraph, since numbers are counted.
import { cutTables } from '../../document/cells.ts'
import type { Paragraph } from '../../document/draft-text.ts'
import type { ParagraphNumber } from '../../numbering/number-paragraphs.ts'
import { type InlineContext, writeCells, writeInline } from './inline.ts'
import { type AnnexTree, isFlat, type ParagraphTree, type TreeNode } from './paragraph-tree.ts'
import { type Attributes, element, words } from './xml.ts'

export interface BodyContext extends InlineContext {
  /** By the id of the paragraph. */
  readonly numbers: ReadonlyMap<string, ParagraphNumber>
}

/** The title within the preface. */
export function writeTitle(node: TreeNode, context: InlineContext): string {
  const { paragraph } = node
  const attributes = attributesOf(node, 'heading', context)
  return element('p', attributes, element('docTitle', {}, writeInline(paragraph, context)))
}

/** Empty where the text has neither a subject line nor a preamble. */
export function writePreamble(
  { subject, preamble, prefix }: ParagraphTree,
  context: BodyContext,
): string {
  const formula = subject
    ? element(
        'formula',
        { name: 'enactingFormula', ...attributesOf(subject, 'paragraph', context) },
        block(subject, context),
      )
    : ''
  const recitals = preamble.map((node) =>
    element(
      'recital',
      attributesOf(node, 'paragraph', context),
      number(node, context),
      block(node, context),
    ),
  )
  const eId = `${prefix}preamble__recs_1`
  const list = recitals.length === 0 ? '' : element('recitals', { eId }, ...recitals)
  return formula === '' && list === '' ? '' : element('preamble', {}, formula, list)
}

/** The schema wants something in a body; an empty block is read as nothing. */
export function writeMainBody({ body }: ParagraphTree, context: BodyContext): string {
  const inside = writeNodes(body, context, false)
  return element('mainBody', {}, ...(inside.length > 0 ? inside : [element('p', {})]))
}

/** What an annex is called and its title, before the document that it holds. */
export function writeAnnexHead({ opening }: AnnexTree, context: BodyContext): string {
  return number(opening, context) + element('heading', {}, writeInline(opening.paragraph, context))
}

export function annexAttributes({ opening }: AnnexTree, context: InlineContext): Attributes {
  return attributesOf(opening, 'annex', context)
}

/** Rows that follow each other are one table. */
function writeNodes(
  nodes: readonly TreeNode[],
  context: BodyContext,
  inSection: boolean,
): string[] {
  return cutTables(nodes.map(({ paragraph }) => paragraph)).flatMap(({ from, to, isTable }) => {
    const stretch = nodes.slice(from, to)
    if (isTable) return [writeTable(stretch, context)]
    return stretch.map((node) => writeNode(node, context, inSection))
  })
}

function writeNode(node: TreeNode, context: BodyContext, inSection: boolean): string {
  const { paragraph } = node
  if (paragraph.kind === 'heading') return writeSection(node, context)
  if (isFlat(paragraph)) return writeFlat(node, context, inSection)
  return writeParagraph(node, context)
}

function writeSection(node: TreeNode, context: BodyContext): string {
  const { paragraph, children, depth } = node
  return element(
    sections[depth] ?? 'level',
    attributesOf(node, 'heading', context),
    number(node, context),
    element('heading', {}, writeInline(paragraph, context)),
    ...writeNodes(children, context, true),
  )
}

const sections = ['section', 'subsection']

/** A paragraph of the preamble after the operative part began is a heading across a section (AKN4UN); elsewhere one may not stand. */
function writeFlat(node: TreeNode, context: BodyContext, inSection: boolean): string {
  const { paragraph } = node
  const attributes = attributesOf(node, 'paragraph', context)
  if (inSection && paragraph.part === 'preamble')
    return element(
      'crossHeading',
      { ...attributes, refersTo: '#preamble' },
      writeInline(paragraph, context),
    )
  const content = element('content', {}, block(node, context))
  return element('hcontainer', { name: paragraph.part, ...attributes }, content)
}

/** The first row is the head. */
function writeTable(rows: readonly TreeNode[], context: BodyContext): string {
  const eId = rows[0]?.eId.replace(/__tr_\d+$/u, '')
  const written = rows.map((node, index) => {
    const cells = writeCells(node.paragraph, context).map((words) =>
      element(index === 0 ? 'th' : 'td', {}, element('p', {}, words)),
    )
    return element('tr', attributesOf(node, 'row', context), ...cells)
  })
  const table = element('table', {}, ...written)
  return element('hcontainer', { name: 'table', eId }, element('content', {}, table))
}

function writeParagraph(node: TreeNode, context: BodyContext): string {
  const { children, depth, eId } = node
  const name = depth === 0 ? 'paragraph' : 'point'
  const attributes = attributesOf(node, 'paragraph', context)
  const inBlock = block(node, context)
  const inside =
    children.length === 0
      ? element('content', {}, inBlock)
      : element(
          'list',
          { eId: `${eId}__list_1` },
          element('intro', {}, inBlock),
          ...children.map((child) => writeParagraph(child, context)),
        )
  return element(name, attributes, number(node, context), inside)
}

function block({ paragraph }: TreeNode, context: InlineContext): string {
  return element('p', {}, writeInline(paragraph, context))
}

function number({ paragraph }: TreeNode, { numbers }: BodyContext): string {
  const printed = numbers.get(paragraph.id)?.printed ?? null
  return printed === null ? '' : element('num', {}, words(printed))
}

/** What the element says by itself is left out. */
function attributesOf(
  { paragraph, eId, depth }: TreeNode,
  usualKind: Paragraph['kind'],
  { eIdOf }: InlineContext,
): Attributes {
  const { id, kind, part, level, status, ref } = paragraph
  const replaced = kind === 'alternative' && ref !== null ? eIdOf(ref) : undefined
  return {
    class: part,
    eId,
    wId: id,
    alternativeTo: replaced === undefined ? undefined : `#${replaced}`,
    'ph:kind': kind === usualKind ? undefined : kind,
    'ph:level': level === depth ? undefined : level,
    'ph:status': status === 'open' ? undefined : status,
    'ph:ref': ref,
  }
}
