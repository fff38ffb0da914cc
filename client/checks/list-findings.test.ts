import { describe, expect, it } from 'vitest'
import { lint, miniDraft, replacing } from '../../test/lint/mini-drafts.ts'
import { groupFindings, isShown, listFindings, stillMeant } from './list-findings.ts'

function checked(...changes: readonly (readonly [string, string])[]) {
  const content = miniDraft('en', (words) =>
    changes.reduce((changed, change) => replacing(...change)(changed), words),
  )
  return { text: content.text, findings: lint(content) }
}

const both = checked(
  ['eightieth session.', 'eightieth session;'],
  ['Also encourages', 'Encourages'],
)

describe('the list of what was found', () => {
  it('has the words with a few around them', () => {
    const [, last] = listFindings(both)
    expect(last?.excerpt).toEqual({
      before: '…its eightieth session',
      words: ';',
      behind: '',
    })
  })

  it('shows warnings, hints or both', () => {
    const listed = listFindings(both)
    const rules = (kind: 'all' | 'warning' | 'info') =>
      listed.filter((one) => isShown(one, kind)).map(({ finding }) => finding.rule)
    expect(rules('all')).toEqual(['opening-repeated', 'last-end'])
    expect(rules('warning')).toEqual(['last-end'])
    expect(rules('info')).toEqual(['opening-repeated'])
  })

  it('is grouped by paragraph or by rule', () => {
    const listed = listFindings(both)
    expect(groupFindings(listed, 'rule').map(({ id }) => id)).toEqual([
      'opening-repeated',
      'last-end',
    ])
    expect(groupFindings(listed, 'paragraph').map(({ id }) => id)).toEqual(['p6', 'p10'])
  })

  it('keeps what was dismissed out as long as the words are the same, and forgets it when they are not', () => {
    const dismissed = new Set(listFindings(both).map(({ key }) => key))
    const elsewhere = checked(
      ['eightieth session.', 'ninth session;'],
      ['Also encourages', 'Encourages'],
    )
    expect(stillMeant(dismissed, listFindings(elsewhere))).toHaveLength(2)
    const other = checked(['eightieth session.', 'eightieth session,'], ['2 above', '9 above'])
    expect(stillMeant(dismissed, listFindings(other)).length).toBeLessThan(2)
  })

  it('tells two findings apart that are alike', () => {
    const twice = checked(['to share what they know', 'to  share  what they know'])
    const keys = listFindings(twice).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
  })
})
