// Files in the forms in which other programs write them, and what is rare in all of them.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bodyText, type DraftText } from '../../document/draft-text.ts'
import { fromDocx, type ReadDocx } from './from-docx.ts'
import type { TakenChanges } from './tracking.ts'

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:m="urn:m"'

function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  )
}

const r = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const documentOf = (body: string) =>
  `<w:document ${spaces}><w:body>${p(r('The General Assembly,'))}${body}</w:body></w:document>`
const word = (body: string, more: Readonly<Record<string, string>> = {}) =>
  pack({
    'word/document.xml': documentOf(body),
    ...Object.fromEntries(Object.entries(more).map(([name, part]) => [`word/${name}.xml`, part])),
  })

function read(bytes: Uint8Array, changes: TakenChanges = 'accepted'): ReadDocx {
  let count = 0
  const result = fromDocx(bytes, { newId: () => `p${++count}`, changes, language: 'en' })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function lines({ paragraphs }: DraftText): string[] {
  return paragraphs
    .slice(1)
    .map((each) => `${each.kind === 'paragraph' ? '' : `${each.kind}: `}${bodyText(each)}`)
}
const linesOf = (body: string) => lines(read(word(body)).document.text)

const noting = p(r('Noting its decisions,'))
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const rowOf = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const plainRow = (...texts: string[]) => rowOf(...texts.map((text) => cell(p(r(text)))))
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

describe('tables', () => {
  test('in the text are rows, their cells as they are', () => {
    const body = table(plainRow('State', 'Year'), plainRow('1. Egypt', ''), plainRow('', '2020'))
    expect(linesOf(noting + body)).toEqual([
      'Noting its decisions,',
      'row: State\tYear',
      'row: 1. Egypt\t',
      'row: \t2020',
    ])
  })

  test('keep a row that holds a reference to a note and no words', () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const note = `<w:footnote w:id="1">${p(r('See it.'))}</w:footnote>`
    const body = table(plainRow('State', 'Year'), rowOf(cell(p(reference)), cell(p(''))))
    const notes = { footnotes: `<w:footnotes ${spaces}>${note}</w:footnotes>` }
    const { document } = read(word(noting + body, notes))
    const [head, last] = document.text.paragraphs.slice(-2)
    expect([head?.kind, last?.kind]).toEqual(['row', 'row'])
    const noted = last?.runs.filter(({ marks }) => marks.note !== undefined) ?? []
    expect(noted.map(({ text }) => text).join('')).toContain('See it.')
    expect(document.ambiguities).toEqual([])
  })

  test('with merged cells keep their columns, and those inside cells are told', () => {
    const wide = rowOf(cell(p(r('Both')), '<w:gridSpan w:val="2"/>'), cell(p(r('Last'))))
    const under = rowOf(
      cell(p(''), '<w:vMerge/>'),
      cell(p(r('Two')) + p(r('lines'))),
      cell(table(plainRow('in', 'side'), plainRow('a', 'b')) + p('')),
    )
    const found = read(word(noting + table(plainRow('A', 'B', 'C'), wide, under)))
    expect(lines(found.document.text).slice(1)).toEqual([
      'row: A\tB\tC',
      'row: Both\t\tLast',
      'row: \tTwo lines\tin side a b',
    ])
    expect(found.flattened.tables).toBe(1)
  })

  test('for a layout are paragraphs: a masthead, one row, one column', () => {
    const masthead = table(
      plainRow('United Nations', 'A/C.3/80/L.5'),
      plainRow('General Assembly', 'Distr.: Limited'),
    )
    const bytes = pack({
      'word/document.xml': `<w:document ${spaces}><w:body>${masthead}${p(r('The General Assembly,'))}${noting}${table(plainRow('Recalling one,', 'Recalling two,'))}${table(plainRow('Aware of it,'), plainRow('Mindful of it,'))}</w:body></w:document>`,
    })
    const found = read(bytes)
    expect(found.document.masthead.symbol).toBe('A/C.3/80/L.5')
    expect(lines(found.document.text)).toEqual([
      'Noting its decisions,',
      'Recalling one,',
      'Recalling two,',
      'Aware of it,',
      'Mindful of it,',
    ])
    expect(found.flattened.tables).toBe(3)
  })

  test('rows and cells that somebody put in or struck come and go', () => {
    const added = `<w:tr><w:trPr><w:ins w:author="A"/></w:trPr>${cell(p(r('New')))}${cell(p(r('1')))}</w:tr>`
    const more = rowOf(
      cell(p(r('Kept'))),
      cell(p(r('cell')), '<w:cellIns w:author="A"/>'),
      cell(p(r('2'))),
    )
    const bytes = word(noting + table(plainRow('State', 'Sum'), added, more))
    expect(lines(read(bytes).document.text).slice(2)).toEqual(['row: New\t1', 'row: Kept\tcell\t2'])
    expect(lines(read(bytes, 'rejected').document.text).slice(2)).toEqual(['row: Kept\t2'])
  })
})

