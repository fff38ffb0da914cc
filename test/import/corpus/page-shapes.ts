// Ways to set a composed draft that change the page and not the text, each as a change to a source of Typst (write-typst.ts).

/** Throws where the source has nothing to change, so that no shape is tried in vain. */
function replace(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error(`page-shapes: no ${from}`)
  return source.replace(from, to)
}

const paragraphs = '#set par(justify: true)'
const withMore = (more: string) => (source: string) =>
  replace(source, paragraphs, `${paragraphs}\n${more}`)
const onPage = (more: string) => (source: string) =>
  replace(source, '#set page(', `#set page(${more}, `)

/** The text from its title on in two columns. */
function inColumns(source: string): string {
  const smaller = replace(replace(source, 'margin: 3cm', 'margin: 2cm'), 'size: 11pt', 'size: 9pt')
  const at = smaller.indexOf('#text(size: 13pt')
  return `${smaller.slice(0, at)}#columns(2)[\n${smaller.slice(at)}\n]`
}

export const pageShapes: Readonly<Record<string, (source: string) => string>> = {
  'every line has its number': withMore('#set par.line(numbering: "1")'),
  'every fifth line has its number, anew on each page': withMore(
    '#set par.line(numbering: n => if calc.rem(n, 5) == 0 [#n], numbering-scope: "page")',
  ),
  'two columns': inColumns,
  'a mark across the page': onPage(
    'foreground: rotate(-35deg, text(60pt, fill: rgb("#ff000022"))[CONFIDENTIAL])',
  ),
  'a mark behind the text': onPage('background: text(80pt, fill: luma(220))[DRAFT]'),
  'asterisks and daggers for notes': withMore('#set footnote(numbering: "*")'),
  'small pages, with the number close to the notes': (source) =>
    replace(source, 'paper: "a4", margin: 3cm', 'width: 10cm, height: 16cm, margin: 1.5cm'),
  'large type': (source) => replace(source, 'size: 11pt', 'size: 14pt'),
  'lines wide apart, paragraphs no wider': (source) =>
    replace(source, paragraphs, '#set par(justify: true, leading: 1.6em, spacing: 1.6em)'),
}
