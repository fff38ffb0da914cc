// What the program writes beside proposed words: names, pilcrows, lines about moves, the state of a paragraph. None of it is text:
// it cannot be selected or copied, and each piece has its own direction.
import type { Ownership, Paragraph } from '../../../shared/document/draft-text.ts'
import { barStyle, type Look, lookOf, strikeStyle } from '../../negotiation/delegation-look.ts'
import { sayPositions, separatorOf, tallyPositions } from '../../negotiation/positions.ts'
import type { MarkContext } from './mark-source.ts'
import type { EndKind } from './shown-paragraph.ts'

/** Longer names give way to the three letters of the delegation's code, with the name when it is pointed at. */
const longestName = 14

/** On every piece, so that whoever reads the page can tell it from the text. */
const widgetClass = 'beside-text'

function piece(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = `${widgetClass} ${className}`
  element.contentEditable = 'false'
  element.textContent = text
  return element
}

function shortName(context: MarkContext, delegation: string): string {
  const name = context.nameOf(delegation)
  return name.length <= longestName ? name : delegation
}

/** Whose words follow. `what` says it in words where the words do not: a new paragraph, an alternative. */
export function drawNames(
  context: MarkContext,
  owners: readonly Ownership[],
  what: string | null,
): HTMLElement {
  const names = piece('span', 'proposal-names')
  // The joiner keeps a name on the line of the words that it stands before.
  for (const owner of owners) names.append(drawName(context, owner, what), '\u2060')
  return names
}

function drawName(context: MarkContext, { sid, by }: Ownership, what: string | null): HTMLElement {
  const { negotiation, nameOf, spoken, translate, choose } = context
  const look = lookOf(negotiation, by)
  const name = document.createElement('bdi')
  name.className = 'proposal-name'
  name.dataset['sids'] = sid
  name.lang = spoken
  name.style.setProperty('--by', look.colour)
  const tally = tallyPositions(negotiation.positions, { kind: 'proposal', sid })
  const counts = [
    tally.support.length > 0 ? ` +${tally.support.length}` : '',
    tally.oppose.length > 0 ? ` −${tally.oppose.length}` : '',
    tally.reserve.length > 0 ? ` ?${tally.reserve.length}` : '',
  ].join('')
  const short = shortName(context, by)
  const counted = `${short}${counts}`
  name.textContent = what === null ? counted : translate('mark.named', { name: counted, what })
  const said = [nameOf(by), what ?? '', sayPositions(tally, context)].filter((part) => part !== '')
  name.title = said.join(separatorOf(spoken))
  name.role = 'note'
  name.ariaLabel = said.join(separatorOf(spoken))
  name.addEventListener('mousedown', (event) => {
    event.preventDefault()
    choose(sid)
  })
  return name
}

/** The end of a paragraph where it is a proposal to split, or is struck. */
export function drawPilcrow(context: MarkContext, end: EndKind, owners: readonly Ownership[]) {
  const looks = owners.map(({ by }) => lookOf(context.negotiation, by))
  const [first] = looks
  const pilcrow = piece('span', `proposal-pilcrow proposal-pilcrow-${end}`, '¶')
  if (first) pilcrow.style.color = first.colour
  if (end !== 'split') pilcrow.style.cssText += `; ${strikeStyle(looks)}`
  pilcrow.role = 'img'
  pilcrow.ariaLabel = context.translate(end === 'split' ? 'mark.split' : 'mark.join')
  return pilcrow
}

/** The line in the margin of a paragraph that is a proposal as a whole. */
export function drawBar(look: Look): HTMLElement {
  const bar = piece('span', 'proposal-bar')
  bar.style.cssText = barStyle(look)
  bar.ariaHidden = 'true'
  return bar
}

/** "OP 2 (a) to be placed here". */
export function drawMove(context: MarkContext, label: string | null, colour: string): HTMLElement {
  const { translate, spoken } = context
  const line = piece('span', 'proposal-move')
  line.style.setProperty('--by', colour)
  line.lang = spoken
  line.dir = spoken === 'ar' ? 'rtl' : 'ltr'
  line.textContent =
    label === null ? translate('mark.move-gone') : translate('mark.move', { label: isolate(label) })
  return line
}

/** Paragraphs shown where they would be moved to; they are written in where they stand. */
export function drawMoved(paragraphs: readonly Paragraph[], wordsOf: (p: Paragraph) => string) {
  const block = piece('span', 'proposal-moved')
  for (const paragraph of paragraphs) {
    const line = document.createElement('span')
    line.dataset['level'] = String(paragraph.level)
    line.textContent = wordsOf(paragraph)
    block.append(line)
  }
  return block
}

/** Square brackets on both sides of a paragraph that is not agreed. */
export function drawBracket(side: 'start' | 'end'): HTMLElement {
  const bracket = piece('span', `status-bracket status-bracket-${side}`)
  bracket.ariaHidden = 'true'
  return bracket
}

/** What is agreed about a paragraph and what delegations said about the whole of it, behind its last word. */
export function drawRemark(context: MarkContext, text: string, agreed: boolean): HTMLElement {
  const { spoken } = context
  const remark = piece('span', agreed ? 'status-remark status-remark-agreed' : 'status-remark')
  remark.lang = spoken
  const words = document.createElement('bdi')
  words.textContent = text
  remark.append(words)
  return remark
}

/** What delegates call a paragraph whose number is not printed. */
export function drawLabel(label: string): HTMLElement {
  const shown = piece('bdi', 'margin-label', label)
  shown.dir = 'ltr'
  return shown
}

/** Keeps the direction of a label from its surroundings. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
