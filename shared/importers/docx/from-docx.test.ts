import { strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../document/footnotes.ts'
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import { fromDocx, type ReadDocx } from './from-docx.ts'
import type { DocxProblem } from './open-package.ts'

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

function read(bytes: Uint8Array, changes: 'accepted' | 'rejected' = 'accepted'): ReadDocx {
  let count = 0
  const result = fromDocx(bytes, { newId: () => `p${++count}`, language: 'en', changes })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const texts = (bytes: Uint8Array, changes?: 'accepted' | 'rejected') =>
  read(bytes, changes).document.text.paragraphs.map(bodyText)

const numbering = `<w:numbering ${spaces}>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`

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
    expect(read(bytes).tracked).toEqual({ count: 2, authors: ['Egypt', 'Japan'] })
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
