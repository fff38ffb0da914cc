import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../shared/document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'

function readOther(xml: string): ImportedDocument | null {
  let count = 0
  const read = fromAkn(xml, { newId: () => `id-${++count}` })
  if (!read.ok) {
    expect(read.problem.code).toBe('akn-empty')
    return null
  }
  return read.value.imported
}

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** An act with a prefix to its names, articles, notes in its metadata, a table, an element of somebody else, and an annex. */
const act = `<?xml version="1.0"?>
<an:akomaNtoso xmlns:an="${namespace}"><an:act name="act">
  <an:meta><an:identification source="#x"><an:FRBRExpression><an:FRBRlanguage language="eng"/></an:FRBRExpression></an:identification>
    <an:notes source="#x"><an:note eId="n1"><an:p>As amended in 2012.</an:p></an:note><an:note eId="n2"><an:p>Led to by nothing.</an:p></an:note></an:notes></an:meta>
  <an:preface><an:longTitle><an:p>An Act on <an:docTitle>Water<an:authorialNote marker="*"><an:p>The short
     title.</an:p></an:authorialNote></an:docTitle></an:p></an:longTitle></an:preface>
  <an:body>
    <an:chapter><an:num>Chapter I</an:num><an:heading>General</an:heading>
      <an:article><an:num>Article 1</an:num><an:heading>Scope</an:heading>
        <an:paragraph eId="p1"><an:num>1.</an:num><an:content><an:p>This Act applies
            <an:b>to all</an:b> waters<an:noteRef href="#n1" marker="1"/>.</an:p><an:p>And to ice.</an:p></an:content></an:paragraph>
        <an:paragraph><an:num>2.</an:num><an:intro><an:p>Not to:</an:p></an:intro>
          <an:point><an:num>(a)</an:num><an:content><an:p>rain;</an:p></an:content></an:point>
          <an:point><an:num>(b)</an:num><an:intro><an:p>snow, unless</an:p></an:intro>
            <an:point><an:num>(i)</an:num><an:content><an:p>melted<an:noteRef href="#n1"/>, see <an:ref href="#p1">1</an:ref>.</an:p></an:content></an:point></an:point>
          <an:wrapUp><an:p>as the case may be.</an:p></an:wrapUp></an:paragraph>
      </an:article>
      <an:article><an:num>Article 2</an:num><an:content>
        <an:p>Only words<an:noteRef href="#gone" marker="9"/>.</an:p>
        <an:table><an:tr><an:td><an:p>one</an:p></an:td><an:td>two</an:td></an:tr></an:table>
        <odd xmlns="urn:odd"><deep>kept <b>words</b></deep></odd></an:content></an:article>
    </an:chapter>
  </an:body>
  <an:attachments><an:attachment><an:heading>Annex</an:heading><an:doc name="annex"><an:meta/>
    <an:mainBody><an:p>Danube <an:del>Rhine</an:del><an:ins>Elbe</an:ins></an:p></an:mainBody></an:doc></an:attachment></an:attachments>
</an:act></an:akomaNtoso>`

