// One paragraph's decorations.
import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import { anchor, type Paragraph, rawText } from '../../../shared/document/draft-text.ts'
import type { ParagraphNumber } from '../../../shared/numbering/number-paragraphs.ts'
import { lookOf } from '../../negotiation/delegation-look.ts'
import { sayStatus } from '../../negotiation/status-words.ts'
import { drawSpan } from './draw-span.ts'
import type { MarkContext } from './mark-source.ts'
import {
  drawBar,
  drawBracket,
  drawLabel,
  drawMove,
  drawMoved,
  drawNames,
  drawPilcrow,
  drawRemark,
  isolate,
} from './proposal-widgets.ts'
import { type ShownParagraph, showParagraph } from './shown-paragraph.ts'
import type { ShownPlaces } from './shown-places.ts'

export interface Drawing {
  readonly context: MarkContext
  readonly labels: ReadonlyMap<string, ParagraphNumber | null>
  readonly places: ShownPlaces
  readonly found: Decoration[]
}

/** Adds the decorations of the paragraph whose node stands at `start`. */
export function drawParagraph(
  drawing: Drawing,
  node: Node,
  start: number,
  paragraph: Paragraph,
): void {
  const { context } = drawing
  const shown = showParagraph(paragraph, context.view)
  const away = drawing.places.away.has(paragraph.id)
  const inside = start + 1
  const owner = ownerOfWhole(shown)
  drawing.found.push(
    Decoration.node(start, start + node.nodeSize, nodeAttributes(drawing, paragraph, shown)),
  )
  if (shown.hidden || away) return
  for (const span of shown.spans) drawing.found.push(...drawSpan(context, span, inside, owner))
  for (const { at, owners } of shown.names)
    widget(drawing, {
      at: inside + at,
      name: `names ${owners.map(({ sid }) => sid).join(' ')}`,
      side: -1,
      draw: () => drawNames(context, owners, null),
    })
  drawHead(drawing, inside, paragraph, shown)
  drawEnd(drawing, start + node.nodeSize - 1, paragraph, shown)
}

/** The delegation whose proposal the whole paragraph is. */
function ownerOfWhole({ end, endOwners }: ShownParagraph): string | null {
  return end === 'new' || end === 'alternative' || end === 'move'
    ? (endOwners[0]?.by ?? null)
    : null
}

function nodeAttributes(
  { context, places }: Drawing,
  { id, status }: Paragraph,
  shown: ShownParagraph,
): Record<string, string> {
  const owner = ownerOfWhole(shown)
  const classes = [
    shown.hidden || places.away.has(id) ? 'out-of-view' : '',
    shown.runsOn ? 'runs-on' : '',
    owner === null ? '' : 'proposed-paragraph',
    `paragraph-${status}`,
    isContested(shown) ? 'contested' : '',
  ]
  const style =
    owner === null ? {} : { style: `--by: ${lookOf(context.negotiation, owner).colour}` }
  return { class: classes.filter((name) => name !== '').join(' '), ...style }
}

/** Where names stand between the words, lines are set wider and not justified. */
function isContested({ names, endOwners }: ShownParagraph): boolean {
  return names.length > 0 || endOwners.length > 0
}

/** What stands before the words: the bar and the name of a proposed paragraph, brackets, a label that is not printed. */
function drawHead(
  drawing: Drawing,
  inside: number,
  paragraph: Paragraph,
  shown: ShownParagraph,
): void {
  if (ownerOfWhole(shown) !== null) drawProposer(drawing, inside, paragraph, shown)
  if (paragraph.status === 'bracketed')
    for (const side of ['start', 'end'] as const)
      widget(drawing, {
        at: inside,
        name: `bracket ${side}`,
        side: -4,
        draw: () => drawBracket(side),
      })
  const number = drawing.labels.get(drawing.places.replaced.get(paragraph.id) ?? paragraph.id)
  const label = number?.printed === null ? number.label : null
  if (label !== null && paragraph.kind !== 'move')
    widget(drawing, { at: inside, name: `label ${label}`, side: -4, draw: () => drawLabel(label) })
  if (paragraph.kind === 'move') drawPlace(drawing, inside, paragraph, shown)
}

