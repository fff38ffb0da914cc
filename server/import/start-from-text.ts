// A document that was pasted for a new draft, made ready to be stored. Runs in a process of its own (import-worker.ts): what people paste
// is no safer than a file.
import type { Masthead } from '../../shared/document/masthead.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { type WrittenText, writeText } from '../drafts/create-draft.ts'
import { importDraft, type NewDraft } from '../drafts/start-draft.ts'
import type { Meeting } from '../store/drafts.ts'
import { type FileProblem, isSound, tooMuchOf } from './draft-from-file.ts'

export interface StartJob extends NewDraft {
  readonly meeting: Meeting
  readonly text: string
}

export interface StartedDraft {
  readonly masthead: Masthead
  readonly written: WrittenText
}

/** Never throws, whatever the text is. */
export function startFromText({ meeting, ...draft }: StartJob): Result<StartedDraft, FileProblem> {
  const { masthead, text } = importDraft(meeting, draft)
  const long = tooMuchOf(text)
  if (long) return refuse(long)
  if (!isSound(text)) return refuse({ code: 'import-damaged', path: 'text' })
  return ok({ masthead, written: writeText(text, masthead) })
}
