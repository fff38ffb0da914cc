// The page around the text, as the Headquarters template has it: masthead table, lines above the title, running heads and feet.
import type { MarkedHead, MarkedLine, MarkedRun } from '../marked/marked-text.ts'
import type { PrintedFoot, PrintModel } from '../print/printed-page.ts'
import type { ChangedEnd } from './revision-marks.ts'
import { column } from './page-measures.ts'
import { writeRuns, type RunContext } from './write-runs.ts'
import { declaration, escapeText, namespaces, tag, valued, type Attributes } from './xml.ts'

type Paper = PrintModel['paper']

export interface PageContext extends RunContext {
  readonly rtl: boolean
}

/** A line that was added or deleted goes with its end. */
export function writeLines(
  lines: readonly MarkedLine[],
  style: string,
  context: RunContext,
): string {
  return lines.map((line) => writeLine(line, style, context)).join('')
}

/** The block under the masthead: what is bold before the agenda item is session and body, what is bold behind it is its title. */
export function writeSession(lines: readonly MarkedLine[], context: RunContext): string {
  const item = lines.findIndex(({ bold: isBold }) => !isBold)
  return lines
    .map((line, index) => {
      const behind = item >= 0 && index > item ? 'AgendaTitleH2' : 'Session'
      const style = line.bold ? behind : 'AgendaItemNormal'
      const above = index === 0 ? tag('w:spacing', { 'w:before': 240 }) : ''
      return writeLine(line, style, context, above)
    })
    .join('')
}

/** Above the title: who adopted it, and in brackets on whose report. */
export function writeAdopted(lines: readonly MarkedLine[], context: RunContext): string {
  return lines
    .map((line) =>
      line.bold
        ? writeLine(line, 'TitleH1', context)
        : writeLine(line, 'UNBracketed', context, tag('w:keepNext')),
    )
    .join('')
}

