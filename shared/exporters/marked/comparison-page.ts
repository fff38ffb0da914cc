// A comparison as one page of HTML that stands by itself: sent by mail, opened from a disk, read aloud, printed in black and white. No scripts; whatever
// the texts hold is text in it, never markup.
import { directionOf } from '../../document/language.ts'
import { cleanWords } from '../print/printable-text.ts'
import { printWording } from '../wording/print-wording.ts'
import { markedWording } from '../wording/marked-wording.ts'
import { comparisonFigures, comparisonHeading, listSigns } from './comparison-words.ts'
import { comparedNames, type ComparedPair, type MarkOptions } from './compared-pair.ts'
import { markText } from './mark-text.ts'
import {
  isReference,
  type MarkedLine,
  type MarkedNote,
  type MarkedReference,
  type MarkedRun,
  type MarkedText,
  type MarkedWords,
} from './marked-text.ts'
import { readParagraphs, type ReadParagraph } from './reading.ts'

const style = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 "Times New Roman", Tinos, "Noto Serif SC", SimSun, Amiri, serif; color: #111; background: #fff }
header, aside { font: 0.95rem/1.5 Arial, "Noto Sans Arabic", sans-serif }
aside { border: 1px solid #444; padding: 0.5rem 1rem; margin-block: 1rem 1.5rem }
aside ul { margin: 0.3rem 0; padding-inline-start: 1.2rem }
.head { border-block-end: 2px solid #111; margin-block-end: 1rem; padding-block-end: 0.5rem }
.head p, .session p { margin: 0.1rem 0 } .organ { font-size: 1.5rem; font-weight: bold }
.symbol { text-align: end } sup { line-height: 0 }
.bold { font-weight: bold } h1.paragraph { font-size: 1.3rem; text-align: start } h2.paragraph { font-size: 1.1rem; text-align: center }
.paragraph { position: relative; margin: 0.7rem 0; padding-inline-start: 5rem; text-align: justify }
.changed { border-inline-start: 3px solid #111; padding-inline-start: calc(5rem - 3px) }
.remark { position: absolute; inset-inline-start: 0.5rem; inline-size: 4rem; font: 0.72rem/1.4 Arial, "Noto Sans Arabic", sans-serif; text-align: start }
.row { white-space: pre-wrap; tab-size: 9rem; border-block-end: 1px solid #999; margin: 0 }
.level-1 { margin-inline-start: 2rem } .level-2 { margin-inline-start: 4rem } .level-3 { margin-inline-start: 6rem }
.ghost { color: #444; font-size: 0.85em }
.number { margin-inline-end: 0.6em }
ins { color: #00367a; text-decoration: underline; text-underline-offset: 0.15em }
del { color: #8c1414; text-decoration: line-through }
.moved { text-decoration-style: dotted; text-decoration-thickness: 0.12em }
em { font-style: italic } :lang(zh) em { font-style: normal; font-family: KaiTi, "LXGW WenKai", serif } :lang(ar) em { font-style: normal; font-weight: bold }
.notes { list-style: none; padding: 0.5rem 0 0; margin-block-start: 2rem; border-block-start: 1px solid #111; font-size: 0.9rem }
@media (max-width: 40rem) { .paragraph { padding-inline-start: 0.8rem } .changed { padding-inline-start: 0.6rem } .remark { position: static; display: block } }
@media print { body { margin: 0; max-width: none } .paragraph { break-inside: avoid } ins, del { color: inherit } }
`

/** The whole page, in the language of the new text. */
export function writeComparisonPage(pair: ComparedPair, options: MarkOptions): string {
  const marked = markText(pair, options)
  const { language, head, comparison } = marked
  const wording = markedWording(language)
  const heading = comparisonHeading(language, comparedNames(pair, options))
  const page = new PageWriter(marked)
  const { colon, comma } = listSigns(language)
  const legend = [
    `<ins>${escape(wording.inserted)}</ins>`,
    `<del>${escape(wording.deleted)}</del>`,
    `<ins class="moved">${escape(wording.moved)}</ins>`,
  ]
  const read = readParagraphs(marked)
  const first = read.findIndex(({ shape }) => shape.part !== 'title')
  const title = read.slice(0, first < 0 ? read.length : first)
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escape(`${heading}. ${pair.new.title}`)}</title><style>${style}</style></head>`,
    '<body>',
    `<header><p><strong>${escape(heading)}</strong></p></header>`,
    `<aside aria-label="${escape(wording.legend)}">`,
    `<ul>${comparisonFigures(comparison)
      .map((line) => `<li>${escape(line)}</li>`)
      .join('')}</ul>`,
    `<p>${escape(wording.legend)}${colon}${legend.join(comma)}</p>`,
    '</aside>',
    '<main>',
    '<div class="head">',
    `<p>${escape(printWording(language).unitedNations.text)}</p>`,
    `<p class="symbol"><bdi dir="ltr">${page.runs(head.symbol)}</bdi></p>`,
    `<p class="organ">${page.runs(head.organ)}</p>`,
    page.lines(head.distribution),
    '</div>',
    `<div class="session">${page.lines(head.session)}</div>`,
    page.lines(head.sponsors),
    page.lines(head.adopted),
    ...title.map((paragraph) => page.paragraph(paragraph)),
    page.lines(head.subtitle),
    ...read.slice(title.length).map((paragraph) => page.paragraph(paragraph)),
    page.lines(head.adoption),
    page.notes(wording.notes),
    '</main>',
    '</body></html>\n',
  ].join('\n')
}

class PageWriter {
  readonly #wording: ReturnType<typeof markedWording>
  readonly #notes: readonly MarkedNote[]

  constructor({ language, notes }: Pick<MarkedText, 'language' | 'notes'>) {
    this.#wording = markedWording(language)
    this.#notes = notes
  }

  runs(runs: readonly MarkedRun[]): string {
    return runs.map((run) => (isReference(run) ? this.#reference(run) : this.#words(run))).join('')
  }

  lines(lines: readonly MarkedLine[]): string {
    return lines
      .map(({ bold, runs }) => `<p dir="auto"${bold ? ' class="bold"' : ''}>${this.runs(runs)}</p>`)
      .join('\n')
  }

  paragraph({ shape, place, runs, remark, changedAsWhole, ghost }: ReadParagraph): string {
    const isChanged = changedAsWhole || place !== 'both' || runs.some(({ op }) => op !== 'kept')
    const said = remark === null ? '' : `<span class="remark">${escape(remark)}</span>`
    const classes = ['paragraph', isChanged ? 'changed' : '', ghost ? 'ghost' : '']
    if (!isHeading(shape)) classes.push(shape.kind === 'row' ? 'row' : `level-${shape.level}`)
    const number = shape.number === null ? '' : this.#number(shape.number, place)
    const tag = this.#tagOf(shape, ghost)
    return `<${tag} class="${classes.filter(Boolean).join(' ')}">${said}${number}${this.runs(runs)}</${tag}>`
  }

  notes(heading: string): string {
    if (this.#notes.length === 0) return ''
    const items = this.#notes.map((note, index) => {
      const { old, new: now, runs } = note
      const sign = now ? escape(now.mark) : `<del>${escape(old?.mark ?? '')}</del>`
      return `<li id="note-${index + 1}"><sup>${sign}</sup> ${this.runs(runs)}</li>`
    })
    return `<ol class="notes" aria-label="${escape(heading)}">${items.join('\n')}</ol>`
  }

  #tagOf(shape: ReadParagraph['shape'], ghost: boolean): string {
    if (ghost) return 'p'
    if (shape.part === 'title') return 'h1'
    return isHeading(shape) ? 'h2' : 'p'
  }

  #number(number: string, place: ReadParagraph['place']): string {
    const text = escape(number)
    const words =
      place === 'old' ? `<del>${text}</del>` : place === 'new' ? `<ins>${text}</ins>` : text
    return `<span class="number">${words}</span>`
  }

  /** Of a number that changed by itself the new one is shown, as no change. */
  #words({ op, text, setOff, clause, automatic }: MarkedWords): string {
    if (automatic && op === 'deleted') return ''
    const words = setOff ? `<em>${escape(text)}</em>` : escape(text)
    if (automatic || op === 'kept') return words
    const moved = clause === undefined ? '' : ' class="moved"'
    const { inserted, deleted } = this.#wording
    // Said to whoever hears the page: browsers do not say it of the elements themselves.
    return op === 'inserted'
      ? `<ins${moved} title="${escape(inserted)}">${words}</ins>`
      : `<del${moved} title="${escape(deleted)}">${words}</del>`
  }

  #reference({ op, old, new: now }: MarkedReference): string {
    const side = now ? 'new' : 'old'
    const key = (now ?? old)?.key
    const index = this.#notes.findIndex((note) => note[side]?.key === key)
    const mark = escape(this.#notes[index]?.[side]?.mark ?? '')
    const link = `<sup><a href="#note-${index + 1}">${mark}</a></sup>`
    if (op === 'kept') return link
    return op === 'inserted' ? `<ins>${link}</ins>` : `<del>${link}</del>`
  }
}

function isHeading({ kind }: ReadParagraph['shape']): boolean {
  return kind === 'heading' || kind === 'annex'
}

function escape(text: string): string {
  return cleanWords(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
