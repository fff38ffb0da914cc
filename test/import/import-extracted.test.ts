// The sample drafts after print and extraction: real PDFs, real superscripts, real pages (test/fixtures/extracted).
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expected, outline, read } from './outline.ts'
import { sampleDrafts } from './sample-drafts.ts'

function extracted(name: string): string {
  return readFileSync(new URL(`../fixtures/extracted/${name}.txt`, import.meta.url), 'utf8')
}

/** Part and level alone: extraction breaks some Arabic words in two. */
function skeleton(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const [part, level, , ...notes] = line.split(' | ')
    return [part, level, ...notes].join(' ')
  })
}

describe('a printed draft, extracted from its PDF', () => {
  it.each(sampleDrafts)('is read in $language', (draft) => {
    const imported = read(extracted(draft.language))
    const [got, wanted] = [outline(imported), expected(draft)]
    expect(skeleton(got)).toEqual(skeleton(wanted))
    if (draft.language !== 'ar') expect(got).toEqual(wanted)
    expect(imported.masthead.language).toBe(draft.language)
    expect(imported.sponsors.unknown).toEqual([])
  })
})

describe('papers of other kinds', () => {
  it('reads a Model UN paper', () => {
    const imported = read(extracted('model-un'))
    expect(imported.title).toBe('Plastic pollution in the oceans')
    expect(imported.sponsors.delegations).toEqual(['FRA', 'JPN', 'KOR'])
    expect(outline(imported).map((line) => line.slice(0, 32))).toEqual([
      'subject | 0 | The United Nations',
      'preamble | 0 | Recalling the Con',
      'preamble | 0 | Deeply concerned ',
      'preamble | 0 | Bearing in mind t',
      'operative | 0 | Calls upon all M',
      'operative | 1 | adopt national a',
      'operative | 2 | set targets for ',
      'operative | 2 | involve civil so',
      'operative | 1 | share best pract',
      'operative | 0 | Further invites ',
      'operative | 0 | Decides to remai',
    ])
  })

  it('reads a draft of the Security Council in reading order', () => {
    const imported = read(extracted('security-council'))
    expect(imported.masthead).toMatchObject({
      symbol: 'S/2022/426',
      body: 'SC',
      date: '2022-05-26',
      jobNumber: '22-07799',
    })
    expect(imported.sponsors.delegations).toEqual(['USA'])
    const parts = outline(imported).map((line) => line.slice(0, line.indexOf(' | ') + 4))
    expect(parts.map((part) => part.replace(' | ', ' '))).toEqual([
      'subject 0',
      ...Array<string>(3).fill('preamble 0'),
      'operative 0',
      'operative 0',
      'operative 1',
      'operative 1',
      'operative 2',
      'operative 2',
      'operative 0',
      'operative 0',
    ])
    expect(imported.ambiguities).toEqual([])
  })
})
