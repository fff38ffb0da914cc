// Cross-references in the editor: inserted by pointing at a paragraph, and followed to it. Those that are typed are bound by
// references/typed-references.ts.
import type { EditorState } from 'prosemirror-state'
import type { Language } from '../../../shared/document/language.ts'
import type { DocumentKind } from '../../../shared/document/masthead.ts'
import type { Marks, Run } from '../../../shared/document/draft-text.ts'
import { fromProseMirror, fromMarks } from '../../../shared/document/prosemirror.ts'
import { referencePhrase } from '../../../shared/grammar/reference-phrase.ts'
import { ReferenceTargets } from '../../../shared/grammar/reference-targets.ts'
import type { Labels } from '../../../shared/numbering/label.ts'
import { insertPieces } from '../paste/insert-pieces.ts'
import { plainPiece, textRun } from '../paste/piece.ts'
import type { CommandContext } from './command.ts'

export interface ReferenceOptions {
  readonly target: string
  readonly language: Language
  /** Of the document, which a reference out of an annex names. */
  readonly kind: DocumentKind
  readonly labels: Labels
}

/** Writes "paragraph 3 above" in place of the selection; false where the paragraph has no number or none is written in. */
export function insertReference(
  getContext: () => CommandContext,
  { target, language, kind, labels }: ReferenceOptions,
): boolean {
  const { state } = getContext()
  if (state.doc.childCount === 0) return false
  const targets = new ReferenceTargets(fromProseMirror(state.doc), { language, labels })
  const number = targets.numbers.numberOf(target)
  if (number === null) return false
  const own = String(state.selection.$from.parent.attrs['id'])
  const { words, from, to } = referencePhrase(number, targets.placeFrom(own, target), {
    language,
    kind,
  })
  const marks: Marks = { refersTo: target }
  const runs: Run[] = [
    textRun(blankBefore(state, language) + words.slice(0, from)),
    { text: words.slice(from, to), marks },
    textRun(words.slice(to) + blankBehind(state, language)),
  ]
  insertPieces(getContext, [plainPiece(runs.filter(({ text }) => text !== ''))])
  return true
}

function blankBefore({ doc, selection: { from, $from } }: EditorState, language: Language): string {
  const before = $from.parentOffset > 0 ? doc.textBetween(from - 1, from) : ''
  return language !== 'zh' && /[\p{L}\p{N},;)]$/u.test(before) ? ' ' : ''
}

function blankBehind({ doc, selection: { to, $to } }: EditorState, language: Language): string {
  const behind = $to.parentOffset < $to.parent.content.size ? doc.textBetween(to, to + 1) : ''
  return language !== 'zh' && /^[\p{L}\p{N}]/u.test(behind) ? ' ' : ''
}

/** The paragraph that the reference at the caret refers to; null where there is none. */
export function referenceAtCaret({ doc, selection: { $head } }: EditorState): string | null {
  if (doc.childCount === 0) return null
  const { nodeBefore, nodeAfter } = $head
  return (
    fromMarks(nodeAfter?.marks ?? []).refersTo ??
    fromMarks(nodeBefore?.marks ?? []).refersTo ??
    null
  )
}
