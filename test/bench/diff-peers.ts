// The differs that ours is compared with, each as one function from two texts to runs. None knows of paragraphs; each is used in
// the way its makers recommend for prose. A peer that can be told to stop is told so.
import { presentableDiff } from '@codemirror/merge'
import { diffArrays, diffWords, diffWordsWithSpace } from 'diff'
import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es'
import htmldiffJs from 'htmldiff-js'
import nodeHtmldiff from 'node-htmldiff'
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset'
import { Schema, type Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { diffText } from '../../shared/diff/diff-text.ts'
import type { Language } from '../../shared/document/language.ts'
import type { MarkedRun } from '../read-revision.ts'

export interface Differ {
  readonly name: string
  /** Whether a long text costs no more than some seconds. */
  readonly bounded: boolean
  /** Null where it gave up. */
  mark(old: string, now: string, language: Language): readonly MarkedRun[] | null
}

const timeoutMs = 10_000

export const differs: readonly Differ[] = [
  { name: 'penholder', bounded: true, mark: markOurs },
  { name: 'jsdiff words, segmenter', bounded: true, mark: markWords },
  { name: 'jsdiff words with space', bounded: true, mark: markWordsWithSpace },
  { name: 'jsdiff arrays, segmenter', bounded: true, mark: markArrays },
  { name: 'diff-match-patch-es', bounded: true, mark: markMatchPatch },
  { name: '@codemirror/merge', bounded: true, mark: markPresentable },
  { name: 'prosemirror-changeset', bounded: true, mark: markChangeSet },
  { name: 'node-htmldiff', bounded: false, mark: (old, now) => markHtml(old, now, nodeHtmldiff) },
  {
    name: 'htmldiff-js',
    bounded: false,
    mark: (old, now) => markHtml(old, now, (a, b) => htmldiffJs.default.execute(a, b)),
  },
]

function markOurs(old: string, now: string, language: Language): MarkedRun[] {
  const passage = (text: string) => ({ text, references: [] })
  const { runs } = diffText(passage(old), passage(now), { language, mayReplace: true })
  const signs = { kept: '=', deleted: '-', inserted: '+' } as const
  return runs.map(({ op, text }) => [signs[op], text])
}

interface Part {
  readonly added?: boolean
  readonly removed?: boolean
  readonly value: string
}

function fromParts(parts: readonly Part[] | undefined): MarkedRun[] | null {
  return (
    parts?.map(({ added, removed, value }) => [added ? '+' : removed ? '-' : '=', value]) ?? null
  )
}

function markWords(old: string, now: string, language: Language): MarkedRun[] | null {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return fromParts(diffWords(old, now, { intlSegmenter, timeout: timeoutMs }))
}

function markWordsWithSpace(old: string, now: string): MarkedRun[] | null {
  return fromParts(diffWordsWithSpace(old, now, { timeout: timeoutMs }))
}

function markArrays(old: string, now: string, language: Language): MarkedRun[] | null {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const split = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
  const parts = diffArrays(split(old), split(now), { timeout: timeoutMs }) as
    | { added?: boolean; removed?: boolean; value: string[] }[]
    | undefined
  return fromParts(parts?.map((part) => ({ ...part, value: part.value.join('') })))
}

function markMatchPatch(old: string, now: string): MarkedRun[] {
  const diffs = diffMain(old, now, { diffTimeout: timeoutMs / 1000 })
  diffCleanupSemantic(diffs)
  return diffs.map(([op, text]) => [op > 0 ? '+' : op < 0 ? '-' : '=', text])
}

function markPresentable(old: string, now: string): MarkedRun[] {
  return fromSpans(old, now, presentableDiff(old, now, { timeout: timeoutMs }))
}

const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } })

function toDoc(text: string): Node {
  return schema.node('doc', null, text === '' ? [] : [schema.text(text)])
}

function markChangeSet(old: string, now: string): MarkedRun[] {
  const before = toDoc(old)
  const change = new Transform(before)
  change.replaceWith(0, before.content.size, now === '' ? [] : [schema.text(now)])
  const set = ChangeSet.create(before).addSteps(change.doc, change.mapping.maps, null)
  return fromSpans(old, now, simplifyChanges(set.changes, change.doc))
}

interface Span {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

function fromSpans(old: string, now: string, spans: readonly Span[]): MarkedRun[] {
  const runs: MarkedRun[] = []
  let at = 0
  for (const { fromA, toA, fromB, toB } of spans) {
    runs.push(
      ['=', old.slice(at, fromA)],
      ['-', old.slice(fromA, toA)],
      ['+', now.slice(fromB, toB)],
    )
    at = toA
  }
  return [...runs, ['=', old.slice(at)]]
}

/** Both mark HTML by `<ins>` and `<del>`. */
function markHtml(
  old: string,
  now: string,
  differ: (before: string, after: string) => string,
): MarkedRun[] {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const html = differ(escape(old), escape(now))
  return html.split(/(<ins[^>]*>.*?<\/ins>|<del[^>]*>.*?<\/del>)/su).map((part): MarkedRun => {
    const op = part.startsWith('<ins') ? '+' : part.startsWith('<del') ? '-' : '='
    return [
      op,
      part
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    ]
  })
}
