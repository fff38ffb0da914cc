import { describe, expect, test } from 'vitest'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import {
  everyBranch,
  openTree,
  wordsOf,
  type XmlBranch,
} from '../../shared/importers/akn/xml-tree.ts'
import { openXml } from '../../shared/importers/xml.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { adoptedDraft } from '../adopted-contents.ts'
import { paragraph } from '../builders.ts'
import { content, shortDraft } from '../sample-contents.ts'

function branchesOf(content: FrozenContent): XmlBranch[] {
  const root = openTree(toAkn(content))
  if (!root.ok) throw new Error(root.problem.code)
  return [...everyBranch(root.value)]
}

/** What other programs find in a file of ours by the names of Akoma Ntoso alone. */
function found(content: FrozenContent, name: string): string[] {
  return branchesOf(content)
    .filter((branch) => branch.name === name && !branch.own)
    .map(wordsOf)
}

function attributesOf(content: FrozenContent, name: string, key: string): (string | undefined)[] {
  return branchesOf(content)
    .filter((branch) => branch.name === name && !branch.own)
    .map(({ attributes }) => attributes.get(key))
}

describe('what other programs find in a file of ours', () => {
  const draft = shortDraft('en', { reissued: ['2020-03-09'] })
  const revised: FrozenContent = { ...draft, issue: { form: 'revision', of: 'E/CN.7/2020/L.2' } }

  test('points in paragraphs, by their places', () => {
    expect(attributesOf(draft, 'paragraph', 'eId')).toEqual(['para_1', 'para_2'])
    expect(attributesOf(draft, 'point', 'eId')).toEqual([
      'para_1__list_1__point_1',
      'para_1__list_1__point_2',
      'para_1__list_1__point_2__list_1__point_1',
      'para_1__list_1__point_2__list_1__point_2',
      'para_1__list_1__point_2__list_1__point_2__list_1__point_1',
    ])
    expect(found(draft, 'num')).toEqual(['1.', '(a)', '(b)', '(i)', '(ii)', 'a.', '2.'])
    // Every level is said by the place.
    expect(toAkn(draft)).not.toContain('ph:level')
  })

  test('permanent ids beside those of the places', () => {
    expect(attributesOf(draft, 'recital', 'wId')).toEqual(['p1', 'p2'])
    expect(attributesOf(draft, 'paragraph', 'wId')).toEqual(['p3', 'p9'])
  })

  test('notes and references to them', () => {
    expect(attributesOf(draft, 'authorialNote', 'eId')).toEqual(['fn_1', 'fn_2'])
    expect(attributesOf(draft, 'noteRef', 'href')).toEqual(['#fn_2'])
  })

  test('symbol, session, body, sponsors, stage and title', () => {
    expect(found(draft, 'docNumber')).toEqual(['E/CN.7/2020/L.2/Rev.1*'])
    expect(attributesOf(draft, 'session', 'value')).toEqual(['63'])
    expect(found(draft, 'docCommittee')).toEqual(['Commission on Narcotic Drugs'])
    expect(found(draft, 'docProponent')).toEqual([
      'Georgia',
      'Honduras',
      'Japan',
      'Paraguay',
      'United States of America',
    ])
    expect(found(draft, 'docStage')).toEqual(['revised draft resolution'])
    expect(found(draft, 'docTitle')).toEqual([draft.title])
    expect(found(draft, 'formula')).toEqual(['The Commission on Narcotic Drugs,'])
  })

  test('the names of the work, in its language', () => {
    const work = '/akn/un/statement/deliberation/un-ecosoc-cnd/2020-03-04/E-CN.7-2020-L.2-Rev.1'
    expect(attributesOf(draft, 'FRBRuri', 'value')).toContain(work)
    expect(attributesOf(draft, 'FRBRuri', 'value')).toContain(`${work}/eng@2020-03-04.xml`)
    expect(attributesOf(shortDraft('ar'), 'FRBRlanguage', 'language')).toEqual(['ara', 'ara'])
    expect(attributesOf(shortDraft('ar'), 'FRBRtranslation', 'fromLanguage')).toEqual([
      'eng',
      'eng',
    ])
  })

  test('its life: what it follows, its issue and its reissue', () => {
    expect(attributesOf(revised, 'eventRef', 'date')).toEqual(['2020-03-04', '2020-03-09'])
    expect(attributesOf(revised, 'eventRef', 'refersTo')).toEqual([
      '#event-revision',
      '#event-reissue',
    ])
    expect(attributesOf(revised, 'passiveRef', 'showAs')).toEqual(['E/CN.7/2020/L.2'])
  })

  test('of a resolution its number, its meeting, its day and its vote', () => {
    const adopted = adoptedDraft('HRC', 'en')
    expect(found(adopted, 'docNumber')).toEqual(['A/HRC/RES/18/9', '18/9'])
    expect(attributesOf(adopted, 'FRBRalias', 'value')).toEqual(['A/HRC/RES/18/9'])
    expect(found(adopted, 'event')).toEqual(['36th meeting'])
    expect(found(adopted, 'docDate').at(-1)).toBe('6 March 2020')
    expect(attributesOf(adopted, 'count', 'value')).toEqual(['3', '1', '2'])
    expect(attributesOf(draft, 'count', 'value')).toEqual([])
  })
})

describe('annexes and tables', () => {
  const draft = content('en', [
    paragraph('o1', 'operative', 'Adopts the terms of reference.'),
    paragraph('a1', 'text', 'Terms of reference', { kind: 'annex' }),
    paragraph('n1', 'numbered', 'The group meets every year.'),
    paragraph('r1', 'text', 'Year\tPlace', { kind: 'row' }),
    paragraph('r2', 'text', '2019\tVienna', { kind: 'row' }),
    paragraph('a2', 'text', 'Budget', { kind: 'annex' }),
  ])

  test('an annex is an attachment with a document of its own, called by its number', () => {
    expect(attributesOf(draft, 'attachment', 'eId')).toEqual(['att_1', 'att_2'])
    expect(attributesOf(draft, 'attachment', 'wId')).toEqual(['a1', 'a2'])
    expect(found(draft, 'num')).toEqual(['Annex I', '1.', 'Annex II'])
    expect(found(draft, 'heading')).toEqual(['Terms of reference', 'Budget'])
    expect(attributesOf(draft, 'FRBRthis', 'value').some((of) => of?.endsWith('/!annex_2'))).toBe(
      true,
    )
    expect(attributesOf(draft, 'paragraph', 'eId')).toEqual(['para_1', 'att_1__para_1'])
  })

  test('a table has its head and its cells', () => {
    expect(found(draft, 'th')).toEqual(['Year', 'Place'])
    expect(found(draft, 'td')).toEqual(['2019', 'Vienna'])
    expect(attributesOf(draft, 'tr', 'wId')).toEqual(['r1', 'r2'])
  })
})

describe('the door for XML', () => {
  test('refuses what is nested beyond reason, and takes what is not', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    expect(openXml(nested(300))).toBeNull()
    expect(openXml(nested(150))).not.toBeNull()
    // Neither is what stands in comments, in character data and in attributes.
    const quiet = `<a b="<" c='>'><!--${nested(300)}--><![CDATA[${'<a>'.repeat(300)}]]></a>`
    expect(openXml(quiet.replace('"<"', '"&lt;"'))).not.toBeNull()
    expect(openXml(`<a>${'<b c="/>" d="x"/>'.repeat(300)}</a>`)).not.toBeNull()
  })
})
