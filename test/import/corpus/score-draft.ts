// How much of a composed draft an import gives back exactly: paragraphs with their part, level, words and notes in their places.
import type { Paragraph } from '../../../shared/document/draft-text.ts'
import { readFootnotes } from '../../../shared/document/footnotes.ts'
import type { ImportedDocument } from '../../../shared/importers/imported-document.ts'
import type { ComposedDraft } from './composed-draft.ts'

interface Miss {
  readonly wanted: string
  readonly got: string
  /** True where an ambiguity of the import concerns it. */
  readonly reported: boolean
}

export interface Score {
  readonly name: string
  /** Paragraphs, headings and the title. */
  readonly units: number
  readonly misses: readonly Miss[]
  /** How many ambiguities were told. */
  readonly doubts: number
}

/** Spaces beside Han are the setter's. */
function squeeze(text: string): string {
  return text
    .replaceAll(/[\s\u2060\u00ad\u200b\u2066-\u2069]+/gu, ' ')
    .replaceAll(
      /\p{Script=Han}/u.test(text)
        ? /(?<=[\p{Script=Han}，。、；：》”）]) | (?=[\p{Script=Han}《“（])/gu
        : /(?!)/gu,
      '',
    )
    .trim()
}

export function scoreDraft(draft: ComposedDraft, imported: ImportedDocument): Score {
  const wanted = [
    `title ${squeeze(draft.title)}`,
    ...draft.pieces.map((piece) => describe(piece, draft)),
  ]
  const notes = new Map(
    readFootnotes(imported.text).map(({ footnote }) => [
      footnote.id,
      squeeze(
        footnote.runs
          .map(({ text }) => text)
          .join('')
          .replaceAll('\uFFFC', ''),
      ),
    ]),
  )
  const got = imported.text.paragraphs.map((paragraph) => tell(paragraph, notes))
  const rows = align(wanted, got)
  const misses = rows.flatMap(([left, right]) => {
    if (left === right) return []
    return [{ wanted: left, got: right, reported: isReported(left, right, imported) }]
  })
  return { name: draft.name, units: wanted.length, misses, doubts: imported.ambiguities.length }
}

function describe(
  { part, level, text }: ComposedDraft['pieces'][number],
  draft: ComposedDraft,
): string {
  const words = text.replaceAll(/\{(\d+)\}/gu, (_, n) => `{${draft.notes[Number(n) - 1]}}`)
  return `${part} ${level ?? '-'} ${squeeze(words)}`
}

function tell(paragraph: Paragraph, notes: ReadonlyMap<string, string>): string {
  const { kind, part, level, runs } = paragraph
  let words = ''
  let last: string | undefined
  for (const { text, marks } of runs) {
    if (marks.note === undefined) words += text
    else if (marks.note !== last || text === '\uFFFC') words += `{${notes.get(marks.note)}}`
    last = marks.note
  }
  if (part === 'title') return `title ${squeeze(words)}`
  if (kind === 'annex') return `annex - ${squeeze(words)}`
  const order = kind === 'heading' ? (part === 'text' ? '-' : level) : level
  return `${kind === 'heading' ? 'heading' : part} ${order} ${squeeze(words)}`
}

/** As many equal ones as there can be; what lies between is paired in order. Texts repeat their paragraphs. */
function align(wanted: readonly string[], got: readonly string[]): [string, string][] {
  const equal = countEqual(wanted, got)
  const rows: [string, string][] = []
  let [left, right] = [0, 0]
  let from: readonly [number, number] = [0, 0]
  const flush = () => {
    for (let at = 0; from[0] + at < left || from[1] + at < right; at++)
      rows.push([
        from[0] + at < left ? (wanted[from[0] + at] ?? '') : '',
        from[1] + at < right ? (got[from[1] + at] ?? '') : '',
      ])
  }
  while (left < wanted.length && right < got.length) {
    if (wanted[left] === got[right]) {
      flush()
      rows.push([wanted[left++] ?? '', got[right++] ?? ''])
      from = [left, right]
    } else if ((equal[left + 1]?.[right] ?? 0) >= (equal[left]?.[right + 1] ?? 0)) left++
    else right++
  }
  ;[left, right] = [wanted.length, got.length]
  flush()
  return rows
}

/** For each pair of places, how many equal ones can be paired from there on. */
function countEqual(wanted: readonly string[], got: readonly string[]): number[][] {
  const counts = Array.from({ length: wanted.length + 1 }, () =>
    Array<number>(got.length + 1).fill(0),
  )
  for (let left = wanted.length - 1; left >= 0; left--)
    for (let right = got.length - 1; right >= 0; right--) {
      const [here = [], below = []] = [counts[left], counts[left + 1]]
      const same = wanted[left] === got[right]
      here[right] = same
        ? (below[right + 1] ?? 0) + 1
        : Math.max(below[right] ?? 0, here[right + 1] ?? 0)
    }
  return counts
}

function isReported(wanted: string, got: string, { ambiguities }: ImportedDocument): boolean {
  const plain = (text: string) => text.replaceAll(/\{[^}]*\}|[^\p{L}\p{N}]/gu, '')
  const [left, right] = [plain(wanted), plain(got)]
  return ambiguities.some(({ excerpt }) => {
    const start = plain(excerpt).slice(0, 12)
    return start !== '' && (left.includes(start) || right.includes(start))
  })
}
