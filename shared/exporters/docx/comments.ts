// Comments beside the text: what was said in the discussion of a draft, at the words it is about (ISO/IEC 29500-1, 17.13.4). A reply hangs
// on the comment it answers, and a matter that is settled says so, in the part that Word has for it ([MS-DOCX] 2.5.4).
import type { FileParagraph, FileRun } from './file-paragraphs.ts'
import { declaration, escapeText, namespaces, tag, valued } from './xml.ts'

interface WordMessage {
  /** The delegation; never a person. */
  readonly author: string
  readonly initials: string
  /** `2020-03-05T10:00:00Z`. */
  readonly date: string
  readonly text: string
}

export interface WordThread {
  readonly target:
    | { readonly kind: 'paragraph'; readonly paragraphId: string }
    | { readonly kind: 'proposal'; readonly sid: string }
  readonly settled: boolean
  /** The first opens it; at least one. */
  readonly messages: readonly WordMessage[]
}

interface PlacedComment extends WordMessage {
  readonly id: number
  /** Of the comment it answers. */
  readonly parent: number | null
  readonly settled: boolean
}

const none = { start: '', end: '' } as const

/** Gives each thread its place in the order of the file; one whose words are gone stands at the first paragraph. */
export class CommentPlan {
  #waiting: readonly WordThread[]
  readonly #placed: PlacedComment[] = []

  constructor(threads: readonly WordThread[] = []) {
    this.#waiting = threads.filter(({ messages }) => messages.length > 0)
  }

  get isEmpty(): boolean {
    return this.#placed.length === 0
  }

  /** What stands before and behind the words of a paragraph on which somebody commented. */
  around(
    { id }: Pick<FileParagraph, 'id'>,
    runs: readonly FileRun[],
  ): { readonly start: string; readonly end: string } {
    const sids = new Set(runs.flatMap((run) => run.sids ?? []))
    return this.#write(({ target }) =>
      target.kind === 'paragraph' ? target.paragraphId === id : sids.has(target.sid),
    )
  }

  /** Of all that has no place in the text any more. */
  rest(): { readonly start: string; readonly end: string } {
    return this.#write(() => true)
  }

  #write(isHere: (thread: WordThread) => boolean): {
    readonly start: string
    readonly end: string
  } {
    if (this.#waiting.length === 0) return none
    const here = this.#waiting.filter(isHere)
    if (here.length === 0) return none
    this.#waiting = this.#waiting.filter((thread) => !here.includes(thread))
    const ids = here.flatMap(({ messages, settled }) => {
      const parent = this.#placed.length
      return messages.map((message, index) => {
        const id = this.#placed.length
        this.#placed.push({ ...message, id, parent: index === 0 ? null : parent, settled })
        return id
      })
    })
    const each = (name: string) => ids.map((id) => tag(`w:${name}`, { 'w:id': id })).join('')
    const references = ids.map((id) =>
      tag(
        'w:r',
        {},
        tag('w:rPr', {}, valued('w:rStyle', 'CommentReference')),
        tag('w:commentReference', { 'w:id': id }),
      ),
    )
    return {
      start: each('commentRangeStart'),
      end: ids
        .map((id, index) => tag('w:commentRangeEnd', { 'w:id': id }) + (references[index] ?? ''))
        .join(''),
    }
  }

  /** The part `word/comments.xml`. */
  writeComments(): string {
    const comments = this.#placed.map(({ id, author, initials, date, text }) => {
      const lines = text.split('\n')
      const paragraphs = lines.map((line, index) =>
        tag(
          'w:p',
          index === lines.length - 1 ? { 'w14:paraId': paragraphId(id) } : {},
          tag('w:pPr', {}, valued('w:pStyle', 'CommentText')),
          index > 0
            ? ''
            : tag(
                'w:r',
                {},
                tag('w:rPr', {}, valued('w:rStyle', 'CommentReference')),
                tag('w:annotationRef'),
              ),
          tag('w:r', {}, `<w:t xml:space="preserve">${escapeText(line)}</w:t>`),
        ),
      )
      return tag(
        'w:comment',
        { 'w:id': id, 'w:author': author, 'w:date': date, 'w:initials': initials },
        ...paragraphs,
      )
    })
    return declaration + tag('w:comments', { ...namespaces, ...extended }, ...comments)
  }

  /** The part `word/commentsExtended.xml`. */
  writeExtended(): string {
    const comments = this.#placed.map(({ id, parent, settled }) =>
      tag('w15:commentEx', {
        'w15:paraId': paragraphId(id),
        'w15:paraIdParent': parent === null ? undefined : paragraphId(parent),
        'w15:done': settled ? 1 : 0,
      }),
    )
    return declaration + tag('w15:commentsEx', extended, ...comments)
  }
}

const extended = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
}

/** Eight hexadecimal digits, above 0 and below 80000000. */
function paragraphId(comment: number): string {
  return (comment + 1).toString(16).toUpperCase().padStart(8, '0')
}
