// References to other paragraphs, "paragraph 3 (a) above" (rules.md 3.11, 9.37): there is such a paragraph, it stands on that side, and it is
// the one that was meant when the text was last issued.
import type { DraftText } from '../../document/draft-text.ts'
import {
  findParagraphReferences,
  type ParagraphReference,
} from '../../grammar/paragraph-references.ts'
import { beforeAnnexes, type CheckedDraft, isOfResolution } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { type Line, LineReader } from '../line.ts'
import { report } from '../rule.ts'
import { NumberedLines } from './numbered-lines.ts'

type Referred = ParagraphReference['numbers'][number]

export function checkReferences(draft: CheckedDraft): Finding[] {
  // An annex counts its own paragraphs.
  const own = new Set(beforeAnnexes(draft.lines))
  const numbered = new NumberedLines([...own], draft.language, draft.context.labels)
  const before = draft.context.predecessor
    ? numbersBefore(draft, draft.context.predecessor.text)
    : null
  return draft.lines.flatMap((line, index) => [
    ...checkMarked(line, index, draft),
    ...(own.has(line) ? referencesOf(line, draft) : []).flatMap((reference) =>
      reference.numbers
        .filter((number) => !isMarked(line, number) && !number.annex)
        .flatMap((number) => {
          const moved = before ? checkMoved({ line, number, draft, numbered }, before) : []
          return moved.length > 0 ? moved : checkTyped({ line, index, reference, number, numbered })
        }),
    ),
  ])
}

const found = new WeakMap<Line, readonly ParagraphReference[]>()

function referencesOf(line: Line, { language }: CheckedDraft): readonly ParagraphReference[] {
  if (!isOfResolution(line)) return []
  const known = found.get(line)
  const references = known ?? findParagraphReferences(line.body.text, language)
  if (!known) found.set(line, references)
  return references
}

function isMarked({ references }: Line, { from, to }: Referred): boolean {
  return references.some((marked) => marked.from < to && marked.to > from)
}

/** References that follow their paragraph: it may be gone, or stand on the other side by now. */
function checkMarked(line: Line, index: number, draft: CheckedDraft): Finding[] {
  return line.references.flatMap(({ from, to, target }) => {
    const place = line.body.place(from, to)
    const values = { number: line.body.text.slice(from, to) }
    const at = draft.lines.findIndex(({ paragraph }) => paragraph.id === target)
    if (at < 0) return report('reference-missing', { place, values })
    const phrase = referencesOf(line, draft).find((each) => each.from <= from && each.to >= to)
    const isRight = isOnSide(phrase?.direction ?? null, at, index)
    return isRight ? [] : report('reference-side', { place, values })
  })
}

function isOnSide(
  direction: ParagraphReference['direction'],
  target: number,
  own: number,
): boolean {
  if (direction === 'above') return target <= own
  return direction === 'below' ? target >= own : true
}

interface Typed {
  readonly line: Line
  readonly index: number
  readonly reference: ParagraphReference
  readonly number: Referred
  readonly numbered: NumberedLines
}

function checkTyped({ line, index, reference, number, numbered }: Typed): Finding[] {
  const targets = numbered.find(number.path, number.series)
  // What is only known by words for bis and ter, or has no number, is not judged.
  if (targets === null || number.again !== '') return []
  const place = line.body.place(number.from, number.to)
  const values = { number: line.body.text.slice(number.from, number.to) }
  if (targets.length === 0) return report('reference-missing', { place, values })
  const onSide = targets.some((target) => isOnSide(reference.direction, target, index))
  return onSide ? [] : report('reference-side', { place, values })
}

interface Before {
  readonly lines: readonly Line[]
  readonly numbered: NumberedLines
  readonly referencesOf: (line: Line) => readonly ParagraphReference[]
}

const textsBefore = new WeakMap<DraftText, Before>()

function numbersBefore(draft: CheckedDraft, text: DraftText): Before {
  const known = textsBefore.get(text)
  if (known) return known
  const lines = beforeAnnexes(new LineReader(null).read(text))
  const numbered = new NumberedLines(lines, draft.language)
  const before = { lines, numbered, referencesOf: (line: Line) => referencesOf(line, draft) }
  textsBefore.set(text, before)
  return before
}

interface Moved {
  readonly line: Line
  readonly number: Referred
  readonly draft: CheckedDraft
  readonly numbered: NumberedLines
}

function checkMoved({ line, number, draft, numbered }: Moved, before: Before): Finding[] {
  const id = meantBefore(line, number, before)
  if (id === null) return []
  const [points] = numbered.find(number.path, number.series) ?? []
  if (points !== undefined && draft.lines[points]?.paragraph.id === id) return []
  const label = numbered.numberOf(id)
  const isSure = label !== null && number.path.length === 1
  return report('reference-moved', {
    place: line.body.place(number.from, number.to),
    values: { number: line.body.text.slice(number.from, number.to), now: label ?? '—' },
    fix: isSure ? [line.body.edit(number.from, number.to, label)] : null,
  })
}

/** The paragraph that the same words in the same paragraph meant then; null where they did not stand there. */
function meantBefore(line: Line, number: Referred, before: Before): string | null {
  const words = line.body.text.slice(number.from, number.to)
  const earlier = before.lines.find(({ paragraph }) => paragraph.id === line.paragraph.id)
  if (!earlier) return null
  const same = before
    .referencesOf(earlier)
    .flatMap(({ numbers }) => numbers)
    .some(({ from, to }) => earlier.body.text.slice(from, to) === words)
  const [meant] = (same && before.numbered.find(number.path, number.series)) || []
  return meant === undefined ? null : (before.lines[meant]?.paragraph.id ?? null)
}
