import { strFromU8, strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { listFootnotes, readFootnotes } from '../../document/footnotes.ts'
import { subjectLine } from '../../grammar/bodies.ts'
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import { fromDocx, type ReadDocx } from './from-docx.ts'
import type { DocxProblem } from './open-package.ts'
import type { TakenChanges } from './tracking.ts'

const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)]),
    ),
  )
}

function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return pack({ document: `<w:document ${spaces}><w:body>${body}</w:body></w:document>`, ...parts })
}

const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const ins = (runs: string) => `<w:ins w:author="Egypt">${runs}</w:ins>`
const del = (text: string) =>
  `<w:del w:author="Japan"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const listed = (level: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const subject = p(r('The Commission on Narcotic Drugs,'))

function read(bytes: Uint8Array, changes: TakenChanges = 'accepted'): ReadDocx {
  let count = 0
  const result = fromDocx(bytes, { newId: () => `p${++count}`, language: 'en', changes })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const texts = (bytes: Uint8Array, changes?: TakenChanges) =>
  read(bytes, changes).document.text.paragraphs.map(bodyText)

const numbering = `<w:numbering ${spaces}>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`

/** A directory may list one name twice. */
function withTwoTexts(): Uint8Array {
  const body = (words: string) =>
    `<w:document ${spaces}><w:body>${p(r(words))}</w:body></w:document>`
  const parts = pack({ document: body('One text.'), documenX: body('Another text.') })
  return strToU8(strFromU8(parts, true).replaceAll('documenX', 'document'), true)
}

describe('a Word file', () => {
  test('automatic numbers make levels and are no words', () => {
    const body =
      subject +
      p(r('Recalling its decisions,')) +
      p(r('Urges States to act;'), listed(0)) +
      p(r('Requests the Secretary-General:'), listed(0)) +
      p(r('To report;'), listed(1)) +
      p(r('To assist States.'), listed(1))
    const { document } = read(word(body, { numbering }))
    const numbers = numberParagraphs(document.text, { language: 'en' })
    expect(
      document.text.paragraphs.map((each, at) => [numbers[at]?.printed, bodyText(each)]),
    ).toEqual([
      [null, 'The Commission on Narcotic Drugs,'],
      [null, 'Recalling its decisions,'],
      ['1.', 'Urges States to act;'],
      ['2.', 'Requests the Secretary-General:'],
      ['(a)', 'To report;'],
      ['(b)', 'To assist States.'],
    ])
    expect(document.ambiguities).toEqual([])
  })

  test('a number that a style gives is one too', () => {
    const styles = `<w:styles ${spaces}><w:style w:styleId="Op"><w:name w:val="Op"/><w:pPr>${listed(0)}</w:pPr></w:style>
      <w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Op"/></w:style></w:styles>`
    const body =
      subject +
      p(r('Urges States to act;'), '<w:pStyle w:val="Own"/>') +
      p(r('Decides to meet.'), '<w:pStyle w:val="Op"/>')
    const { document } = read(word(body, { numbering, styles }))
    expect(document.numbers.map(({ printed }) => printed)).toEqual(['1.', '2.'])
  })

  test('tracked changes are taken or left, by whom is said', () => {
    const bytes = word(
      subject + p(r('Noting ') + del('the report') + ins(r('two reports')) + r(' with interest,')),
    )
    expect(texts(bytes)[1]).toBe('Noting two reports with interest,')
    expect(texts(bytes, 'rejected')[1]).toBe('Noting the report with interest,')
    const { tracked } = read(bytes)
    expect(tracked).toMatchObject({ count: 2, authors: ['Egypt', 'Japan'] })
    expect(tracked.summaries[0]).toEqual({
      author: 'Egypt',
      insertions: 1,
      deletions: 0,
      moves: 0,
      paragraphs: 0,
      examples: [{ kind: 'inserted', text: 'two reports' }],
    })
  })

  test('words that were inserted and struck again are in neither text', () => {
    const bytes = word(subject + p(r('Noting it,') + ins(del('never'))))
    for (const changes of ['accepted', 'rejected'] as const)
      expect(texts(bytes, changes)[1]).toBe('Noting it,')
  })

  test.each([
    [
      'inserted',
      '<w:ins w:author="A"/>',
      ['Noting this, and that,'],
      ['Noting this,', 'and that,'],
    ],
    ['deleted', '<w:del w:author="A"/>', ['Noting this,', 'and that,'], ['Noting this, and that,']],
  ])('the end of a paragraph that was %s', (_name, mark, rejected, accepted) => {
    const gap = accepted.length === 1 ? ' ' : ''
    const first = p(r(`Noting this,${gap}`), `<w:rPr>${mark}</w:rPr>`)
    const bytes = word(subject + first + p(r(rejected.length === 1 ? ' and that,' : 'and that,')))
    const trimmed = (changes: 'accepted' | 'rejected') => texts(bytes, changes).slice(1)
    expect(trimmed('accepted')).toEqual(accepted)
    expect(trimmed('rejected')).toEqual(rejected)
  })

  test('a moved paragraph stands once', () => {
    const moved = (tag: string) =>
      p(
        `<w:${tag} w:author="A">${r('Noting that,')}</w:${tag}>`,
        `<w:rPr><w:${tag} w:author="A"/></w:rPr>`,
      )
    const bytes = word(
      subject +
        moved('moveFrom') +
        p(r('Recalling this,')) +
        moved('moveTo') +
        p(r('Mindful of it,')),
    )
    expect(texts(bytes).slice(1)).toEqual(['Recalling this,', 'Noting that,', 'Mindful of it,'])
    expect(texts(bytes, 'rejected').slice(1)).toEqual([
      'Noting that,',
      'Recalling this,',
      'Mindful of it,',
    ])
  })

  test('footnotes stand where they are referred to, repeated by a field, with a mark of their own', () => {
    const footnotes = `<w:footnotes ${spaces}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
      <w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>${r(' First note.')}</w:p></w:footnote>
      <w:footnote w:id="4"><w:p>${r(' Second note.')}</w:p></w:footnote></w:footnotes>`
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const marked = `<w:bookmarkStart w:id="0" w:name="_Ref1"/>${reference(5)}<w:bookmarkEnd w:id="0"/>`
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const again = `${field('begin')}<w:r><w:instrText> NOTEREF _Ref1 \\h </w:instrText></w:r>${field('separate')}${r('1')}${field('end')}`
    const body =
      subject +
      p(
        r('Recalling one') +
          marked +
          r(' and another') +
          reference(4) +
          r(' and the first') +
          again +
          r(','),
      )
    const { document } = read(word(body, { footnotes }))
    const [, second] = document.text.paragraphs
    expect(bodyText(second!)).toBe('Recalling one and another and the first,')
    const notes = listFootnotes(readFootnotes(document.text))
    expect(notes.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      'First note.',
      'Second note.',
    ])
    const signs = second!.runs.flatMap(({ marks }) =>
      marks.note === undefined ? [] : [marks.note],
    )
    expect(signs[0]).toBe(signs[2])
    expect(signs[1]).not.toBe(signs[0])
  })

  test('a table is read cell by cell', () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('E/CN.7/2020/L.5')}${cell('Distr.: Limited')}</w:tr></w:tbl>`
    const { document } = read(word(table + subject + p(r('Recalling its decisions,'))))
    expect(document.masthead).toMatchObject({ symbol: 'E/CN.7/2020/L.5', distribution: 'limited' })
  })
})

describe('what else a Word file holds', () => {
  test('the changes of one author are taken without those of the others', () => {
    const nested = `<w:ins w:author="Egypt">${r('in ')}<w:del w:author="Japan"><w:r><w:delText>great </w:delText></w:r></w:del></w:ins>`
    const bytes = word(subject + p(r('Noting ') + nested + del('deep ') + r('detail,')))
    const of = (...authors: string[]) => texts(bytes, { by: new Set(authors) })[1]
    expect(of()).toBe('Noting deep detail,')
    expect(of('Egypt')).toBe('Noting in great deep detail,')
    expect(of('Japan')).toBe('Noting detail,')
    expect(of('Egypt', 'Japan')).toBe('Noting in detail,')
    expect(of('Egypt', 'Japan')).toBe(texts(bytes, 'accepted')[1])
  })

  test('a paragraph whose list was changed has the old number where that is not taken', () => {
    const before = `<w:pPrChange w:author="A"><w:pPr>${listed(0)}</w:pPr></w:pPrChange>`
    const body =
      subject +
      p(r('Urges States to act:'), listed(0)) +
      p(r('Requests a report.'), `${listed(1)}${before}`)
    const bytes = word(body, { numbering })
    const printed = (changes: TakenChanges) =>
      read(bytes, changes).document.numbers.map((each) => each.printed)
    expect(printed('accepted')).toEqual(['1.', '(a)'])
    expect(printed('rejected')).toEqual(['1.', '2.'])
  })

  test('rows of a table that were put in or struck are taken or left whole', () => {
    const row = (text: string, mark: string) =>
      `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${p(r(text))}</w:tc></w:tr>`
    const table = `<w:tbl>${row('Kept', '')}${row('New', '<w:ins w:author="A"/>')}${row('Old', '<w:del w:author="A"/>')}</w:tbl>`
    const bytes = word(subject + p(r('Recalling its decisions,')) + table)
    expect(texts(bytes).slice(2)).toEqual(['Kept', 'New'])
    expect(texts(bytes, 'rejected').slice(2)).toEqual(['Kept', 'Old'])
    expect(read(bytes).flattened).toEqual({ tables: 1, textBoxes: 0 })
  })

  test('a text box is read once, whichever programs it was written for', () => {
    const box = `<w:txbxContent>${p(r('Noting what stands in a box,'))}</w:txbxContent>`
    const twice = `<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const bytes = word(subject + p(twice + r('Recalling its decisions,')))
    expect(texts(bytes).slice(1)).toEqual([
      'Noting what stands in a box,',
      'Recalling its decisions,',
    ])
    expect(read(bytes).flattened.textBoxes).toBe(1)
  })

  const set = (properties: string, text: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const emphasis = (bytes: Uint8Array, language: Language) => {
    let count = 0
    const newId = () => `p${++count}`
    const result = fromDocx(bytes, { newId, language, changes: 'accepted' })
    if (!result.ok) throw new Error(result.problem.code)
    return result.value.document.text.paragraphs.flatMap(({ runs }) =>
      runs.filter(({ marks }) => marks.emphasis).map(({ text }) => text),
    )
  }

  test.each<[Language, string, string]>([
    [
      'en',
      p(set('<w:i/>', 'Recalling') + r(' the ') + set('<w:i/>', 'Vienna Declaration') + r(',')),
      'Vienna Declaration',
    ],
    [
      'zh',
      p(
        set('<w:rFonts w:eastAsia="KaiTi"/>', '回顾') +
          r('其') +
          set('<w:rFonts w:eastAsia="楷体"/>', '维也纳宣言') +
          r('，'),
      ),
      '维也纳宣言',
    ],
    ['ar', p(r('وإذ تشير إلى ') + set('<w:bCs/>', 'إعلان فيينا') + r('،')), 'إعلان فيينا'],
  ])('words set off in %s are emphasis, opening words are not', (language, body, words) => {
    const above = p(r(subjectLine('CND', language) ?? ''))
    expect(emphasis(word(above + body), language)).toEqual([words])
  })

  test('a style of words sets them off, and can be taken back', () => {
    const styles = `<w:styles ${spaces}><w:style w:styleId="Off"><w:name w:val="Off"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`
    const body = p(
      r('Noting ') +
        set('<w:rStyle w:val="Off"/>', 'this') +
        r(' and ') +
        set('<w:rStyle w:val="Off"/><w:i w:val="0"/>', 'that') +
        r(','),
    )
    expect(emphasis(word(subject + body, { styles }), 'en')).toEqual(['this'])
  })

  test('a raised number refers again to the note that has it, and squares no unit', () => {
    const footnotes = `<w:footnotes ${spaces}><w:footnote w:id="5"><w:p>${r(' A note.')}</w:p></w:footnote></w:footnotes>`
    const first = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    const raised = (text: string) => set('<w:vertAlign w:val="superscript"/>', text)
    const body =
      subject +
      p(
        r('Recalling it') +
          first +
          r(' and again') +
          raised('1') +
          r(', on 9 km') +
          raised('1') +
          r(', x') +
          raised('2') +
          r(','),
      )
    const [, second] = read(word(body, { footnotes })).document.text.paragraphs
    expect(bodyText(second!)).toBe('Recalling it and again, on 9 km1, x2,')
    expect(second!.runs.filter(({ marks }) => marks.note !== undefined)).toHaveLength(2)
  })

  test('hidden comments and heads tell the masthead what the page does not', () => {
    const comment = (text: string, author: string) =>
      `<w:comment w:id="1" w:author="${author}">${p(r(text))}</w:comment>`
    const hidden = (name: string, value: string) =>
      `&lt;&lt;ODS ${name}&gt;&gt;${value}&lt;&lt;ODS ${name}&gt;&gt;`
    const comments = `<w:comments ${spaces}>${comment(hidden('JOB NO', 'N2512345E'), 'Start')}${comment(hidden('DOC SYMBOL1', 'A/C.3/80/L.5'), 'Start')}${comment('Do we need this?', 'France')}</w:comments>`
    const header1 = `<w:hdr ${spaces}>${p(r('A/C.3/80/L.5'))}</w:hdr>`
    const body = subject + p(r('Recalling its decisions,'))
    const whole = read(word(body, { comments, header1 }))
    expect(whole.document.masthead).toMatchObject({
      symbol: 'A/C.3/80/L.5',
      jobNumber: '25-12345',
    })
    expect(whole.comments).toEqual([
      { author: 'France', text: 'Do we need this?', date: null, about: '' },
    ])
    expect(whole.document.furniture.map(({ text }) => text)).toEqual(['A/C.3/80/L.5'])
    expect(read(word(body, { header1 })).document.masthead.symbol).toBe('A/C.3/80/L.5')
  })

  test('strict files and parts under other names are read as others are', () => {
    const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    const bytes = pack({
      document2: `<w:document ${strict}><w:body>${subject}${p(r('Recalling its decisions,'))}</w:body></w:document>`,
    })
    expect(texts(bytes)[1]).toBe('Recalling its decisions,')
  })
})

