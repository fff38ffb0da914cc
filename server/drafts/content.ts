// A draft as it is stored now, in the form in which it is issued, compared and printed.
import { asBase } from '../../shared/document/clean-text.ts'
import { bodyText, type DraftText } from '../../shared/document/draft-text.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { sponsorsInPrint } from '../../shared/revisions/additional-sponsors.ts'
import { type StoredDraft, writeTitle } from '../store/drafts.ts'
import { readStoredText } from '../store/log.ts'
import { buildYdoc } from '../store/stored-ydoc.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import type { Sql } from '../store/sql.ts'

export interface CurrentContent {
  readonly content: FrozenContent
  /** The update of the log up to which the text goes. */
  readonly seq: number
}

/** Built from stored bytes, so that it holds what is committed and nothing else. Costs a replay. */
export async function readContent(sql: Sql, draft: StoredDraft): Promise<CurrentContent> {
  const [{ text, seq }, events] = await Promise.all([
    readText(sql, draft.id),
    readSponsorEvents(sql, draft.id),
  ])
  const content = {
    masthead: draft.masthead,
    title: titleOf(text),
    text,
    sponsors: sponsorsInPrint(events),
  }
  return { content, seq }
}

/** The title, from the text only when it has changed since it was last read. */
export async function readTitle(sql: Sql, draft: StoredDraft): Promise<string> {
  if (draft.titleSeq === draft.head) return draft.title
  const { text, seq } = await readText(sql, draft.id)
  const title = titleOf(text)
  await writeTitle(sql, draft.id, title, seq)
  return title
}

async function readText(sql: Sql, draftId: string): Promise<{ text: DraftText; seq: number }> {
  const stored = await readStoredText(sql, draftId)
  const ydoc = buildYdoc(stored.parts)
  const text = readYdoc(ydoc)
  ydoc.destroy()
  return { text, seq: stored.head }
}

/** The words of the title without its footnotes and without what is proposed. */
export function titleOf({ paragraphs }: DraftText): string {
  return asBase({ paragraphs: paragraphs.filter(({ part }) => part === 'title') })
    .paragraphs.map(bodyText)
    .join(' ')
    .trim()
}
