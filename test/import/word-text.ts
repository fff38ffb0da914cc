// A marked document as the paragraphs of a file of Word: what a page has around its text (running heads, numbers) stands in heads and feet there, and
// every paragraph is whole.
import { type Item, joinWords, withoutNumber, type WrittenDocument } from './written-drafts.ts'

export interface WordParagraph {
  /** As the mark says it: `x`, `t`, `p`, `o1`. */
  readonly code: string
  readonly label: string
  /** With `‹1›` for a reference and `‖` behind the opening words. */
  readonly words: string
  /** Above the text. */
  readonly front: boolean
}

export interface WordText {
  readonly language: string
  readonly paragraphs: readonly WordParagraph[]
  readonly notes: ReadonlyMap<string, string>
}

/** Null for a document that is none in Word: what a program or a page did to it is what it tests, or it has tables or signs nobody typed. */
export function wordText(document: WrittenDocument): WordText | null {
  const { facts, items } = document
  if (facts.has('shape') || facts.has('debris') || isOfProgram(document)) return null
  if (items.some(({ code }) => code.startsWith('w'))) return null
  const language = facts.get('language') ?? 'en'
  const han = language === 'zh'
  const first = items.findIndex(({ code }) => /^[a-z]/u.test(code) && !/^[xnt]/u.test(code))
  const paragraphs = items.flatMap((item, at): WordParagraph[] => {
    if (item.code.startsWith('n')) return []
    const front = at < first
    if (item.code.startsWith('x')) {
      const next = items.slice(at).find(({ code }) => !/^[xn]/u.test(code))?.code ?? 'e'
      const isKept = front || (next.startsWith('e') && facts.has('adoption'))
      const kept = isKept ? item.lines.filter((line) => isWritten(line, front)) : []
      return joinBroken(kept).map((words) => ({ code: 'x', label: '', words, front }))
    }
    return readItem(item, han, front)
  })
  const notes = items.flatMap(({ code, lines }): [string, string][] =>
    code.startsWith('n')
      ? [
          [
            code.slice(1).replace('/', ''),
            withoutNumber(joinWords(lines.join('\n').replaceAll(/⟨[^⟩]*⟩/gu, ''), han)),
          ],
        ]
      : [],
  )
  return { language, paragraphs, notes: new Map(notes) }
}

/** Numbers of pages and jobs, bar codes and rules are no words of a file. */
function isWritten(line: string, front: boolean): boolean {
  if (line.trim() === '' || /^\s*[_*=~-]{3,}\s*$/u.test(line)) return false
  return (
    front ||
    !/^[\s\d*()/EFSRCA.─=-]*$|^(?:GE|V)\.\d|https?:|^\d+\/\d+\s|\s\d+\/\d+$|^[A-Z]\/\S+\s/u.test(
      line,
    )
  )
}

/** Marks of Markdown, of pages that models read, of pages of the web, of mails, and letters that a scan misreads are not typed in Word. */
function isOfProgram({ name, source }: WrittenDocument): boolean {
  if (
    /(?:^|-)(?:ocr|mail|outlook|blog|apple|site|web|wikisource|browser|navegador|margin|fifth|lignes|numbered-layout|article|uip|nmun|pymupdf-star|spaced|ports-olmocr)(?:-|$)/u.test(
      name,
    )
  )
    return true
  if (/\S {4,}\S/u.test(source.slice(0, 1500))) return true
  return /^#|\*\*|\$[{^\\]|!\[|\[\^|(?:^|\s)_ ?\p{Lu}|\\\.|^>|^\* ?\p{Lu}\p{L}+\*|<\/?\w+>/mu.test(
    source,
  )
}

/** A line of the first page that surely goes on is one paragraph of the file. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines.map((each) => each.trim())) {
    const above = joined.at(-1)
    if (
      above !== undefined &&
      (/^[\p{Ll}(]/u.test(line) || /(?:[,،，、]| and| et| y| и)$/u.test(above))
    )
      joined[joined.length - 1] = /[\p{Script=Han}，、]$/u.test(above)
        ? above + line
        : `${above} ${line}`
    else joined.push(line)
  }
  return joined
}

/** Without the facts that stand on several lines: whether these are one paragraph of the file their marks do not tell. */
export function wholeFacts(document: WrittenDocument, { paragraphs }: WordText): WrittenDocument {
  const front = paragraphs.filter((each) => each.front)
  const plain = (text: string) => text.replaceAll(/[\s*]+/gu, '')
  const holds = (value: string) => front.some(({ words }) => plain(words).includes(plain(value)))
  const listed = front.filter(
    ({ words }) => /\p{Lu}\p{L}+,|[、،，]/u.test(words) && !words.includes(':'),
  )
  const facts = [...document.facts].filter(([name, value]) => {
    if (name === 'agendaTitle' || name === 'label')
      return value === '' || value === 'null' || holds(value)
    return name !== 'sponsors' || listed.length < 2
  })
  return { ...document, facts: new Map(facts) }
}

/** The sign of a heading or an annex that has a line of its own is a paragraph of its own. */
function readItem({ code, lines }: Item, han: boolean, front: boolean): WordParagraph[] {
  const [sign = ''] = lines
  const alone = /^[he]/u.test(code) && lines.length > 1 && /^⟨[^⟩]*⟩$/u.test(sign.trim())
  const words = joinWords(lines.slice(alone ? 1 : 0).join('\n'), han)
  const [, label = '', rest = words] = /^⟨([^⟩]*)⟩\s*(.*)$/su.exec(words) ?? []
  const own = { code, label: label.trim(), words: rest.replaceAll(/[⟨⟩]/gu, ''), front }
  return alone ? [{ code, label: '', words: sign.trim().slice(1, -1), front }, own] : [own]
}