/** Whose proposal the whole paragraph is. */
function drawProposer(
  drawing: Drawing,
  inside: number,
  paragraph: Paragraph,
  shown: ShownParagraph,
): void {
  const { context } = drawing
  const [owner] = shown.endOwners
  if (!owner) return
  const look = lookOf(context.negotiation, owner.by)
  widget(drawing, { at: inside, name: `bar ${owner.by}`, side: -4, draw: () => drawBar(look) })
  widget(drawing, {
    at: inside,
    name: `head ${owner.sid} ${shown.end}`,
    side: -3,
    draw: () => drawNames(context, [owner], sayWhole(drawing, paragraph, shown)),
  })
}

function sayWhole(drawing: Drawing, { ref }: Paragraph, { end }: ShownParagraph): string | null {
  const { translate } = drawing.context
  if (end === 'new') return translate('mark.new')
  if (end !== 'alternative') return null
  const label = ref === null ? null : drawing.labels.get(ref)?.path
  return label
    ? translate('mark.instead', { label: isolate(label) })
    : translate('mark.instead-gone')
}

function drawPlace(
  drawing: Drawing,
  inside: number,
  { id, ref }: Paragraph,
  { endOwners: [owner] }: ShownParagraph,
): void {
  const { context, places, labels } = drawing
  const moved = places.moved.get(id)
  if (moved)
    widget(drawing, {
      at: inside,
      name: `moved ${moved.map(rawText).join('\n')}`,
      side: -2,
      draw: () =>
        drawMoved(moved, (paragraph) =>
          [labels.get(paragraph.id)?.printed ?? '', baseWords(paragraph)].join(' ').trim(),
        ),
    })
  if (!owner) return
  const label = (ref === null ? null : labels.get(ref)?.path) ?? null
  const { colour } = lookOf(context.negotiation, owner.by)
  widget(drawing, {
    at: inside,
    name: `move ${label}`,
    side: -2,
    draw: () => drawMove(context, label, colour),
  })
}

function baseWords(paragraph: Paragraph): string {
  return paragraph.runs
    .filter(({ marks }) => !marks.del && marks.note === undefined)
    .map(({ text }) => text.replaceAll(anchor, ''))
    .join('')
}

/** What stands behind the words: a split or struck end, and the remarks on the paragraph as a whole. */
function drawEnd(
  drawing: Drawing,
  at: number,
  paragraph: Paragraph,
  { end, endOwners, spans }: ShownParagraph,
): void {
  const { context } = drawing
  const sids = endOwners.map(({ sid }) => sid).join(' ')
  if (end === 'split' || end === 'joined' || end === 'deleted') {
    const named = new Set(spans.at(-1)?.strikes.map(({ by }) => by))
    const unnamed = endOwners.filter(({ by }) => end !== 'deleted' || !named.has(by))
    if (unnamed.length > 0)
      widget(drawing, {
        at,
        name: `end-names ${sids}`,
        side: 1,
        draw: () => drawNames(context, unnamed, null),
      })
    widget(drawing, {
      at,
      name: `pilcrow ${end} ${sids}`,
      side: 2,
      draw: () => drawPilcrow(context, end, endOwners),
    })
  }
  const remark = sayStatus(paragraph, context)
  if (remark !== '') {
    const agreed = paragraph.status === 'agreed' || paragraph.status === 'ad-referendum'
    widget(drawing, {
      at,
      name: `remark ${remark}`,
      side: 3,
      draw: () => drawRemark(context, remark, agreed),
    })
  }
}

interface Widget {
  readonly at: number
  /** Says all that it shows beside the context, since a piece of the same key is not drawn again. */
  readonly name: string
  readonly side: number
  readonly draw: () => HTMLElement
}

function widget({ context, found }: Drawing, { at, name, side, draw }: Widget): void {
  found.push(
    Decoration.widget(at, draw, {
      key: `${name} ${context.negotiation.seq} ${context.spoken}`,
      side,
      marks: [],
      ignoreSelection: true,
    }),
  )
}
