// Words in brackets that delegations propose: which of them there are, and one of them made the proposal that it is.
import type { DraftText, Paragraph, Run } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import { mergeRuns } from '../../shared/document/merge-runs.ts'
import {
  type AttributedWords,
  readBrackets,
} from '../../shared/importers/proposals/attributed-brackets.ts'
import { closeWhole } from '../../shared/importers/proposals/whole-proposals.ts'

export interface FoundBracket extends Pick<
  AttributedWords,
  'words' | 'act' | 'delegations' | 'unknown'
> {
  /** The place of its run in the paragraph, and of the bracket in the run. */
  readonly run: number
  readonly from: number
  readonly to: number
  /** As it stands in the text. */
  readonly written: string
}

export interface BracketCorrection {
  readonly kind: 'propose'
  readonly id: string
  readonly bracket: FoundBracket
  readonly by: string
}

/** Those that name somebody. */
export function bracketsIn(paragraph: Paragraph, language: Language): FoundBracket[] {
  return paragraph.runs.flatMap(({ text, marks }, run) => {
    if (Object.keys(marks).length > 0) return []
    return readBrackets(text, language).attributed.map(
      ({ from, to, words, act, delegations, unknown }) => ({
        run,
        from,
        to,
        words,
        act,
        delegations,
        unknown,
        written: text.slice(from, to),
      }),
    )
  })
}

export function propose(text: DraftText, { id, bracket, by }: BracketCorrection): DraftText {
  const sid = newSid(text, by)
  return {
    paragraphs: text.paragraphs.map((paragraph) => {
      const run = paragraph.runs[bracket.run]
      if (paragraph.id !== id || run?.text.slice(bracket.from, bracket.to) !== bracket.written)
        return paragraph
      const runs = paragraph.runs.toSpliced(bracket.run, 1, ...mark(run, bracket, { sid, by }))
      return closeWhole({ ...paragraph, runs: mergeRuns(runs) })
    }),
  }
}

/** All brackets that name a delegation, the first named of each being its author. */
export function proposeAll(text: DraftText, language: Language): DraftText {
  let done = text
  for (const { id } of text.paragraphs) {
    for (;;) {
      const paragraph = done.paragraphs.find((each) => each.id === id)
      const bracket =
        paragraph &&
        bracketsIn(paragraph, language).find(({ delegations }) => delegations.length > 0)
      const by = bracket?.delegations[0]
      if (!bracket || by === undefined) break
      done = propose(done, { kind: 'propose', id, bracket, by })
    }
  }
  return done
}

function mark(
  run: Run,
  { from, to, words, act }: FoundBracket,
  owner: { readonly sid: string; readonly by: string },
): Run[] {
  const before = run.text.slice(0, from)
  const behind = run.text.slice(to)
  // With one of the two spaces about it, so that none is too many without it.
  const spaced = act !== 'delete' && /(?:^|\s)$/u.test(before) && /^\s/u.test(behind)
  const proposed: Run =
    act === 'delete'
      ? { text: words, marks: { del: [owner] } }
      : { text: words + (spaced ? ' ' : ''), marks: { ins: owner } }
  const pieces: Run[] = [
    { ...run, text: before },
    proposed,
    { ...run, text: spaced ? behind.slice(1) : behind },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** One that no proposal of the text has. */
function newSid(text: DraftText, by: string): string {
  const used = new Set(
    text.paragraphs.flatMap(({ runs }) =>
      runs.flatMap(({ marks }) => [marks.ins?.sid, ...(marks.del ?? []).map(({ sid }) => sid)]),
    ),
  )
  for (let count = 1; ; count++) {
    const sid = `${by}:${count.toString(16).padStart(8, '0')}`
    if (!used.has(sid)) return sid
  }
}
