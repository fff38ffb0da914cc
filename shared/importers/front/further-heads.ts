// A conference hands its resolutions out in one booklet: behind the end of one stand the heads of the next, `Code: ...`, `Committee: ...`, and its
// subject line. The model has one text with one subject, so the next is kept behind it (body-roles.ts); its heads are none of its paragraphs.
import { endsSentence } from '../lines/finished.ts'
import type { Ambiguity, FieldLine } from '../imported-document.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import { readNamedHead } from './named-heads.ts'
import { doubt } from './odd-titles.ts'

interface FurtherHeads {
  readonly lines: readonly BodyLine[]
  readonly fields: readonly FieldLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** Fewer heads may be the words of a paragraph. */
const fewest = 2
/** The heads of one text, with lists of sponsors that go on, take no more lines. */
const longest = 30

/**
 * Looks at every line once. `isSubject`: for the subject line of a resolution, by the line below. `subject`: the first line is one, so that the same
 * words are one again, though no body is known by them.
 */
export function takeFurtherHeads(
  lines: readonly BodyLine[],
  isSubject: (text: string, below: string | undefined) => boolean,
  subject: boolean,
): FurtherHeads {
  const first = subject ? lines[0]?.text : undefined
  const taken = new Map<BodyLine, 'title' | 'head'>()
  const subjects = new Set<BodyLine>()
  let from = 0
  lines.forEach((_, at) => {
    if (at < from || !mayOpen(lines, at)) return
    const ahead = lines.slice(at, at + longest)
    const end = ahead.findIndex(
      ({ text }, index) => text === first || isSubject(text, ahead[index + 1]?.text),
    )
    const run = ahead.slice(0, Math.max(0, end))
    if (run.filter(({ text }) => readNamedHead(text)).length < fewest) return
    // `Draft resolution 1.2` is no sentence with the sign of a note.
    if (run.some(({ text }) => endsSentence(text) && !/\d\.\d+$/u.test(text))) return
    for (const each of run)
      taken.set(each, readNamedHead(each.text)?.head === 'topic' ? 'title' : 'head')
    const next = ahead[end]
    if (next) subjects.add(next)
    from = at + end
  })
  if (taken.size === 0) return { lines, fields: [], ambiguities: [] }
  return {
    lines: lines.flatMap((line) => {
      if (taken.has(line)) return []
      return [subjects.has(line) ? { ...line, gap: Math.max(2, line.gap) } : line]
    }),
    fields: [...taken].map(([{ number, text }]) => ({ line: number, text, field: 'label' })),
    ambiguities: [...taken].flatMap(([{ number, text }, what]) =>
      what === 'title' ? [doubt({ line: number, text })] : [],
    ),
  }
}

/** A head behind the whole of a text; the code of the resolution, or what the conference calls it, may stand right above it. */
function mayOpen(lines: readonly BodyLine[], at: number): boolean {
  const above = lines[at - 1]
  const { text = '' } = lines[at] ?? {}
  if (above === undefined || !endsSentence(above.text)) return false
  return readNamedHead(text) !== null || /^(?:draft )?resolution\b.{0,30}$/iu.test(text)
}
