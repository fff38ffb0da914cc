// The text as preamble and main body. The number of a paragraph is written where it is printed; what is read back is the place of the
// paragraph, since numbers are counted.
import type { Paragraph } from '../../document/draft-text.ts'
import type { ParagraphNumber } from '../../numbering/number-paragraphs.ts'
import { type InlineContext, writeInline } from './inline.ts'
import { isFlat, type ParagraphTree, type TreeNode } from './paragraph-tree.ts'
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
export function writePreamble({ subject, preamble }: ParagraphTree, context: BodyContext): string {
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
  const list = recitals.length === 0 ? '' : element('recitals', recitalsId, ...recitals)
  return formula === '' && list === '' ? '' : element('preamble', {}, formula, list)
}

const recitalsId: Attributes = { eId: 'preamble__recs_1' }

/** The schema wants something in a body; an empty block is read as nothing. */
export function writeMainBody({ body }: ParagraphTree, context: BodyContext): string {
  const inside = body.map((node) => writeNode(node, context, false))
  return element('mainBody', {}, ...(inside.length > 0 ? inside : [element('p', {})]))
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
    ...children.map((child) => writeNode(child, context, true)),
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