describe('files that are no Word files, or no good ones', () => {
  test.each<[string, Uint8Array, DocxProblem['code']]>([
    ['no ZIP', strToU8('Hello'), 'docx-not-word'],
    ['empty', new Uint8Array(), 'docx-not-word'],
    ['another ZIP', zipSync({ 'a.txt': strToU8('a') }), 'docx-not-word'],
    ['cut off', word(subject).slice(0, 120), 'docx-damaged'],
    ['the format before 2007', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'docx-old-format'],
    [
      'protected by a password',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...Array.from(strToU8('EncryptedPackage')).flatMap((c) => [c, 0]),
      ]),
      'docx-encrypted',
    ],
    ['no XML', pack({ document: '<w:document>' }), 'docx-damaged'],
    [
      'entities',
      pack({
        document: `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document ${spaces}><w:body>&a;</w:body></w:document>`,
      }),
      'docx-damaged',
    ],
    ['with two texts of one name', withTwoTexts(), 'docx-damaged'],
    ['nested without end', word('<w:tbl>'.repeat(3000) + '</w:tbl>'.repeat(3000)), 'docx-damaged'],
    ['no words', word(p('')), 'docx-empty'],
    ['more than anybody writes', pack({ document: ' '.repeat(101_000_000) }), 'docx-too-large'],
  ])('%s is refused', (_name, bytes, code) => {
    const result = fromDocx(bytes, { newId: () => 'p', changes: 'accepted' })
    expect(result).toEqual({ ok: false, problem: { code } })
  })

  test('any bytes and any damage are refused or read, never thrown at', () => {
    const whole = word(subject + p(r('Recalling its decisions,')))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Uint8Array.from(whole)
        damaged[at] = byte
        fromDocx(damaged, { newId: () => 'p', changes: 'accepted' })
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(fromDocx(bytes, { newId: () => 'p', changes: 'accepted' }).ok).toBe(false)
      }),
    )
  })
})
