// Our comparison beside the differs of npm: how like an editor each marks, and how long it takes. Ours does the whole work (paragraphs,
// moves, numbers, footnotes, statistics); a peer gets the whole text at once, except jsdiff in its array mode, which is also given
// paragraphs and then the words of those that stand at one place.
import { diffArrays } from 'diff'
import { bodyText, type Paragraph } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { readMarkedDocument, toParagraphs } from '../read-revision.ts'
import type { BenchRow } from './bench-row.ts'
import { benchDiffQuality } from './diff-quality.bench.ts'
import { differs } from './diff-peers.ts'
import { timeUnfriendly } from './diff-unfriendly.ts'

/** An engine that has taken so long gets no further rounds, and no longer text. */
const enoughMs = 5_000

interface Subject {
  readonly name: string
  readonly old: FrozenContent
  readonly new: FrozenContent
  readonly rounds: number
}

interface Engine {
  readonly name: string
  readonly bounded: boolean
  /** How many characters it marks, or null where it gave up. */
  compare(old: FrozenContent, now: FrozenContent): number | null
}

const engines: readonly Engine[] = [
  { name: 'penholder, the whole comparison', bounded: true, compare: countOurs },
  { name: 'jsdiff arrays, paragraphs then words', bounded: true, compare: countArrays },
  ...differs.slice(1).map((differ) => ({
    name: differ.name,
    bounded: differ.bounded,
    compare: (old: FrozenContent, now: FrozenContent) => {
      const [before = '', after = ''] = [old, now].map((content) => textsOf(content).join('\n'))
      const runs = differ.mark(before, after, now.masthead.language)
      return runs && runs.reduce((sum, [op, text]) => sum + (op === '=' ? 0 : text.length), 0)
    },
  })),
]

export async function benchDiff(): Promise<BenchRow[]> {
  const rows: BenchRow[] = benchDiffQuality()
  const slow = new Set<Engine>()
  for (const subject of subjects()) rows.push(...measure(subject, slow))
  const [worst, ...others] = timeUnfriendly()
  if (worst) {
    const note = `${worst.name}, of ${others.length + 1} texts that are hard on a comparison`
    rows.push({ name: 'diff time, worst case: penholder', value: worst.took, unit: 'ms', note })
  }
  return Promise.resolve(rows)
}

/** Engines in turn, round by round; those that took long are added to `slow` and left out of what follows. */
function measure({ name, old, new: now, rounds }: Subject, slow: Set<Engine>): BenchRow[] {
  const isLong = old.text.paragraphs.length > 100
  const results = engines
    .filter((engine) => !slow.has(engine) && (engine.bounded || !isLong))
    .map((engine) => ({ engine, times: [] as number[], marked: 0 as number | null }))
  for (let round = 0; round < rounds; round++)
    for (const result of results) {
      if (result.marked === null || slow.has(result.engine)) continue
      const start = performance.now()
      result.marked = result.engine.compare(old, now)
      const took = performance.now() - start
      result.times.push(took)
      if (took > enoughMs || result.marked === null) slow.add(result.engine)
    }
  return results.map(({ engine, times, marked }) => ({
    name: `diff time, ${name}: ${engine.name}`,
    value: median(times),
    unit: 'ms',
    note: marked === null ? 'gave up' : `${marked.toLocaleString('en')} characters marked`,
  }))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function countOurs(old: FrozenContent, now: FrozenContent): number {
  const { rows } = compareDocuments(old, now)
  const changed = rows.flatMap((row) => row.runs).filter((run) => run.op !== 'kept')
  return changed.reduce((sum, run) => sum + run.text.length, 0)
}

function countArrays(old: FrozenContent, now: FrozenContent): number | null {
  const segmenter = new Intl.Segmenter(now.masthead.language, { granularity: 'word' })
  const split = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
  const count = (changes: readonly { added?: boolean; removed?: boolean; value: string[] }[]) =>
    changes.reduce(
      (sum, { added, removed, value }) => sum + (added || removed ? value.join('').length : 0),
      0,
    )
  let marked = 0
  let removed: string[] = []
  const end = () => {
    marked += count(removed.map((text) => ({ removed: true, value: [text] })))
    removed = []
  }
  for (const change of diffArrays(textsOf(old), textsOf(now))) {
    if (change.removed) removed = change.value
    else if (!change.added) end()
    else {
      for (const text of change.value) {
        const partner = removed.shift()
        marked +=
          partner === undefined ? text.length : count(diffArrays(split(partner), split(text)))
      }
      end()
    }
  }
  end()
  return marked
}

function textsOf(content: FrozenContent): string[] {
  return content.text.paragraphs.map(bodyText)
}

function subjects(): Subject[] {
  const real = readMarkedDocument('zh-L5-Rev1')
  const old = toContent('zh', toParagraphs(real.old, 'o'))
  const now = toContent('zh', toParagraphs(real.new, 'n'))
  const texts = readTexts('mini-en')
  return [
    { name: 'L.5 and Rev.1, zh', old, new: now, rounds: 21 },
    { name: '1,000 paragraphs, en', ...revise(texts, 1000), rounds: 5 },
    { name: '10,000 paragraphs, en', ...revise(texts, 10_000), rounds: 3 },
  ]
}

function toContent(language: Language, paragraphs: readonly Paragraph[]): FrozenContent {
  return {
    masthead: {
      kind: 'draft-resolution',
      language,
      originalLanguage: language,
      symbol: null,
      distribution: 'limited',
      date: null,
      organ: null,
      body: null,
      bodyName: null,
      session: null,
      place: null,
      firstDay: null,
      lastDay: null,
      agendaItems: [],
      jobNumber: null,
      reissued: [],
      adoption: null,
      resolutionNumber: null,
    },
    title: '',
    text: { paragraphs },
    sponsors: [],
  }
}

function readTexts(name: string): string[] {
  const document = readMarkedDocument(name)
  return [document.old, document.new]
    .flatMap((side) => side.blocks.map(({ text }) => text.replaceAll('\uFFFC', '')))
    .filter((text) => text.length > 40)
}

/** A long text of halves of real paragraphs, and a revision: 22 % edited, 4 % deleted, 4 % added, 2 % moved. */
function revise(texts: readonly string[], count: number): Pick<Subject, 'old' | 'new'> {
  const random = startRandom(count)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  const half = (text = '') => text.split(' ').slice(0, Math.ceil(text.split(' ').length * random()))
  const old = Array.from({ length: count }, (_, index) =>
    [...half(pick(texts)), ...half(pick(texts)), `item ${index};`].join(' '),
  )
  const now = old.flatMap((text) => {
    const choice = random()
    if (choice < 0.04) return []
    if (choice < 0.08) return [half(pick(texts)).join(' '), text]
    return [choice < 0.3 ? edit(text, random) : text]
  })
  for (let move = 0; move < count / 50; move++) {
    const [moved] = now.splice(Math.floor(random() * now.length), 1)
    if (moved !== undefined) now.splice(Math.floor(random() * now.length), 0, moved)
  }
  const content = (list: readonly string[], side: string) =>
    toContent('en', toParagraphs({ blocks: list.map((text) => ({ kind: 'op', text })) }, side))
  return { old: content(old, 'o'), new: content(now, 'n') }
}

function edit(text: string, random: () => number): string {
  const words = text.split(' ')
  const at = Math.floor(random() * words.length)
  const choice = random()
  if (choice < 0.34) words.splice(at, 3)
  else words.splice(at, choice < 0.67 ? 0 : 2, 'additional', 'measures')
  return words.join(' ')
}

/** A linear congruential generator: every run measures the same texts. */
function startRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}
