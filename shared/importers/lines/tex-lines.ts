// Some models write a page as TeX does: titles, sections, lists, tables and notes as commands. Each becomes what Markdown has for it, which later
// steps know: a heading with its sign, an item with its number, a row with bars. The commands are told.
import type { SourceLine } from './source-lines.ts'

export interface TexLines {
  readonly lines: readonly SourceLine[]
  readonly tags: readonly { readonly line: number; readonly text: string }[]
}

const marked = /^\\(?:section|subsection|title|begin|item|footnotetext)\b/u
const heading = /^\\(?:title|(?:sub){0,2}section|paragraph)\*?\s?\{(.*?)\}?$/su
const opened =
  /^\\(?:title|author|date|(?:sub){0,2}section|footnotetext|footnote|caption)\*?\s?\{\s*/u
const environment = /^\\(begin|end)\{([a-z]{1,16})\*?\}(?:\[[^\]]{0,20}\]|\{[^{}]{0,80}\})*\s*/u
const bare = /^\\(?:maketitle|hline|centering|newpage|pagebreak|noindent|medskip|bigskip)\b\s*/u
const item = /^\\item\s*(?:\[([^\]]{1,12})\])?\s*/u

/** Looks at every line once. */
export function readTexLines(lines: readonly SourceLine[]): TexLines {
  if (!lines.some(({ text }) => marked.test(text))) return { lines, tags: [] }
  const reader = new TexReader()
  for (const line of lines) reader.take(line)
  return reader
}

class TexReader implements TexLines {
  readonly lines: SourceLine[] = []
  readonly tags: { line: number; text: string }[] = []
  /** The environments that are open, with the count of their items. */
  readonly #open: { readonly name: string; items: number }[] = []
  /** A command whose argument goes on below: what stands before its words. */
  #argument: string | null = null
  /** The room over lines that are gone. */
  #gap = 0

  take(line: SourceLine): void {
    const rest = this.#takeCommands(line)
    const text = this.#write(rest, line)
    const gap = Math.max(line.gap, this.#gap, rest !== '' && item.test(rest) ? 1 : 0)
    this.#gap = text === '' ? gap : 0
    if (text !== '') this.lines.push({ ...line, text, gap: text.startsWith('|') ? 0 : gap })
  }

  #drop(line: SourceLine, text: string): void {
    this.tags.push({ line: line.number, text })
  }

  /** The line without the commands at its head that say where it stands. */
  #takeCommands(line: SourceLine): string {
    let { text } = line
    for (;;) {
      const place = environment.exec(text)
      const found = place ?? bare.exec(text)
      if (!found) return text
      this.#drop(line, found[0])
      if (place?.[1] === 'begin') this.#open.push({ name: place[2] ?? '', items: 0 })
      else if (place) this.#open.pop()
      text = text.slice(found[0].length)
    }
  }

  #write(text: string, line: SourceLine): string {
    if (this.#argument !== null && text === '}') {
      this.#argument = null
      return ''
    }
    const head = heading.exec(text)
    if (head?.[1] && text.endsWith('}')) {
      this.#drop(line, text.slice(0, text.indexOf('{')))
      return `# ${head[1].trim()}`
    }
    const open = opened.exec(text)?.[0]
    if (open !== undefined) return this.#openArgument(text, open, line)
    if (this.#argument !== null) return `${this.#argument}${text}`
    return this.#writeItem(text, line)
  }

  /** A title over several lines is a heading, a note is its words. */
  #openArgument(text: string, open: string, line: SourceLine): string {
    this.#drop(line, open)
    const words = text.slice(open.length)
    if (words.endsWith('}')) return words.slice(0, -1).trim()
    this.#argument = /^\\(?:title|(?:sub)*section)/u.test(open) ? '# ' : ''
    return words
  }

  #writeItem(text: string, line: SourceLine): string {
    const around = this.#open.at(-1)
    const found = item.exec(text)
    if (found) {
      this.#drop(line, found[0])
      if (around && found[1] === undefined) around.items++
      const own = around?.name === 'enumerate' ? `${around.items}.` : '-'
      return `${found[1] ?? own} ${text.slice(found[0].length)}`
    }
    const tabled = around?.name === 'tabular' || around?.name === 'longtable'
    return tabled ? writeRow(text) : text
  }
}

/** `Africa & 40 \\` */
function writeRow(text: string): string {
  const words = text.replace(/\s*\\\\(?:\s*\\hline)?$/u, '')
  if (words === '' || words === String.raw`\hline`) return ''
  return `| ${words
    .split(/(?<!\\)&/u)
    .map((cell) => cell.trim())
    .join(' | ')} |`
}