describe('structures that are not ours', () => {
  test('annexes by their names and titles, tables with cells over several places', () => {
    const read = readOther(`<akomaNtoso xmlns="${namespace}"><doc name="report"><meta/><mainBody>
      <paragraph><num>1.</num><content><p>One.</p></content></paragraph>
      <table><tr><td><p>laid out</p></td></tr></table></mainBody>
      <attachments>
       <attachment><heading>Annex I</heading><subheading>Members</subheading><doc name="annex"><meta/><mainBody>
        <paragraph><num>1.</num><content><p>Two.</p></content></paragraph>
        <table><caption>Costs</caption><thead><tr><th rowspan="2">Year</th><th colspan="2">Dollars</th></tr>
         <tr><th>Paid</th><th>Due</th></tr></thead><tbody><tr><td><p>2019</p></td><td><p>1 <i>2</i></p><p>3</p></td><td/></tr></tbody></table>
       </mainBody></doc></attachment>
       <attachment><num>Annex II</num><heading>Budget</heading><doc name="annex"><meta/><mainBody><p>Three.</p></mainBody></doc></attachment>
       <attachment><doc name="annex"><meta/><mainBody><p>Four.</p></mainBody></doc></attachment>
      </attachments></doc></akomaNtoso>`)!
    expect(read.text.paragraphs.map((each) => [each.kind, each.part, bodyText(each)])).toEqual([
      ['paragraph', 'numbered', 'One.'],
      ['paragraph', 'text', 'laid out'],
      ['annex', 'text', 'Members'],
      ['paragraph', 'numbered', 'Two.'],
      ['paragraph', 'text', 'Costs'],
      ['row', 'text', 'Year\tDollars\t'],
      ['row', 'text', '\tPaid\tDue'],
      ['row', 'text', '2019\t1 2 3\t'],
      ['annex', 'text', 'Budget'],
      ['paragraph', 'text', 'Three.'],
      ['annex', 'text', ''],
      ['paragraph', 'text', 'Four.'],
    ])
    expect(read.ambiguities.map(({ code }) => code)).toEqual(['language-uncertain'])
  })

  test('an act', () => {
    const read = readOther(act)!
    const lines = read.text.paragraphs.map((each) => [each.kind, each.level, bodyText(each)])
    expect(lines).toEqual([
      ['heading', 0, 'Water'],
      ['heading', 0, 'Chapter I General'],
      ['heading', 1, 'Article 1 Scope'],
      ['paragraph', 0, 'This Act applies to all waters.'],
      ['paragraph', 0, 'And to ice.'],
      ['paragraph', 0, 'Not to:'],
      ['paragraph', 1, 'rain;'],
      ['paragraph', 1, 'snow, unless'],
      ['paragraph', 2, 'melted, see 1.'],
      ['paragraph', 0, 'as the case may be.'],
      ['paragraph', 0, 'Article 2 Only words9.'],
      ['row', 0, 'one\ttwo'],
      ['paragraph', 0, 'kept words'],
      ['annex', 0, ''],
      ['paragraph', 0, 'Danube Elbe'],
    ])
    const references = readFootnotes(read.text)
    expect(references.map(({ footnote, repeated }) => [footnote.number, repeated])).toEqual([
      [1, false],
      [2, false],
      [2, true],
      [3, false],
    ])
    expect(listFootnotes(references).map(({ runs }) => runs[0]?.text)).toEqual([
      'The short title.',
      'As amended in 2012.',
      'Led to by nothing.',
    ])
    const first = read.text.paragraphs[3]!.id
    expect(read.text.paragraphs[8]!.runs.map(({ marks }) => marks.refersTo)).toContain(first)
    expect(read.title).toBe('Water')
    expect(read.ambiguities.map(({ code }) => code)).toEqual([
      'masthead-line',
      'reference-without-note',
      'note-without-reference',
    ])
    expect(read.fields.map(({ text }) => text)).toContain('Rhine')
  })

  test('the lines that remarks are counted in', () => {
    const read = fromAkn(act, { newId: () => 'id' })
    if (!read.ok || !read.value.imported) throw new Error('not read')
    const { lines, imported } = read.value
    expect(lines[5]).toBe('2. Not to:')
    const lost = imported.ambiguities.find(({ code }) => code === 'reference-without-note')!
    expect(lines[lost.line - 1]).toBe('Article 2 Only words9.')
  })

  test('what the numbers of the file say otherwise is told', () => {
    const read = readOther(act.replace('<an:num>2.</an:num>', '<an:num>7.</an:num>'))!
    expect(read.ambiguities.find(({ code }) => code === 'number-differs')).toMatchObject({
      excerpt: '7. Not to:',
      alternatives: ['2.', '7.'],
    })
  })

  const names = fc.constantFrom(
    ...'paragraph point article section list content intro p block container preamble preface body mainBody coverPage formula recital num heading b i span ref ins sup authorialNote docTitle docNumber docDate crossHeading hcontainer tblock x:odd attachment component doc blockList item listIntroduction table tr td conclusions'.split(
      ' ',
    ),
  )
  const tree = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 6 }, fc.constant(' \u0000 '), tie('element')),
    element: fc
      .tuple(names, fc.array(tie('node'), { maxLength: 5 }))
      .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
  }))

  test('law: no word is dropped, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(tree.element, { maxLength: 8 }), (elements) => {
        let count = 0
        const body = elements.join('').replaceAll('\u0000', () => `w${++count}w`)
        const xml = `<akomaNtoso xmlns="${namespace}" xmlns:x="urn:x"><statement name="s"><meta/>${body}</statement></akomaNtoso>`
        const read = readOther(xml)
        // Refused: there is nothing in it that would be a text.
        if (!read) return
        const { text, fields, furniture, numbers } = read
        const told = JSON.stringify([text, fields, furniture, numbers])
        for (let word = 1; word <= count; word++) expect(told).toContain(`w${word}w`)
      }),
      { numRuns: 500 },
    )
  })
})