/** At the end of the text, on one page: meeting and day at the outer end, and over the column a vote in brackets. */
export function writeAdoption(lines: readonly MarkedLine[], context: RunContext): string {
  const vote = lines.findIndex(
    ({ runs: [first] }) => first && 'text' in first && /^\P{L}*\[/u.test(first.text),
  )
  return lines
    .map((line, index) => {
      const style = vote >= 0 && index >= vote ? 'UNBracketed' : 'UNAdoption'
      const next = index === lines.length - 1 ? '' : tag('w:keepNext')
      return writeLine(line, style, context, next)
    })
    .join('')
}

function writeLine(
  { place, bold: isBold, runs }: MarkedLine,
  style: string,
  context: RunContext,
  own = '',
): string {
  context.marks.nextParagraph()
  const mark = context.marks.onEnd(endAt(place))
  const properties = tag(
    'w:pPr',
    {},
    valued('w:pStyle', style),
    own,
    mark === '' ? '' : tag('w:rPr', {}, mark),
  )
  const isDirect = isBold && !boldStyles.has(style)
  const words = writeRuns(withoutIsolates(runs), isDirect ? { ...context, base: bold } : context)
  return tag('w:p', {}, properties, words)
}

const boldStyles: ReadonlySet<string> = new Set(['Session', 'AgendaTitleH2', 'Sponsors', 'TitleH1'])

function endAt(place: MarkedLine['place']): ChangedEnd | null {
  if (place === 'both') return null
  return { tracked: place === 'old' ? 'del' : 'ins' }
}

/** Word takes directions from the properties of its runs. */
function withoutIsolates(runs: readonly MarkedRun[]): MarkedRun[] {
  return runs.flatMap((run) => {
    if (!('text' in run)) return run
    const text = run.text.replaceAll(/[\u2066-\u2069\u200B]/gu, '')
    return text === '' ? [] : { ...run, text }
  })
}

const bold = tag('w:b') + tag('w:bCs')

export function writeMasthead(
  head: MarkedHead,
  { unitedNations, symbol }: Pick<PrintModel['masthead'], 'unitedNations' | 'symbol'>,
  context: PageContext,
): string {
  const widths = [column.inset, 5227, 245, 3101] as const
  const kept = (text: string): MarkedRun[] => [
    { op: 'kept', text, setOff: false, wasSetOff: false },
  ]
  const words = (runs: readonly MarkedRun[], properties: string) =>
    writeRuns(withoutIsolates(runs), { ...context, base: properties })
  const paragraph = (content: string, ...properties: string[]) =>
    tag('w:p', {}, tag('w:pPr', {}, valued('w:pStyle', 'UNMasthead'), ...properties), content)
  // The first letter of a symbol is twice as large.
  const [first, ...rest] = symbol ? splitInitial(head.symbol) : [null, ...head.symbol]
  const writeSymbol = () => (first ? words([first], sized(40)) : '') + words(rest, sized(20))
  const after = tag('w:spacing', { 'w:after': 80, 'w:line': 240, 'w:lineRule': 'auto' })
  const ltr = context.rtl ? tag('w:bidi', { 'w:val': 0 }) : ''
  // In a line that runs from left to right the outer edge of an Arabic page is the left one.
  const outer = valued('w:jc', context.rtl ? 'left' : 'right')
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      context.rtl ? tag('w:bidiVisual') : '',
      tag('w:tblW', { 'w:w': column.text, 'w:type': 'dxa' }),
      tag('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width }))),
    row(
      864,
      cell({ width: widths[0], rule: 4 }, paragraph('')),
      cell({ width: widths[1], rule: 4 }, paragraph(words(kept(unitedNations), sized(28)), after)),
      cell(
        { width: widths[2] + widths[3], rule: 4, span: 2 },
        paragraph(writeSymbol(), ltr, after, outer),
      ),
    ),
    row(
      2880,
      cell({ width: widths[0], rule: 12, top: true }, paragraph('')),
      cell(
        { width: widths[1], rule: 12, top: true },
        paragraph(
          words(head.organ, bold + sized(40)),
          tag('w:spacing', { 'w:before': 109, 'w:line': 240, 'w:lineRule': 'auto' }),
        ),
      ),
      cell({ width: widths[2], rule: 12, top: true }, paragraph('')),
      cell(
        { width: widths[3], rule: 12, top: true },
        head.distribution.length === 0
          ? paragraph('')
          : head.distribution.map((line, index) => distributionLine(line, index, context)).join(''),
      ),
    ),
  )
}

/** Null where both texts do not begin with one letter. */
function splitInitial(
  runs: readonly MarkedRun[],
): readonly [first: MarkedRun | null, ...rest: readonly MarkedRun[]] {
  const [run, ...more] = runs
  if (!run || !('text' in run) || run.op !== 'kept' || run.text === '') return [null, ...runs]
  const rest = run.text.slice(1)
  return [
    { ...run, text: run.text.slice(0, 1) },
    ...(rest === '' ? [] : [{ ...run, text: rest }]),
    ...more,
  ]
}

function distributionLine(
  { place, runs }: MarkedLine,
  index: number,
  context: PageContext,
): string {
  const mark = context.marks.onEnd(endAt(place))
  const properties = [
    valued('w:pStyle', 'UNMasthead'),
    context.rtl ? tag('w:bidi', { 'w:val': 0 }) : '',
    tag('w:spacing', { 'w:before': index === 0 ? 240 : 0, 'w:line': 240, 'w:lineRule': 'auto' }),
    mark === '' ? '' : tag('w:rPr', {}, mark),
  ]
  return tag('w:p', {}, tag('w:pPr', {}, ...properties), writeRuns(withoutIsolates(runs), context))
}

function sized(halfPoints: number): string {
  return valued('w:sz', halfPoints) + valued('w:szCs', halfPoints)
}

interface Cell {
  readonly width: number
  /** Of the line under it, in eighths of a point. */
  readonly rule: number
  readonly span?: number
  readonly top?: boolean
}

function cell({ width, rule, span, top = false }: Cell, content: string): string {
  return tag(
    'w:tc',
    {},
    tag(
      'w:tcPr',
      {},
      tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      span === undefined ? '' : valued('w:gridSpan', span),
      tag(
        'w:tcBorders',
        {},
        tag('w:bottom', { 'w:val': 'single', 'w:sz': rule, 'w:space': 0, 'w:color': 'auto' }),
      ),
      valued('w:vAlign', top ? 'top' : 'bottom'),
    ),
    content,
  )
}

function row(height: number, ...cells: string[]): string {
  const properties = tag('w:trPr', {}, tag('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }))
  return tag('w:tr', {}, properties, ...cells)
}

/** The part of a running head: at the outer edge, on even pages the left one. */
export function writeHeader(
  runs: readonly MarkedRun[],
  side: 'odd' | 'even',
  context: PageContext,
): string {
  const content = writeRuns(withoutIsolates(runs), context)
  const paragraph = tag(
    'w:p',
    {},
    tag(
      'w:pPr',
      {},
      valued('w:pStyle', 'Header'),
      tag(
        'w:pBdr',
        {},
        tag('w:bottom', { 'w:val': 'single', 'w:sz': 2, 'w:space': 4, 'w:color': 'auto' }),
      ),
      tag('w:spacing', { 'w:before': 360, 'w:after': 348, 'w:line': 240, 'w:lineRule': 'exact' }),
      valued('w:jc', side === 'odd' ? 'right' : 'left'),
    ),
    content,
  )
  return declaration + tag('w:hdr', namespaces, paragraph)
}

/** Of the first page, which begins with its masthead. */
export function writeEmptyHeader(): string {
  const properties = tag(
    'w:pPr',
    {},
    valued('w:pStyle', 'Header'),
    tag('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' }),
  )
  const paragraph = tag('w:p', {}, properties)
  return declaration + tag('w:hdr', namespaces, paragraph)
}

export function writeFooter(foot: PrintedFoot, page: 'first' | 'odd' | 'even'): string {
  const pageOfPages = [field('PAGE'), plainRun('/'), field('NUMPAGES')].join('')
  const short = foot.short === null ? '' : plainRun(foot.short)
  const recycle = foot.recycle === null ? '' : tabRun + plainRun(foot.recycle)
  const lines =
    page === 'first'
      ? [plainRun(foot.job ?? '') + recycle, plainRun(foot.barcode ?? '')]
      : [page === 'odd' ? short + tabRun + pageOfPages : pageOfPages + tabRun + short]
  const properties = tag(
    'w:pPr',
    {},
    valued('w:pStyle', 'Footer'),
    tag('w:tabs', {}, tag('w:tab', { 'w:val': 'right', 'w:pos': column.text })),
    tag('w:bidi', { 'w:val': 0 }),
  )
  return (
    declaration + tag('w:ftr', namespaces, ...lines.map((line) => tag('w:p', {}, properties, line)))
  )
}

const tabRun = tag('w:r', {}, tag('w:tab'))

function plainRun(text: string): string {
  return text === '' ? '' : tag('w:r', {}, `<w:t xml:space="preserve">${escapeText(text)}</w:t>`)
}

function field(code: string): string {
  return tag('w:fldSimple', { 'w:instr': code }, plainRun('1'))
}

/** The last element of the body. The parts are those named in package.ts. */
export function writeSection(paper: Paper, rtl: boolean): string {
  const [width, height] = paper === 'a4' ? [11906, 16838] : [12240, 15840]
  const side = (width - column.text) / 2
  const reference = (name: 'header' | 'footer', type: string, id: string): string =>
    tag(`w:${name}Reference`, { 'w:type': type, 'r:id': id } satisfies Attributes)
  return tag(
    'w:sectPr',
    {},
    reference('header', 'default', 'rIdHeaderOdd'),
    reference('header', 'even', 'rIdHeaderEven'),
    reference('header', 'first', 'rIdHeaderFirst'),
    reference('footer', 'default', 'rIdFooterOdd'),
    reference('footer', 'even', 'rIdFooterEven'),
    reference('footer', 'first', 'rIdFooterFirst'),
    tag('w:pgSz', { 'w:w': width, 'w:h': height }),
    // The running heads of the later pages are as high as their margin; the first page begins above it.
    tag('w:pgMar', {
      'w:top': 452,
      'w:right': side,
      'w:bottom': 1152,
      'w:left': side,
      'w:header': 432,
      'w:footer': 504,
      'w:gutter': 0,
    }),
    tag('w:titlePg'),
    rtl ? tag('w:bidi') : '',
  )
}
