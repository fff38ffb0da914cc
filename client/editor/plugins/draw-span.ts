// Decorations of words that are proposed or struck.
import { Decoration } from 'prosemirror-view'
import { insertStyle, lookOf, strikeStyle } from '../../negotiation/delegation-look.ts'
import type { MarkContext } from './mark-source.ts'
import type { ShownSpan } from './shown-paragraph.ts'

/** `inside` is where the paragraph's words begin; `owner` whose proposal the whole paragraph is, or null. */
export function drawSpan(
  context: MarkContext,
  span: ShownSpan,
  inside: number,
  owner: string | null,
): Decoration[] {
  const { from, to, hidden, author, host, strikes } = span
  const [start, end] = [inside + from, inside + to]
  if (start === end) return []
  if (hidden) return [Decoration.inline(start, end, { class: 'out-of-view' })]
  if (!author && strikes.length === 0) return []
  const words = wordAttributes(context, span, owner)
  if (!host || host.by === owner) return [Decoration.inline(start, end, words)]
  // With a name of its own each of the two is an element; otherwise ProseMirror makes one of both.
  const style = insertStyle(lookOf(context.negotiation, host.by))
  const around = { nodeName: 'span', class: 'proposal-host', style }
  return [
    Decoration.inline(start, end, around),
    Decoration.inline(start, end, { nodeName: 'span', ...words }),
  ]
}

function wordAttributes(
  { negotiation }: MarkContext,
  { author, strikes }: ShownSpan,
  owner: string | null,
): Record<string, string> {
  const look = (by: string) => lookOf(negotiation, by)
  const isOwn = author !== null && author.by === owner
  const sids = [...(author ? [author.sid] : []), ...strikes.map(({ sid }) => sid)]
  const classes = [author ? 'proposal-words' : 'proposal-struck', isOwn ? 'proposal-own' : '']
  const styles = [
    author && !isOwn ? insertStyle(look(author.by)) : '',
    strikes.length > 0 ? strikeStyle(strikes.map(({ by }) => look(by))) : '',
  ]
  return {
    class: classes.filter((name) => name !== '').join(' '),
    style: styles.filter((style) => style !== '').join('; '),
    'data-sids': sids.join(' '),
  }
}
