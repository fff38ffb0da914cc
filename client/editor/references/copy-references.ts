// References on the clipboard: with the number that is true now, because whatever they are pasted into knows of no other, and with their
// paragraph only where the whole of one is copied.
import type { EditorState } from 'prosemirror-state'
import type { Language } from '../../../shared/document/language.ts'
import type { Paragraph, Run } from '../../../shared/document/draft-text.ts'
import { mergeRuns } from '../../../shared/document/merge-runs.ts'
import { fromProseMirror } from '../../../shared/document/prosemirror.ts'
import { ReferenceNumbers } from '../../../shared/numbering/refer-to-paragraph.ts'
import { labelsOf } from '../plugins/numbers.ts'

/** Gives for each paragraph the runs of a cut of it, which begins at `from`, as they are to be copied. */
export function copyReferences(state: EditorState, language: Language) {
  let numbers: ReferenceNumbers | null = null
  return (whole: Paragraph, cut: Paragraph, from: number): readonly Run[] => {
    if (!cut.runs.some(({ marks }) => marks.refersTo !== undefined)) return cut.runs
    numbers ??= new ReferenceNumbers(fromProseMirror(state.doc), {
      language,
      labels: labelsOf(state),
    })
    const shown = numbers.showAll(whole)
    let at = from
    const runs = cut.runs.map(({ text, marks }): Run => {
      const { refersTo: _reference, ...others } = marks
      const start = at
      at += text.length
      const reference = shown.find(({ from, to }) => from <= start && start < to)
      if (!reference) return { text, marks: others }
      const end = from + lengthOf(cut)
      if (reference.from < from || reference.to > end) return { text, marks: others }
      if (reference.number === null) return { text, marks }
      return { text: start === reference.from ? reference.number : '', marks }
    })
    return mergeRuns(runs)
  }
}

function lengthOf({ runs }: Paragraph): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
