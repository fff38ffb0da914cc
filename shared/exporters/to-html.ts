// A text as one page of HTML that stands by itself: opened from a disk, sent by mail, read aloud. What is on it is what is printed. No
// scripts and nothing from outside; whatever the text holds is text, never markup.
import { largestOf } from '../extremes.ts'
import { directionOf } from '../document/language.ts'
import { markedWording } from './wording/marked-wording.ts'
import { cutRow } from './print/print-tables.ts'
import { printWording } from './wording/print-wording.ts'
import type { PrintedLine, PrintedParagraph, PrintedRun, PrintModel } from './print/printed-page.ts'

const style = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 "Times New Roman", Tinos, "Noto Serif SC", SimSun, Amiri, serif; color: #111; background: #fff }
header { border-block-end: 3px solid #111; margin-block-end: 1rem; padding-block-end: 0.5rem }
header p, .session p { margin: 0.1rem 0 } .organ { font-size: 1.5rem; font-weight: bold } .symbol { text-align: end; font-size: 1.1rem }
.distribution { margin-inline-start: 60% } .bold { font-weight: bold } .across { border: 2px solid #8c1414; color: #8c1414; padding: 0.2rem 0.6rem; display: inline-block }
h1 { font-size: 1.35rem; line-height: 1.35 } h2 { font-size: 1.2rem } h3, h4, h5 { font-size: 1.05rem } .centred { text-align: center }
table { border-collapse: collapse; inline-size: 100%; margin: 1rem 0; font-size: 0.9rem; border-block: 1px solid #111 } caption { text-align: start; font-weight: bold } caption > * { margin: 0.3rem 0 }
th, td { padding: 0.2rem 0.5rem; text-align: start; vertical-align: top } thead th { font-style: italic; font-weight: normal; vertical-align: bottom; border-block: 1px solid #111 } .figures { text-align: end } .annex { margin-block-start: 2.5rem } .annex-number { display: block }
main p { margin: 0.7rem 0; text-align: justify; text-indent: 2rem } .level-1 { margin-inline-start: 2rem } .level-2 { margin-inline-start: 4rem } .level-3 { margin-inline-start: 6rem }
.number { margin-inline-end: 0.6em } .summary { border: 1px solid #111; padding: 0.2rem 1rem }
em { font-style: italic } :lang(zh) em { font-style: normal; font-family: KaiTi, "LXGW WenKai", serif } :lang(ar) em { font-style: normal; font-weight: bold }
sup { line-height: 0; text-indent: 0 } sup a { text-decoration: none } .notes { font-size: 0.9rem; border-block-start: 1px solid #111; margin-block-start: 2rem } .notes h2 { font-size: 1rem } .notes ol { list-style: none; padding: 0 }
.session p, .adopted p, .adoption p, .bold { text-indent: 0; text-align: start } .adoption .closing { text-align: end; font-style: italic }
@media print { body { margin: 0; max-width: none } h1, h2, h3, h4, h5, h6, caption { break-after: avoid } tr, .closing { break-inside: avoid } p { orphans: 2; widows: 2 } }
`

/** In the language of the text. Costs a pass over it. */
export function writeHtml(model: PrintModel): string {
  const page = new HtmlWriter(model)
  const { language, metadata, subtitle } = model
  const framed = model.paragraphs.filter(({ boxed }) => boxed === true)
  const rest = model.paragraphs.slice(framed.length)
  // What is annexed follows the lines that say how the text was adopted.
  const first = rest.findIndex(({ role }) => role === 'annex')
  const end = first < 0 ? rest.length : first
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escape(metadata.title)}</title><meta name="author" content="${escape(metadata.author)}"><style>${style}</style></head>`,
    '<body>',
    page.masthead(),
    '<main>',
    `<div class="session">${page.lines(model.session)}</div>`,
    model.sponsors === null ? '' : `<p class="bold">${page.runs(model.sponsors)}</p>`,
    model.adopted.length === 0 ? '' : `<div class="adopted">${page.lines(model.adopted)}</div>`,
    model.title.length === 0 ? '' : `<h1>${page.runs(model.title)}</h1>`,
    subtitle === null ? '' : `<p class="bold" dir="auto">${escape(subtitle)}</p>`,
    framed.length === 0
      ? ''
      : `<section class="summary">${framed.map((each) => page.paragraph(each)).join('\n')}</section>`,
    page.text(rest.slice(0, end)),
    writeAdoption(model.adoption),
    ...page.annexes(rest.slice(end)),
    '</main>',
    page.notes(),
    '</body></html>',
  ]
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n')
}

/** The meeting and the day at the end of the line, a vote, in brackets, over the whole of it. */
function writeAdoption(lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const vote = lines.findIndex((line) => line.startsWith('['))
  const written = lines.map((line, index) => {
    const closing = vote < 0 || index < vote ? ' class="closing"' : ''
    return `<p${closing} dir="auto">${escape(line)}</p>`
  })
  return `<div class="adoption">${written.join('')}</div>`
}

class HtmlWriter {
  readonly #model: PrintModel
  /** How often each note has been referred to, in the order of the first references. */
  readonly #references = new Map<string, number>()

  constructor(model: PrintModel) {
    this.#model = model
  }

  masthead(): string {
    const { masthead, across } = this.#model
    const { symbol, statement, notes } = masthead
    const name = symbol === null ? escape(statement ?? '') : escape(symbol.initial + symbol.rest)
    // Of a second reissue the symbol has two asterisks: its own is the second.
    const references = notes
      .map((note, index) => this.#reference(note, index === 0 ? null : '*'))
      .join('')
    return [
      '<header>',
      across === null ? '' : `<p class="across">${escape(across)}</p>`,
      `<p>${escape(masthead.unitedNations)}</p>`,
      `<p class="symbol"><bdi>${name}</bdi>${references}</p>`,
      `<p class="organ">${escape(masthead.organ)}</p>`,
      `<div class="distribution">${masthead.distribution
        .filter((line) => line !== '')
        .map((line) => `<p dir="auto">${escape(line)}</p>`)
        .join('')}</div>`,
      '</header>',
    ].join('')
  }

  lines(lines: readonly PrintedLine[]): string {
    return lines
      .map(({ runs, bold }) => `<p dir="auto"${bold ? ' class="bold"' : ''}>${this.runs(runs)}</p>`)
      .join('\n')
  }

  runs(runs: readonly PrintedRun[]): string {
    return runs
      .map((run, index) => {
        if ('note' in run) return this.#comma(runs[index - 1], run) + this.#reference(run.note)
        return run.setOff ? `<em>${escape(run.text)}</em>` : escape(run.text)
      })
      .join('')
  }

  paragraph({ role, level, depth, number, runs }: PrintedParagraph): string {
    const { template, language } = this.#model
    const isCentred = template === 'l-document' || template === 'resolution'
    // In a report the number stands before the words of the heading, in a resolution over them.
    const stop = role !== 'heading' || isCentred ? '' : language === 'ar' ? ' -' : '.'
    const label = number === null ? '' : `<span class="number">${escape(number)}${stop}</span>`
    const words = `${label}${this.runs(runs)}`
    if (role !== 'heading') return `<p class="level-${level}">${words}</p>`
    const tag = headingTag(depth)
    return `<${tag}${isCentred ? ' class="centred"' : ''}>${words}</${tag}>`
  }

  /** Paragraphs and tables; a heading right before a table is what the table is called. */
  text(paragraphs: readonly PrintedParagraph[]): string {
    const written: string[] = []
    let at = 0
    while (at < paragraphs.length) {
      const here = paragraphs[at]
      if (!here) break
      const next = paragraphs[at + 1]
      const isCaption = here.role === 'heading' && next?.role === 'row'
      const from = isCaption ? at + 1 : at
      const to = endOfRows(paragraphs, from)
      const caption = isCaption ? this.paragraph(here) : null
      written.push(
        to > from ? this.#table(paragraphs.slice(from, to), caption) : this.paragraph(here),
      )
      at = Math.max(to, at + 1)
    }
    return written.join('\n')
  }

  /** A section each, called by its heading. */
  annexes(paragraphs: readonly PrintedParagraph[]): string[] {
    const starts = paragraphs.flatMap(({ role }, at) => (role === 'annex' ? [at] : []))
    return starts.map((start, index) => {
      const [annex, ...held] = paragraphs.slice(start, starts[index + 1])
      const id = `annex-${index + 1}`
      const heading = annex ? this.#annexHeading(annex, id) : ''
      return `<section class="annex" aria-labelledby="${id}">\n${heading}\n${this.text(held)}\n</section>`
    })
  }

  #annexHeading({ depth, number, runs }: PrintedParagraph, id: string): string {
    const tag = headingTag(depth)
    const called = number === null ? '' : `<span class="annex-number">${escape(number)}</span> `
    return `<${tag} id="${id}" class="centred">${called}${this.runs(runs)}</${tag}>`
  }

  /** Every row has as many cells, since a reader of the page tells the column of each by its head. */
  #table(rows: readonly PrintedParagraph[], caption: string | null): string {
    const [head, ...body] = rows
    const columns = head?.columns ?? []
    const width = largestOf(rows.map(({ runs }) => cutRow(runs).length))
    const write = (row: PrintedParagraph, isHead: boolean) => {
      const cells = cutRow(row.runs)
      const written = Array.from({ length: width }, (_, column) => {
        const words = this.runs(cells[column] ?? [])
        const figures = columns[column]?.figures === true ? ' class="figures"' : ''
        // A head without words is the head of nothing.
        const [tag, scope] = isHead && words !== '' ? ['th', ' scope="col"'] : ['td', '']
        return `<${tag}${scope}${figures}>${words}</${tag}>`
      })
      return `<tr>${written.join('')}</tr>`
    }
    const called = caption === null ? '' : `<caption>${caption}</caption>`
    const headRow = head ? `<thead>${write(head, true)}</thead>` : ''
    const bodyRows = body.map((row) => write(row, false)).join('\n')
    const inBody = bodyRows === '' ? '' : `<tbody>${bodyRows}</tbody>`
    return `<table>${called}${headRow}${inBody}</table>`
  }

  /** Those referred to, with a link back to every place. */
  notes(): string {
    const { language, notes } = this.#model
    const back = escape(printWording(language).backToText.text)
    const items = [...this.#references].flatMap(([key, count]) => {
      const note = notes[key]
      if (!note) return []
      const links = Array.from(
        { length: count },
        (_, index) =>
          ` <a role="doc-backlink" href="#ref-${key}-${index + 1}" aria-label="${back}: ${escape(note.mark)}">↑</a>`,
      )
      return `<li id="note-${key}"><span class="number">${escape(note.mark)}</span><bdi>${this.runs(note.runs)}</bdi>${links.join('')}</li>`
    })
    if (items.length === 0) return ''
    const heading = escape(markedWording(language).notes)
    return `<aside class="notes" aria-label="${heading}"><h2>${heading}</h2><ol>${items.join('\n')}</ol></aside>`
  }

  /** Between the numbers of two notes: 2,3 are not note 23. */
  #comma(before: PrintedRun | undefined, { note }: { readonly note: string }): string {
    if (!before || !('note' in before)) return ''
    const marks = [before.note, note].map((key) => this.#model.notes[key]?.mark ?? '')
    if (marks.some((mark) => mark.startsWith('*'))) return ''
    return `<sup>${this.#model.language === 'ar' ? '،' : ','}</sup>`
  }

  /** With the mark of its note, or the one that is given. */
  #reference(key: string, shown: string | null = null): string {
    const count = (this.#references.get(key) ?? 0) + 1
    this.#references.set(key, count)
    const mark = escape(shown ?? this.#model.notes[key]?.mark ?? '')
    return `<sup><a role="doc-noteref" id="ref-${key}-${count}" href="#note-${key}">${mark}</a></sup>`
  }
}

function headingTag(depth: number): string {
  return `h${Math.min(6, Math.max(1, depth))}`
}

/** Behind the last of the rows that begin at `from`. */
function endOfRows(paragraphs: readonly PrintedParagraph[], from: number): number {
  let to = from
  while (paragraphs[to]?.role === 'row') to++
  return to
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
