import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedWords, language, words } from '../../test/arbitraries.ts'
import { languages } from '../document/language.ts'
import type { TextRun } from './comparison.ts'
import { diffText } from './diff-text.ts'
import { graphemeEnds } from './grapheme-ends.ts'
import type { Passage } from './tokens.ts'

/** `[-deleted-]{+inserted+}kept`, as in wdiff. */
function mark(runs: readonly TextRun[]): string {
  const signs = { kept: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
  return runs.map(({ op, text }) => signs[op][0] + text + signs[op][1]).join('')
}

function passage(text: string, keys: readonly number[] = []): Passage {
  const places = [...text.matchAll(/\ufffc/g)].map((found) => found.index)
  return { text, references: keys.map((key, index) => ({ at: places[index]!, key })) }
}

function diff(old: string, now: string, of = 'en') {
  return diffText(passage(old), passage(now), { language: of, mayReplace: true }).runs
}

function project(runs: readonly TextRun[], without: TextRun['op']): string {
  return runs
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('')
}

function expectExact(old: string, now: string, runs: readonly TextRun[]): void {
  expect(project(runs, 'inserted')).toBe(old)
  expect(project(runs, 'deleted')).toBe(now)
  for (const run of runs) {
    expect(run.text).not.toBe('')
    if (run.op !== 'inserted') expect(old.slice(...run.old)).toBe(run.text)
    if (run.op !== 'deleted') expect(now.slice(...run.new)).toBe(run.text)
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function clusterEdges(text: string): Set<number> {
  const edges = new Set([text.length])
  for (const { index } of segmenter.segment(text)) edges.add(index)
  return edges
}

describe('word changes', () => {
  it.each([
    [
      'en',
      'Requests the Director',
      'Requests the Executive Director',
      'Requests the {+Executive +}Director',
    ],
    [
      'en',
      'resolution 62/176 of 18 December 2007,',
      'resolution 63/197 of 18 December 2008,',
      'resolution [-62/176-]{+63/197+} of 18 December [-2007-]{+2008+},',
    ],
    [
      'en',
      'Takes note of document E/CN.7/2020/L.5, as orally revised;',
      'Takes note of document E/CN.7/2020/L.6, as orally revised;',
      'Takes note of document [-E/CN.7/2020/L.5-]{+E/CN.7/2020/L.6+}, as orally revised;',
    ],
    [
      'fr',
      'l’action des États',
      'l’action concertée des États',
      'l’action {+concertée +}des États',
    ],
    [
      'ru',
      'просит Генерального секретаря',
      'просит секретаря',
      'просит [-Генерального -]секретаря',
    ],
    ['ar', 'تطلب إلى الأمين العام', 'ترجو من الأمين العام', '[-تطلب إلى-]{+ترجو من+} الأمين العام'],
    ['zh', '请秘书长提出报告', '请秘书长提出书面报告', '请秘书长提出{+书面+}报告'],
    ['zh', '第五十二届会议', '第五十三届会议', '[-第五十二-]{+第五十三+}届会议'],
    [
      'en',
      'Encourages Member States',
      'Stresses that nothing remains;',
      '[-Encourages Member States-]{+Stresses that nothing remains;+}',
    ],
    ['en', '', 'Notes', '{+Notes+}'],
    ['en', 'Notes', '', '[-Notes-]'],
    ['en', '', '', ''],
  ])('%s: %s -> %s', (of, old, now, marked) => {
    expect(mark(diff(old, now, of))).toBe(marked)
  })

  it('marks a footnote reference that leads to another note', () => {
    const old = passage('of 1961\ufffc and 1971\ufffc constitute', [1, 2])
    const now = passage('of 1961\ufffc and 1971\ufffc constitute', [1, 3])
    const { runs } = diffText(old, now, { language: 'en', mayReplace: true })
    expect(mark(runs)).toBe('of 1961\ufffc and 1971[-\ufffc-]{+\ufffc+} constitute')
    expect(runs.filter(({ form }) => form === 'reference')).toHaveLength(2)
  })

  it('names changes that are only of form', () => {
    const forms = (old: string, now: string) => diff(old, now).map((run) => run.form ?? run.op)
    const words = 'in the report of the Secretary-General on the situation'
    expect(forms(`${words} “x”`, `${words} "x"`)).toContain('typography')
    expect(forms(`${words} in 62/176`, `${words} in 63/197`)).toContain('number')
    expect(forms(`${words} in Member`, `${words} in member`)).toContain('case')
  })
})

describe('word changes, laws', () => {
  it.each(languages)('gives both texts back in %s', (of) => {
    fc.assert(
      fc.property(editedWords(of), ([old, now]) => {
        expectExact(old, now, diff(old, now, of))
      }),
      { numRuns: 300 },
    )
  })

  it('gives back two texts that have nothing to do with each other', () => {
    fc.assert(
      fc.property(words(), words(), language(), (old, now, of) => {
        expectExact(old, now, diff(old, now, of))
      }),
    )
  })

  it('never cuts a grapheme cluster of either text', () => {
    fc.assert(
      fc.property(editedWords(), language(), ([old, now], of) => {
        const edges = { old: clusterEdges(old), new: clusterEdges(now) }
        for (const run of diff(old, now, of)) {
          expect(run.old.every((place) => edges.old.has(place))).toBe(true)
          expect(run.new.every((place) => edges.new.has(place))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gives one deletion and one insertion at most between kept words', () => {
    fc.assert(
      fc.property(editedWords(), language(), ([old, now], of) => {
        const signs = diff(old, now, of).map(({ op, moved }) => op.charAt(0) + (moved ? 'm' : ''))
        // Only beside a clause that moved may two runs of one op stand.
        expect(signs.join('')).not.toMatch(/kk|d(?=d(?!m))(?<!dm?d)|i(?=i(?!m))(?<!im?i)|im?d/)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds no change in equal texts', () => {
    fc.assert(
      fc.property(words(), (text) => {
        expect(diff(text, text).every(({ op }) => op === 'kept')).toBe(true)
      }),
    )
  })

  it('stays exact where unequal words have equal hashes', () => {
    // Two words that FNV-1a gives one hash: 'costarring' and 'liquid'.
    const old = 'Requests costarring of the Committee on the matter, costarring and others'
    const now = 'Requests liquid of the Committee on the matter, liquid and others'
    expectExact(old, now, diff(old, now))
    expect(diff(old, now).some(({ op }) => op === 'inserted')).toBe(true)
  })

  it('cuts large windows and stays exact', () => {
    const sentence = (n: number) => `Requests report ${n} of the Commission on matter ${n * 7}; `
    const long = Array.from({ length: 400 }, (_, n) => sentence(n))
    const other = long.filter((_, n) => n % 9 !== 0).toSpliced(50, 0, 'Notes; ')
    const old = long.join('')
    const now = other.join('')
    const runs = diff(old, now)
    expectExact(old, now, runs)
    expect(runs.filter(({ op }) => op !== 'kept').length).toBeLessThan(60)
  })
})

describe('grapheme ends', () => {
  it('agrees with the segmenter on the fast way too', () => {
    fc.assert(
      fc.property(words(), (text) => {
        const ends = graphemeEnds(text)
        const edges = clusterEdges(text)
        for (let index = 0; index < text.length; index++)
          expect(edges.has(ends ? ends[index]! : index + 1)).toBe(true)
      }),
    )
  })

  it('takes no character of the fast way for less than a cluster', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    const simple = units.filter((unit) => graphemeEnds(unit) === null)
    const mixed = simple.map((unit) => ['a', '的', 'و', '1', ' ', '\ufffc'].join(unit)).join('')
    expect(simple.length).toBeGreaterThan(20_000)
    expect([...segmenter.segment(mixed)]).toHaveLength(mixed.length)
  })
})
