// A text in the middle of its negotiation as a Word file: what is proposed is tracked, with the delegation as author and the day of the proposal,
// so that Reject all gives the text without any proposal and Accept all the text with all of them; what was said of it stands beside it
// as comments. Whose a change is, is read from the marks of the text alone. What a file cannot show as a change (the second alternative to
// one paragraph, a second strike on the same words) is said in a comment of that delegation.
import type { DraftText, Ownership } from '../../document/draft-text.ts'
import { collectProposals } from '../../negotiation/collect-proposals.ts'
import { resolveReferences } from '../../numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { markText } from '../marked/mark-text.ts'
import { toPrintModel, type PrintOptions } from '../print/print-model.ts'
import { Attributor } from './attribute-changes.ts'
import { CommentPlan, type WordThread } from './comments.ts'
import { compareProposals } from './compare-proposals.ts'
import { toFile } from './file-paragraphs.ts'
import { ProposalOwners } from './proposal-owners.ts'
import { readUnits } from './proposal-units.ts'
import { RevisionMarks, type Author } from './revision-marks.ts'
import { ShownClaims, type UnshownWords } from './shown-claims.ts'
import { packParts, writeWordFile } from './to-docx.ts'

export interface NegotiatedOptions {
  readonly print: PrintOptions
  /** Who is shown as the author of a proposal, and when it was made. */
  readonly authorOf: (proposal: Ownership) => Author
  /** Of a delegation, beside its comments. */
  readonly initialsOf: (delegation: string) => string
  /** What was said in the discussion, as far as whoever asks may read it. */
  readonly threads?: readonly WordThread[]
  /** Of the file; `2020-03-05T00:00:00Z`. */
  readonly date: string
}

/** The bytes of a .docx. Never refuses and never throws. Costs some passes over the characters of the text; nothing is compared. */
export function toNegotiatedDocx(content: FrozenContent, options: NegotiatedOptions): Uint8Array {
  const { print, authorOf, threads = [], date } = options
  const text = withoutReferences(content, print)
  const placed = readUnits(text)
  const pair = compareProposals(content, placed)
  const { comparison } = pair
  const model = toPrintModel(pair.old, print)
  const marked = markText(pair, { old: print, new: print })
  const claims = new ShownClaims()
  const owners = new ProposalOwners(text, placed)
  const { masthead } = content
  const attributor = new Attributor({ masthead, comparison, owners, claims, authorOf })
  const paragraphs = attributor.paragraphs(marked.paragraphs)
  const notes = marked.notes.map((note) => attributor.note(note))
  owners.claimPlaces(claims)
  const unsaid = claims.unshown(text, placed, (unit) => owners.alsoReplacing(unit))
  const [first] = collectProposals(text)
  // What no proposal makes is nobody's in particular: changes of form, brackets around what was divided. It bears the name of the body, never of a delegation.
  const anybody = { name: model.metadata.author, date }
  const parts = writeWordFile({
    head: marked.head,
    paragraphs: toFile(paragraphs),
    notes,
    model,
    masthead,
    marks: new RevisionMarks(anybody, true),
    comments: new CommentPlan([
      ...threads,
      ...unsaid.map((words) => threadOf(words, text, options)),
    ]),
    date,
    isTracked: first !== undefined,
  })
  return packParts(parts)
}

/** With the numbers of cross-references as words, which a file has no more than that. */
function withoutReferences({ text, masthead }: FrozenContent, print: PrintOptions): DraftText {
  const { labels } = print
  const rules = { language: masthead.language, ...(labels && { labels }) }
  const { paragraphs } = resolveReferences(text, rules)
  return {
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map(({ text: words, marks: { refersTo: _target, ...marks } }) => ({
        text: words,
        marks,
      })),
    })),
  }
}

/** What a file does not show of a proposal, as a comment of its delegation. */
function threadOf(
  { proposal, paragraphId, words }: UnshownWords,
  { paragraphs }: DraftText,
  { authorOf, initialsOf }: NegotiatedOptions,
): WordThread {
  const { name, date } = authorOf(proposal)
  const target = paragraphs.find(({ id }) => id === paragraphId)?.ref ?? paragraphId
  return {
    target: { kind: 'paragraph', paragraphId: target },
    settled: false,
    messages: [{ author: name, initials: initialsOf(proposal.by), date, text: words }],
  }
}
