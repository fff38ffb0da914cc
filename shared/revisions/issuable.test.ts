import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  documentForms,
  type DocumentForm,
  type Hindrance,
  hindranceTo,
  type IssuableFacts,
  type IssuedForm,
  lastDocument,
  numberedSymbols,
  standingIssues,
} from './issuable.ts'
import { issueForms } from './issue-form.ts'
import { finalStages, stages } from './stage.ts'

const first: IssuedForm = { form: 'first', symbol: 'L.5' }
const revision: IssuedForm = { form: 'revision', symbol: 'L.5/Rev.1' }
const addendum: IssuedForm = { form: 'addendum', symbol: 'L.5/Add.1' }
const reissue: IssuedForm = { form: 'reissue', symbol: 'L.5' }
const oral: IssuedForm = { form: 'orally-revised', symbol: 'L.5' }
const adopted: IssuedForm = { form: 'adopted', symbol: 'A/RES/75/1' }

function facts(more: Partial<IssuableFacts> = {}): IssuableFacts {
  return { stage: 'drafting', issues: [], hasText: true, additional: 0, ...more }
}

describe('what can be issued', () => {
  test.each<[string, Partial<IssuableFacts>, readonly (Hindrance | null)[]]>([
    ['of a new draft', {}, [null, ...Array<Hindrance>(4).fill('not-issued-yet')]],
    [
      'of an empty one',
      { hasText: false },
      ['nothing-to-issue', ...Array<Hindrance>(4).fill('not-issued-yet')],
    ],
    [
      'once it is tabled',
      { issues: [first], stage: 'tabled' },
      ['issued-already', null, 'no-additional-sponsors', null, null],
    ],
    [
      'when somebody has joined',
      { issues: [first], additional: 1, stage: 'tabled' },
      ['issued-already', null, null, null, null],
    ],
    [
      'with three asterisks',
      { issues: [first, reissue, reissue, reissue], stage: 'tabled', additional: 1 },
      ['issued-already', null, null, null, 'no-more-asterisks'],
    ],
    [
      'of a revision after three asterisks',
      { issues: [first, reissue, reissue, reissue, revision], stage: 'revised', additional: 1 },
      ['issued-already', null, null, null, null],
    ],
    [
      'of an adopted text',
      { issues: [first, adopted], stage: 'adopted', additional: 1 },
      ['stage-final', 'stage-final', 'stage-final', null, null],
    ],
    [
      'when the adoption was taken back',
      { issues: [first, adopted], stage: 'tabled' },
      ['issued-already', null, 'no-additional-sponsors', null, null],
    ],
    [
      'of a draft that was withdrawn',
      { issues: [first], stage: 'withdrawn', additional: 1 },
      Array<Hindrance>(5).fill('stage-final'),
    ],
  ])('%s', (_name, more, expected) => {
    expect(documentForms.map((form) => hindranceTo(form, facts(more)))).toEqual(expected)
  })

  test('a first issue or what follows one, never both', () => {
    const issues = fc.array(
      fc.record({ form: fc.constantFrom(...issueForms), symbol: fc.constantFrom('L.5', 'L.6') }),
    )
    const stage = fc.constantFrom(...stages)
    fc.assert(
      fc.property(issues, stage, fc.boolean(), (issued, at, hasText) => {
        const possible = documentForms.filter(
          (form) => !hindranceTo(form, facts({ issues: issued, stage: at, hasText })),
        )
        const isOver = finalStages.includes(at) && at !== 'adopted'
        if (isOver) expect(possible).toEqual([])
        if (possible.includes('first')) expect(possible).toEqual(['first'])
        if (possible.length > 0 && !possible.includes('first'))
          expect(lastDocument(issued)).not.toBeNull()
      }),
    )
  })
})

test('an adoption that was taken back is followed by nothing', () => {
  const again: IssuedForm = { form: 'reissue', symbol: adopted.symbol }
  const issues = [first, adopted, again]
  expect(lastDocument(standingIssues('adopted', issues))).toBe(again)
  expect(lastDocument(standingIssues('tabled', issues))).toBe(first)
})

test('what was read out is no document, and what follows is numbered after the last that is', () => {
  const issues = [first, reissue, addendum, revision, oral]
  expect(lastDocument(issues)).toBe(revision)
  expect(lastDocument([oral])).toBeNull()
  expect(numberedSymbols('revision', issues)).toEqual(['L.5', 'L.5/Add.1', 'L.5/Rev.1'])
  const later = (form: DocumentForm) => numberedSymbols(form, [...issues, adopted]).at(-1)
  expect(later('corrigendum')).toBe('A/RES/75/1')
  expect(later('addendum')).toBe('L.5/Rev.1')
})
