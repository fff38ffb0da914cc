// What a thread is about, in words, as it stands when the thread is opened: the text goes on, and the thread must stay understood.
import { anchor, type DraftText } from '../../shared/document/draft-text.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import type { ProposalPiece } from '../../shared/negotiation/proposal.ts'
import type { DiscussionTarget } from '../../shared/protocol/api.ts'
import { readText, type Sql } from '../store/sql.ts'
import { readStoredText } from '../store/log.ts'
import { buildYdoc } from '../store/stored-ydoc.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'

/** Characters; the end of a longer text is cut and says so. */
const maxQuote = 400

/**
 * The words, or null where the draft has no such paragraph, and where it neither has nor had such a proposal. A proposal that was
 * decided upon may still be discussed. Costs a replay of the stored text.
 */
export async function quoteTarget(
  sql: Sql,
  draftId: string,
  target: DiscussionTarget,
): Promise<string | null> {
  const { parts } = await readStoredText(sql, draftId)
  const ydoc = buildYdoc(parts)
  const text = readYdoc(ydoc)
  ydoc.destroy()
  if (target.kind === 'paragraph') return quoteParagraph(text, target.paragraphId)
  const proposal = collectProposals(text).find(({ sid }) => sid === target.sid)
  const pieces = proposal?.pieces ?? (await readDecided(sql, draftId, target.sid))
  return pieces && quotePieces(pieces)
}

/** The words without what others would put in; of a paragraph that is itself proposed, the proposed words. */
function quoteParagraph(text: DraftText, id: string): string | null {
  const paragraph = text.paragraphs.find((each) => each.id === id)
  if (!paragraph) return null
  const words = paragraph.runs.filter(({ marks }) => marks.note === undefined)
  const base = words.filter(({ marks }) => marks.ins === undefined)
  return cut((base.length > 0 ? base : words).map((run) => run.text).join(''))
}

/** The words put in, or where there are none those struck. */
function quotePieces(pieces: readonly ProposalPiece[]): string {
  const wordsOf = (struck: boolean) =>
    pieces
      .filter(({ kind, text }) => text !== '' && (kind === 'strike' || kind === 'join') === struck)
      .map(({ text }) => text)
      .join(' … ')
  return cut(wordsOf(false) || wordsOf(true))
}

/** The pieces that the last decision on a proposal was upon. The sid is in a form that holds no wildcard of SQL. */
async function readDecided(
  sql: Sql,
  draftId: string,
  sid: string,
): Promise<readonly ProposalPiece[] | null> {
  const rows = await sql.query(
    'select event from negotiation_events where draft_id = $1 and event like $2 order by seq',
    draftId,
    `%"sid":"${sid}"%`,
  )
  const changes = rows.map((row) => (JSON.parse(readText(row, 'event')) as NegotiationEvent).change)
  const decided = changes.findLast((change) => change.kind === 'decided' && change.sid === sid)
  return decided?.kind === 'decided' ? decided.pieces : null
}

function cut(words: string): string {
  const plain = words.replaceAll(anchor, '').replaceAll(/\s+/gu, ' ').trim()
  const characters = Array.from(plain)
  return characters.length <= maxQuote ? plain : `${characters.slice(0, maxQuote - 1).join('')}…`
}
