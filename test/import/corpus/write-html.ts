// A composed draft as HTML: as a web page, as a word processor saves it, as a browser prints it.
import { type ComposedDraft, type ComposedPiece, setPieces } from './composed-draft.ts'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

type Refer = (n: number, first: boolean) => string

function words(refer: Refer): (text: string) => string {
  const seen = new Set<number>()
  return (text) =>
    escape(text).replaceAll(/\{(\d+)\}/gu, (_, digits) => {
      const n = Number(digits)
      const first = !seen.has(n)
      seen.add(n)
      return refer(n, first)
    })
}

function frame(draft: ComposedDraft, style: string, body: string): string {
  const { language } = draft
  const dir = language === 'ar' ? 'rtl' : 'ltr'
  return `<!DOCTYPE html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>${escape(draft.title)}</title><style>${style}</style></head><body>${body}</body></html>`
}

function front(draft: ComposedDraft): string {
  const [emblem = '', symbol = '', organ = '', ...rest] = draft.head
  const [distribution = '', day = '', ...others] = rest
  const language = draft.language === 'en' ? others.slice(0, 1) : others.slice(0, 2)
  const item = others.slice(language.length)
  const cells = [distribution, day, ...language].map(escape).join('<br>')
  return `<table width="100%"><tr><td>${emblem}</td><td align="right">${symbol}</td></tr><tr><td><b>${organ}</b></td><td>${cells}</td></tr></table>${item.map((line) => `<p class="f"><b>${escape(line)}</b></p>`).join('')}<p><b>${escape(draft.sponsors)}</b></p><h1>${escape(draft.title)}</h1>`
}

/** What a browser prints: notes at the end, as a page has them. */
export function printableHtml(draft: ComposedDraft): string {
  const font = draft.language === 'zh' ? 'Noto Serif CJK SC, serif' : 'serif'
  const tell = words((n) => `<sup>${n}</sup>`)
  const body = setPieces(draft)
    .map((piece) => block(piece, tell))
    .join('\n')
  const notes = draft.notes.map(
    (note, at) => `<p class="n"><sup>${at + 1}</sup> ${escape(note)}</p>`,
  )
  const style = `body{font:12pt/1.3 ${font}} h1{font-size:14pt} h2{font-size:12pt} p{margin:0 0 8pt} .p{text-indent:2em} .l1{margin-inline-start:2em} .l2{margin-inline-start:4em} .n{font-size:9pt;margin:0} sup{font-size:70%}`
  return frame(
    draft,
    style,
    `${front(draft)}${body}<hr width="30%" align="left">${notes.join('\n')}`,
  )
}

function block({ part, level, sign, text }: ComposedPiece, tell: (text: string) => string): string {
  const label = sign === '' ? '' : `${sign}${part === 'heading' ? ' ' : '&nbsp;&nbsp;&nbsp;'}`
  if (part === 'heading') return `<h2>${label}${tell(text)}</h2>`
  const kind = level === 0 ? 'p' : `l${level}`
  return `<p class="${kind}">${label}${tell(text)}</p>`
}

/** As word processors save it: footnotes as links to blocks at the end. LibreOffice reads these as footnotes. */
export function processorHtml(draft: ComposedDraft): string {
  const tell = words((n, first) =>
    first
      ? `<a class="sdfootnoteanc" name="sdfootnote${n}anc" href="#sdfootnote${n}sym"><sup>${n}</sup></a>`
      : `<sup>${n}</sup>`,
  )
  const body = setPieces(draft)
    .map((piece) => block(piece, tell))
    .join('\n')
  const notes = draft.notes.map(
    (note, at) =>
      `<div id="sdfootnote${at + 1}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote${at + 1}sym" href="#sdfootnote${at + 1}anc">${at + 1}</a>${escape(note)}</p></div>`,
  )
  const style =
    'p{margin-bottom:0.2cm} h1{font-size:14pt} h2{font-size:12pt} .p{text-indent:1.2cm} .l1{margin-left:1.2cm} .l2{margin-left:2.4cm} p.sdfootnote{font-size:9pt;margin:0}' +
    (draft.language === 'ar' ? ' p,h1,h2{direction:rtl;text-align:right}' : '')
  return frame(draft, style, `${front(draft)}${body}${notes.join('\n')}`)
}

/** A page of the web: paragraphs as items of lists that the browser numbers, notes as links. */
export function webHtml(draft: ComposedDraft): string {
  const tell = words((n) => `<sup id="r${n}"><a href="#fn${n}" role="doc-noteref">${n}</a></sup>`)
  const notes = draft.notes.map(
    (note, at) =>
      `<li id="fn${at + 1}" role="doc-endnote"><p>${escape(note)} <a href="#r${at + 1}" role="doc-backlink">↩</a></p></li>`,
  )
  const menu =
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/docs">Documents</a></li></ul></nav>'
  const list =
    notes.length === 0 ? '' : `<section role="doc-endnotes"><ol>${notes.join('')}</ol></section>`
  return frame(
    draft,
    '',
    `<header>${menu}</header><main>${front(draft)}${listed(setPieces(draft), tell)}${list}</main>`,
  )
}

const types = ['1', 'a', 'i']

/** Numbered paragraphs as nested lists; whatever comes between closes them, and the next goes on counting. */
function listed(pieces: readonly ComposedPiece[], tell: (text: string) => string): string {
  let depth = 0
  let html = ''
  const close = (to: number) => {
    html += '</li></ol>'.repeat(Math.max(0, depth - to))
    depth = Math.min(depth, to)
  }
  for (const piece of pieces) {
    const { part, level, text, sign } = piece
    if (part !== 'operative' && part !== 'numbered') {
      close(0)
      html += part === 'heading' ? block(piece, tell) : `<p>${tell(text)}</p>`
      continue
    }
    const order = (level ?? 0) + 1
    close(order)
    html += depth === order ? '</li>' : openLists(depth, order, Number.parseInt(sign, 10))
    depth = order
    html += `<li><p>${tell(text)}</p>`
  }
  close(0)
  return html
}

function openLists(from: number, to: number, number: number): string {
  return types
    .slice(from, to)
    .map((type) => `<ol type="${type}"${type === '1' && number > 1 ? ` start="${number}"` : ''}>`)
    .join('')
}