describe('words that are none', () => {
  test('hidden words and numbers of pages are told and left out', () => {
    const styles = `<w:styles ${spaces}><w:style w:styleId="H"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const page = `${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${field('separate')}${r('7')}${field('end')}`
    const body = p(
      r('Noting ') +
        r('never said ', '<w:vanish/>') +
        r('nor this ', '<w:rStyle w:val="H"/>') +
        r('but this ', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>') +
        page +
        '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>' +
        r('report,'),
    )
    const { document, aside } = read(word(body, { styles }))
    expect(lines(document.text)).toEqual(['Noting but this report,'])
    expect(aside).toEqual([
      { text: 'never said', why: 'hidden' },
      { text: 'nor this', why: 'hidden' },
      { text: '7', why: 'field' },
      { text: '9', why: 'field' },
    ])
    expect(document.furniture.filter(({ what }) => what === 'hidden')).toHaveLength(2)
  })

  test('symbols, hyphens, breaks, readings and formulas are the words they stand for', () => {
    const sym = (font: string, char: string) =>
      `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const body = p(
      r('Noting ') +
        sym('Symbol', 'F062') +
        '<w:r><w:softHyphen/><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>operation</w:t><w:tab/></w:r>' +
        '<w:r><w:ruby><w:rt><w:r><w:t>kana</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>' +
        '<m:oMath><m:r><m:t> x = 1</m:t></m:r></m:oMath>' +
        sym('Wingdings', 'F0FC') +
        r(','),
    )
    expect(linesOf(body)).toEqual(['Noting β co\u2011operation 漢字 x = 1✓,'])
  })

  test('a heading that runs into its text by a hidden mark is one paragraph with it', () => {
    const heading = p(r('Noting'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>')
    expect(linesOf(heading + p(r(' the report,')))).toEqual(['Noting the report,'])
  })
})

describe('what others write around words', () => {
  test('content controls, links, smart tags, alternates and directions are passed through', () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${p(
      `<w:hyperlink>${r('Noting')}</w:hyperlink><w:smartTag>${r(' the')}</w:smartTag><w:sdt><w:sdtContent>${r(' report')}</w:sdtContent></w:sdt><mc:AlternateContent><mc:Choice>${r(' of')}</mc:Choice><mc:Fallback>${r(' OF')}</mc:Fallback></mc:AlternateContent><w:bdo w:val="ltr">${r(' 2020')}</w:bdo><w:customXml>${r(',')}</w:customXml>`,
    )}</w:sdtContent></w:sdt><mc:AlternateContent><mc:Choice>${p(r('Recalling it,'))}</mc:Choice><mc:Fallback>${p(r('Recalling it,'))}</mc:Fallback></mc:AlternateContent>`
    expect(linesOf(body)).toEqual(['Noting the report of 2020,', 'Recalling it,'])
  })

  test('comments say who, when and on which words', () => {
    const comments = `<w:comments ${spaces}><w:comment w:id="3" w:author="France" w:date="2020-03-01T10:00:00Z">${p(r('Why?'))}</w:comment></w:comments>`
    const start = '<w:commentRangeStart w:id="3"/>'
    const end = '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    const body =
      p(r('Noting ') + start + r('the report,')) + p(r('Recalling it') + end + r(' also,'))
    expect(read(word(body, { comments })).comments).toEqual([
      {
        author: 'France',
        text: 'Why?',
        date: '2020-03-01T10:00:00Z',
        about: 'the report, Recalling it',
      },
    ])
  })

  test('changes of form are counted, and are nobody’s words', () => {
    const body = p(
      r('Noting', '<w:i/><w:rPrChange w:author="Egypt"><w:rPr/></w:rPrChange>') + r(' it,'),
      '<w:jc w:val="left"/><w:pPrChange w:author="Egypt"><w:pPr/></w:pPrChange>',
    )
    const { tracked } = read(word(body))
    expect(tracked).toMatchObject({ count: 0, authors: [], formed: 2 })
  })

  test('an annex that Word counts, or with its title under a break, has that title', () => {
    const numbering = `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Annex %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const counted = p(r('Plan'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const typed = p('<w:r><w:t>Annex II</w:t><w:br/><w:t>Members</w:t></w:r>')
    const body = noting + counted + p(r('States should act.')) + typed + p(r('Some words.'))
    expect(lines(read(word(body, { numbering })).document.text)).toEqual([
      'Noting its decisions,',
      'annex: Plan',
      'States should act.',
      'annex: Members',
      'Some words.',
    ])
  })
})

describe('packages as others make them', () => {
  test('parts in UTF-16, in another folder, with other separators, without styles', () => {
    const utf16 = (text: string, little: boolean) => {
      const bytes = new Uint8Array(2 + text.length * 2)
      const view = new DataView(bytes.buffer)
      view.setUint16(0, 0xfeff, little)
      Array.from({ length: text.length }, (_, at) =>
        view.setUint16(2 + at * 2, text.charCodeAt(at), little),
      )
      return bytes
    }
    const source = `<?xml version="1.0" encoding="UTF-16"?>${documentOf(noting)}`
    for (const little of [true, false])
      expect(
        lines(read(pack({ 'word/document.xml': utf16(source, little) })).document.text),
      ).toEqual(['Noting its decisions,'])
    expect(lines(read(pack({ 'word\\document.xml': documentOf(noting) })).document.text)).toEqual([
      'Noting its decisions,',
    ])
    const relations =
      '<Relationships><Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/content/main.xml"/></Relationships>'
    expect(
      lines(
        read(pack({ '_rels/.rels': relations, 'content/main.xml': documentOf(noting) })).document
          .text,
      ),
    ).toEqual(['Noting its decisions,'])
  })

  test('relations that lead nowhere and references without a note are no trouble', () => {
    const body = p(
      r('Noting it') +
        '<w:r><w:footnoteReference w:id="99"/></w:r>' +
        '<w:hyperlink r:id="rId404" xmlns:r="urn:r"><w:r><w:t>,</w:t></w:r></w:hyperlink>',
    )
    expect(linesOf(body)).toEqual(['Noting it,'])
  })
})

describe('a place where another file belongs', () => {
  test('is told, in the text, in a paragraph and in a table', () => {
    const chunk = '<w:altChunk r:id="rId9"/>'
    const part = p('<w:subDoc r:id="rId8"/>')
    const inCell = rowOf(cell(p(r('Egypt')) + chunk), cell(p(r('2020'))))
    const body = noting + chunk + part + table(plainRow('State', 'Year'), inCell)
    const { document } = read(word(body.replaceAll('r:id', 'id')))
    const told = document.ambiguities.filter(({ code }) => code === 'other-file')
    expect(told.map(({ line, excerpt }) => [line, excerpt])).toEqual([
      [2, 'Noting its decisions,'],
      [2, 'Noting its decisions,'],
      [5, 'Egypt 2020'],
    ])
    expect(document.ambiguities).toHaveLength(told.length)
  })
})
