// Which references of a text carry the words of their note in Akoma Ntoso (`authorialNote`) and which only lead to them (`noteRef`).
import { anchor, type DraftText } from '../../document/draft-text.ts'
import { readFootnotes } from '../../document/footnotes.ts'

export interface PlannedReference {
  /** Offset in the characters of the paragraph (`rawText`), and the length of the stretch. */
  readonly from: number
  readonly to: number
  /** As printed. */
  readonly number: number
  readonly role: 'note' | 'reference'
}

export type NotePlan = ReadonlyMap<string, readonly PlannedReference[]>

/** The references of each paragraph, by its id, in order. A note without words stands where it is first referred to. */
export function planNotes(text: DraftText): NotePlan {
  const words = new Map(
    text.paragraphs.map(({ id, runs }) => [id, runs.map((run) => run.text).join('')]),
  )
  const hasWords = (paragraphId: string, from: number, to: number) =>
    (words.get(paragraphId) ?? '').slice(from, to).replaceAll(anchor, '') !== ''
  const planned = readFootnotes(text).map(({ paragraphId, from, to, footnote, repeated }) => {
    const isNote = footnote.runs.length > 0 ? hasWords(paragraphId, from, to) : !repeated
    const role = isNote ? ('note' as const) : ('reference' as const)
    return { paragraphId, from, to, number: footnote.number, role }
  })
  return Map.groupBy(planned, ({ paragraphId }) => paragraphId)
}

/** The `eId` of the note with a number. */
export function noteEid(number: number): string {
  return `fn_${number}`
}
