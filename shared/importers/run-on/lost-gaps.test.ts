// Papers of students whose lines a site joined with nothing between them.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

describe('a paper whose lines are joined without a space', () => {
  const source =
    'Draft ResolutionCommittee: Commission on HarboursTopic: Lighting of small harboursSponsored by: Chile, PeruSignatories: JapanThe General Assembly,Deeply alarmed by the dark,Recalling its decision of 2014,1. Calls upon States to act as follows:a. Each region lights its harbours;b. Ships report lamps that fail;2. Requests a report.'
  const imported = read(source)

  it('is divided at its heads, its labels and its first words', () => {
    expect(outline(imported)).toEqual([
      'subject | 0 | The General Assembly,',
      'preamble | 0 | Deeply alarmed by the dark,',
      'preamble | 0 | Recalling its decision of 2014,',
      'operative | 0 | Calls upon States to act as follows:',
      'operative | 1 | Each region lights its harbours;',
      'operative | 1 | Ships report lamps that fail;',
      'operative | 0 | Requests a report.',
    ])
    expect(imported.title).toBe('Lighting of small harbours')
    expect(imported.sponsors.delegations).toEqual(['CHL', 'PER'])
  })

  it('is told as divided', () => {
    expect(imported.ambiguities.map(({ code }) => code)).toContain('break-in-paragraph')
  })
})

describe('a paper on one line without a subject', () => {
  it('begins behind its heads, with the first words of a preamble', () => {
    const imported = read(
      'SAMPLE COMMITTEE: Harbours Committee QUESTION OF: Lighting of small harbours MAIN SUBMITTER: Peru CO-SUBMITTERS: Chile, Kenya Realizing that harbours without lamps are dangerous for all ships, 1. Calls upon all States to light them;',
    )
    expect(outline(imported)).toEqual([
      'preamble | 0 | Realizing that harbours without lamps are dangerous for all ships,',
      'operative | 0 | Calls upon all States to light them;',
    ])
    expect(imported.sponsors.delegations).toEqual(['PER', 'CHL', 'KEN'])
  })
})
