// A compilation text as one page of HTML that stands by itself: sent by mail, opened from a disk, printed in black and white. Proposed
// words are bold, words to be deleted struck through, and who says so stands smaller behind the bracket.
import { unreachable } from '../assert.ts'
import { directionOf } from '../document/language.ts'
import type { Compilation, CompiledParagraph, Segment } from './compilation.ts'

export interface PageHeading {
  /** Of the browser's window. */
  readonly name: string
  /** Lines above the text, in the language of the draft. */
  readonly lines: readonly string[]
}

const style = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.55 "Times New Roman", Tinos, "Noto Serif SC", Amiri, serif; color: #000; background: #fff }
header { border-block-end: 1px solid #000; margin-block-end: 1.5rem }
header p { margin: 0.1rem 0; font-size: 0.95rem }
h1, h2 { font-size: 1.15rem; line-height: 1.35 }
.paragraph { display: grid; grid-template-columns: 7rem 1fr; column-gap: 1rem; margin: 0.8rem 0; break-inside: avoid }
.paragraph > :only-child { grid-column: 2 }
.label { font: 600 0.8rem/1.9 Arial, "Noto Sans Arabic", sans-serif; text-align: start }
.row { white-space: pre-wrap; tab-size: 9rem; border-block-end: 1px solid #999; margin: 0 }
.level-1 { margin-inline-start: 2rem } .level-2 { margin-inline-start: 4rem } .level-3 { margin-inline-start: 6rem }
.said { font: 0.8em Arial, "Noto Sans Arabic", sans-serif } .remark { font-style: italic }
:lang(zh) .remark, :lang(ar) .remark { font: 0.8em Arial, "Noto Sans Arabic", sans-serif }
s { text-decoration: line-through; text-decoration-thickness: 0.08em }
ol { list-style: none; padding: 0.5rem 0 0; margin-block-start: 2rem; border-block-start: 1px solid #000; font-size: 0.9rem }
@media (max-width: 36rem) { .paragraph { display: block } .level-1, .level-2, .level-3 { margin-inline-start: 1rem } }
@media print { body { margin: 0; max-width: none } }
`

/** The whole page; whatever the text holds is text in it, never markup. */
export function writeCompilationPage(compilation: Compilation, heading: PageHeading): string {
  const { language, paragraphs, notes } = compilation
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escape(heading.name)}</title><style>${style}</style></head>`,
    '<body>',
    `<header>${heading.lines.map((line) => `<p dir="auto">${escape(line)}</p>`).join('')}</header>`,
    `<main>${paragraphs.map(writeParagraph).join('\n')}</main>`,
    notes.length === 0 ? '' : '<ol>',
    ...notes.map(
      ({ number, segments }) => `<li><sup>${number}</sup> ${writeSegments(segments)}</li>`,
    ),
    notes.length === 0 ? '' : '</ol>',
    '</body></html>\n',
  ].join('\n')
}

function writeParagraph({ kind, part, level, label, segments }: CompiledParagraph): string {
  const words = writeSegments(segments)
  if (part === 'title') return `<h1>${words}</h1>`
  const sign = label === null ? '' : `<span class="label">${escape(label)}</span>`
  const isHeading = kind === 'heading' || kind === 'annex'
  const tag = isHeading ? 'h2' : 'div'
  const place = kind === 'row' ? 'row' : `level-${isHeading ? 0 : level}`
  return `<${tag} class="paragraph ${place}">${sign}<span>${words}</span></${tag}>`
}

function writeSegments(segments: readonly Segment[]): string {
  return segments.map(writeSegment).join('')
}

function writeSegment(segment: Segment): string {
  switch (segment.kind) {
    case 'words': {
      const { text, inserted, struck, emphasis } = segment
      const set = emphasis ? `<i>${escape(text)}</i>` : escape(text)
      const bold = inserted ? `<b>${set}</b>` : set
      return struck ? `<s>${bold}</s>` : bold
    }
    case 'bracket':
      return segment.text
    case 'attribution':
      return `<bdi class="said">${escape(segment.text)}</bdi>`
    case 'remark':
      return `<bdi class="remark">${escape(segment.text)}</bdi>`
    case 'note':
      return `<sup>${segment.number}</sup>`
    default:
      return unreachable(segment)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
