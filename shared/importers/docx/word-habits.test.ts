// What people do in Word that is neither words nor styles of paragraphs: lists of every kind, breaks for paragraphs, controls, fields, formulas.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { readFootnotes } from '../../document/footnotes.ts'
import { fromDocx, type ReadDocx } from './from-docx.ts'

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="urn:m"'

type Parts = Readonly<Record<string, string>>

function read(body: string, parts: Parts = {}): ReadDocx {
  const all = {
    document: `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  const packed = Object.entries(all).map(
    ([name, part]) => [`word/${name}.xml`, strToU8(part)] as const,
  )
  let count = 0
  const newId = () => `p${++count}`
  const result = fromDocx(zipSync(Object.fromEntries(packed)), { newId, changes: 'accepted' })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** `operative 1: To report;` */
function lines(body: string, parts: Parts = {}): string[] {
  const { paragraphs } = read(body, parts).document.text
  return paragraphs.map((each) => `${each.part} ${each.level}: ${bodyText(each)}`)
}

const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const line = '<w:r><w:br/></w:r>'
const ga = p(r('The General Assembly,'))
const placed = (level: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

const levelOf = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const plainLevels =
  levelOf(0, 'decimal', '%1.') +
  levelOf(1, 'lowerLetter', '(%2)') +
  levelOf(2, 'lowerRoman', '(%3)')
const numberingOf = (content: string) => `<w:numbering ${spaces}>${content}</w:numbering>`
const abstract = (id: number, content: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`
const listOf = (id: number, of: number) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`
const stylesOf = (...styles: string[]) => `<w:styles ${spaces}>${styles.join('')}</w:styles>`
const styleOf = (id: string, properties: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn}<w:pPr>${properties}</w:pPr></w:style>`

describe('lists', () => {
  const levels = ['operative 0: Urges States:', 'operative 1: To act;', 'operative 0: Decides it.']

  test('that are described by a style of lists', () => {
    const numbering = numberingOf(
      abstract(3, '<w:numStyleLink w:val="UN"/>') +
        abstract(4, `<w:styleLink w:val="UN"/>${plainLevels}`) +
        listOf(5, 3),
    )
    const body = ga + p(r('Urges States:'), placed(0, 5)) + p(r('To act;'), placed(1, 5))
    expect(lines(body + p(r('Decides it.'), placed(0, 5)), { numbering }).slice(1)).toEqual(levels)
  })

  test('of which a style says the level and the one it is based on the list', () => {
    const styles = stylesOf(
      styleOf('OP', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      styleOf('Sub', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', '<w:basedOn w:val="OP"/>'),
    )
    const numbering = numberingOf(abstract(0, plainLevels) + listOf(1, 0))
    const styled = (text: string, style: string) => p(r(text), `<w:pStyle w:val="${style}"/>`)
    const body = styled('Urges States:', 'OP') + styled('To act;', 'Sub')
    expect(lines(ga + body + styled('Decides it.', 'OP'), { styles, numbering }).slice(1)).toEqual(
      levels,
    )
  })

  test('whose levels name the styles that stand at them', () => {
    const inList = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const styles = stylesOf(styleOf('One', inList), styleOf('Two', inList))
    const numbering = numberingOf(
      abstract(
        0,
        levelOf(0, 'decimal', '%1.', '<w:pStyle w:val="One"/>') +
          levelOf(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Two"/>'),
      ) + listOf(1, 0),
    )
    const styled = (text: string, style: string) => p(r(text), `<w:pStyle w:val="${style}"/>`)
    const body = styled('Urges States:', 'One') + styled('To act;', 'Two')
    expect(lines(ga + body + styled('Decides it.', 'One'), { styles, numbering }).slice(1)).toEqual(
      levels,
    )
  })

  test('that repeat the numbers above, 1.1, are levels below, and that is told', () => {
    const legal = '<w:isLgl/>'
    const numbering = numberingOf(
      abstract(
        0,
        levelOf(0, 'upperRoman', '%1.') +
          levelOf(1, 'decimal', '%1.%2', legal) +
          levelOf(2, 'decimal', '%1.%2.%3', legal),
      ) + listOf(1, 0),
    )
    const body =
      ga + p(r('Urges it:'), placed(0)) + p(r('To act:'), placed(1)) + p(r('Now;'), placed(2))
    expect(lines(body, { numbering }).slice(1)).toEqual([
      'operative 0: Urges it:',
      'operative 1: To act:',
      'operative 2: Now;',
    ])
    const { ambiguities } = read(body, { numbering }).document
    expect(ambiguities.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['level-uncertain', '1.1 To act:'],
      ['level-uncertain', '1.1.1 Now;'],
    ])
  })

  test('whose letters go on through all paragraphs, and circled figures', () => {
    const numbering = numberingOf(
      abstract(
        0,
        levelOf(0, 'decimal', '%1.') +
          levelOf(1, 'lowerLetter', '(%2)', '<w:lvlRestart w:val="0"/>') +
          levelOf(2, 'decimalEnclosedCircle', '%3'),
      ) + listOf(1, 0),
    )
    const at = (text: string, level: number) => p(r(text), placed(level))
    const body = at('Urges it:', 0) + at('act;', 1) + at('Decides it:', 0) + at('meet:', 1)
    expect(read(ga + body + at('now;', 2), { numbering }).source.slice(1)).toEqual([
      '1. Urges it:',
      '(a) act;',
      '2. Decides it:',
      '(b) meet:',
      '① now;',
    ])
  })

  test('that count 1., 2. at every level have the letters of a resolution, and that is told', () => {
    const numbering = numberingOf(
      abstract(0, [0, 1, 2, 3].map((at) => levelOf(at, 'decimal', `%${at + 1}.`)).join('')) +
        listOf(1, 0),
    )
    const at = (text: string, level: number) => p(r(text), placed(level))
    const body = ga + at('Urges it:', 0) + at('to act:', 1) + at('now;', 2) + at('to wait;', 1)
    expect(lines(body + at('Decides it.', 0), { numbering }).slice(1)).toEqual([
      'operative 0: Urges it:',
      'operative 1: to act:',
      'operative 2: now;',
      'operative 1: to wait;',
      'operative 0: Decides it.',
    ])
    expect(read(body, { numbering }).document.ambiguities.map(({ code }) => code)).toEqual([
      'level-uncertain',
      'level-uncertain',
      'level-uncertain',
    ])
  })

  test('with the same bullet at every level stand as deep as the list says', () => {
    const bullets = [0, 1].map((at) => levelOf(at, 'bullet', '\uf0b7')).join('')
    const numbering = numberingOf(abstract(0, bullets) + listOf(1, 0))
    const at = (text: string, level: number) => p(r(text), placed(level))
    const body = ga + p(r('1. Urges States:')) + at('to open ports', 0) + at('in winter', 1)
    expect(lines(body + at('to train crews;', 0), { numbering }).slice(1)).toEqual([
      'operative 0: Urges States:',
      'operative 1: to open ports',
      'operative 2: in winter',
      'operative 1: to train crews;',
    ])
  })

  test('that are tables with a column for the numbers', () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row('1.', 'Urges States:')}${row('(a)', 'To act;')}${row('2.', 'Decides it.')}</w:tbl>`
    expect(lines(ga + table).slice(1)).toEqual(levels)
    const facts = `<w:tbl>${row('1', 'Egypt')}${row('2', 'Japan')}</w:tbl>`
    expect(lines(ga + facts).slice(1)).toEqual(['text 0: 1\tEgypt', 'text 0: 2\tJapan'])
  })
})

describe('breaks of the line', () => {
  test('divide where the words say that a paragraph ends and another begins', () => {
    const body = p(
      r('The General Assembly,') +
        line +
        r('Recalling its') +
        line +
        r('resolution 70/1,') +
        line +
        line +
        r('1. Urges States:') +
        line +
        r('(a) to act; and') +
        line +
        r('(b) to meet;') +
        line +
        r('2. Decides to remain seized of it.'),
    )
    expect(lines(body)).toEqual([
      'subject 0: The General Assembly,',
      'preamble 0: Recalling its resolution 70/1,',
      'operative 0: Urges States:',
      'operative 1: to act; and',
      'operative 1: to meet;',
      'operative 0: Decides to remain seized of it.',
    ])
  })

  test('in Arabic and Chinese', () => {
    const ar = [
      'إن الجمعية العامة،',
      'إذ تشير إلى قرارها،',
      '1 - تحث الدول على العمل؛',
      '2 - تقرر ذلك.',
    ]
    expect(lines(p(ar.map((each) => r(each)).join(line)))).toHaveLength(4)
    const zh = ['大会，', '回顾其第70/1号决议，', '1. 敦促各国采取行动；', '2. 决定继续审议。']
    expect(lines(p(zh.map((each) => r(each)).join(line)))).toHaveLength(4)
  })

  test('take notes and emphasis along', () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const footnotes = `<w:footnotes ${spaces}>${[1, 2].map((id) => `<w:footnote w:id="${id}">${p(r(`Note ${id}.`))}</w:footnote>`).join('')}</w:footnotes>`
    const body = p(
      r('Noting the ') +
        r('Report', '<w:i/>') +
        r(',') +
        note(1) +
        line +
        r('Recalling the ') +
        r('Plan', '<w:i/>') +
        r(' of it,') +
        note(2),
    )
    const { text } = read(ga + body, { footnotes }).document
    const emphasised = text.paragraphs.map(({ runs }) =>
      runs.filter(({ marks }) => marks.emphasis).map((run) => run.text),
    )
    expect(emphasised).toEqual([[], ['Report'], ['Plan']])
    const notes = readFootnotes(text).map(({ footnote }) => footnote.runs.map((run) => run.text))
    expect(notes.flat().map((words) => words.replaceAll('\uFFFC', ''))).toEqual([
      'Note 1.',
      'Note 2.',
    ])
  })

  test('that may divide are told, and divide nothing', () => {
    const body = ga + p(r('Noting the report.') + line + r('Member States spoke,'))
    const { text, ambiguities } = read(body).document
    expect(text.paragraphs.map(bodyText).at(-1)).toBe('Noting the report. Member States spoke,')
    expect(ambiguities).toMatchObject([
      { code: 'break-in-paragraph', line: 2, excerpt: 'Member States spoke,' },
    ])
  })
})

describe('a text in one paragraph', () => {
  const textOf = (...lines: readonly string[]) => p(lines.map((each) => r(each)).join(line))

  test('has its heads, its headings and its items without stops on lines of their own', () => {
    const body = textOf(
      'Committee: Economic and Social Council',
      'Topic: The lights of harbours',
      'Sponsors: Malta, Peru',
      'The Economic and Social Council,',
      'Operative clauses',
      '1. Urges States to give their harbours:',
      'a) lamps',
      'b) keepers who know them',
      '2. Decides to meet.',
    )
    const { title, sponsors } = read(body).document
    expect([title, sponsors.delegations]).toEqual(['The lights of harbours', ['MLT', 'PER']])
    expect(lines(body).slice(1)).toEqual([
      'subject 0: The Economic and Social Council,',
      'text 0: Operative clauses',
      'operative 0: Urges States to give their harbours:',
      'operative 1: lamps',
      'operative 1: keepers who know them',
      'operative 0: Decides to meet.',
    ])
  })

  test('a title on two lines is one', () => {
    const body = p(r('The lights') + line + r('of small harbours')) + ga + p(r('Noting it,'))
    expect(read(body).document.title).toBe('The lights of small harbours')
  })
})

describe('notes that somebody typed', () => {
  const raised = (sign: string) => r(sign, '<w:vertAlign w:val="superscript"/>')

  test('stand behind the text, and raised signs refer to them', () => {
    const body =
      ga +
      p(r('Noting the report') + raised('1') + r(' on 5 km') + raised('2') + r(' of land,')) +
      p(r('1. Decides to meet') + raised('2') + r('.')) +
      p(raised('1') + r(' See A/80/1.')) +
      p(raised('2') + r(' See A/80/2.'))
    const { text } = read(body).document
    expect(lines(body).slice(1)).toEqual([
      'preamble 0: Noting the report on 5 km² of land,',
      'operative 0: Decides to meet.',
    ])
    const notes = readFootnotes(text).map(({ footnote }) => footnote.runs.map((run) => run.text))
    expect(notes.flat()).toEqual(['See A/80/1.', 'See A/80/2.'])
  })

  test('rows of a table with numbers are none', () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row('1', 'Harbour of Callao.')}${row('2', 'Harbour of Valletta.')}</w:tbl>`
    const body = ga + p(r('Noting the list1 of harbours,')) + p(r('1. Decides it.')) + table
    expect(lines(body).slice(-2)).toEqual([
      'text 0: 1\tHarbour of Callao.',
      'text 0: 2\tHarbour of Valletta.',
    ])
  })
})

describe('controls and fields', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

  test('what stands in an empty control is told and no text', () => {
    const control = (content: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const body = p(r('Noting ') + control(r('Click here.')) + r('it,')) + control(p(r('Tap here.')))
    expect(lines(ga + body).slice(1)).toEqual(['preamble 0: Noting it,'])
    expect(read(ga + body).aside.map(({ text }) => text)).toEqual(['Click here.', 'Tap here.'])
  })

  test('a table of contents is told and no text, over all its paragraphs', () => {
    const contents = p(field(' TOC \\o ', r('I. Introduction'))) + p(r('II. Follow-up') + end)
    const body = contents + ga + p(r('Noting it,'))
    expect(lines(body)).toEqual(['subject 0: The General Assembly,', 'preamble 0: Noting it,'])
    expect(read(body).aside.map(({ text }) => text)).toEqual(['I. Introduction', 'II. Follow-up'])
    // One that never ends takes nothing but its own paragraph.
    const open = p(field(' TOC ', r('I. Introduction'))) + ga + p(r('Noting it,'))
    expect(lines(open)).toEqual(lines(body))
  })

  test('the choice in a list is a word, and words in a field that never shows are told', () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="one"/><w:listEntry w:val="two"/></w:ddList></w:ffData>'
    const chosen = `<w:r><w:fldChar w:fldCharType="begin">${list}</w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>${end}`
    expect(lines(ga + p(r('Noting ') + chosen + r(' reports,'))).at(-1)).toBe(
      'preamble 0: Noting two reports,',
    )
    const broken =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
    const body = ga + p(r('Noting ') + broken + r('the report,')) + p(r('Aware of it,'))
    expect(read(body).aside).toEqual([{ text: 'the report,', why: 'field' }])
    expect(lines(body).at(-1)).toBe('preamble 0: Aware of it,')
  })
})

describe('what is rare', () => {
  test('notes with letters for signs, in controls, with tables', () => {
    const footnotes = `<w:footnotes ${spaces}><w:footnote w:id="1">${p(r('a See it.'))}</w:footnote><w:footnote w:id="2"><w:sdt><w:sdtContent>${p(r('Also.'))}</w:sdtContent></w:sdt><w:tbl><w:tr><w:tc>${p(r('Cell.'))}</w:tc></w:tr></w:tbl></w:footnote></w:footnotes>`
    const marked = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>a</w:t></w:r>'
    const body =
      ga +
      p(r('Noting it,') + marked) +
      p(r('Aware,') + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    expect(lines(body, { footnotes }).slice(1)).toEqual([
      'preamble 0: Noting it,',
      'preamble 0: Aware,',
    ])
    const { text } = read(body, { footnotes }).document
    const notes = readFootnotes(text).map(({ footnote }) =>
      footnote.runs.map((run) => run.text).join(''),
    )
    expect(notes.map((note) => note.replaceAll('\uFFFC', ''))).toEqual(['See it.', 'Also. Cell.'])
  })

  test('formulas are written on one line', () => {
    const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const half = `<m:f><m:num>${m('1')}</m:num><m:den>${m('2')}</m:den></m:f>`
    const square = `<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`
    const root = `<m:rad><m:e>${m('a+b')}</m:e></m:rad>`
    const index = `<m:sSub><m:e>${m('t')}</m:e><m:sub>${m('max')}</m:sub></m:sSub>`
    const body =
      ga + p(r('Noting ') + `<m:oMath>${half}${square}${root}${index}</m:oMath>` + r(','))
    expect(lines(body).at(-1)).toBe('preamble 0: Noting 1/2x²√(a+b)t_max,')
  })

  test('words with a line through them stay, and are told', () => {
    const body =
      ga +
      p(r('Noting ') + r('the old ', '<w:strike/>') + r('new report,', '<w:u w:val="single"/>'))
    expect(lines(body).at(-1)).toBe('preamble 0: Noting the old new report,')
    expect(read(body).document.ambiguities).toMatchObject([
      { code: 'bracket-or-proposal', line: 2, excerpt: 'the old' },
    ])
  })

  test('the number of the page is no part of the job number at its foot', () => {
    const footer1 = `<w:ftr ${spaces}>${p(r('25-12345') + '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')}</w:ftr>`
    expect(read(ga + p(r('Noting it,')), { footer1 }).document.masthead.jobNumber).toBe('25-12345')
  })
})
