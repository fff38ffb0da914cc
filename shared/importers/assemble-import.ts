// The imported document from what the steps before found, whatever the source was.
import type { Language } from '../document/language.ts'
import type { Block } from './body/block.ts'
import type { BodyRoles } from './body/role.ts'
import { buildText } from './body/build-text.ts'
import { checkNumbers } from './body/check-numbers.ts'
import type { ChosenReference } from './notes/choose-references.ts'
import { isFirstPageNote } from './front/first-page-notes.ts'
import type { FrontMatter } from './front/front-matter.ts'
import type { Ambiguity, FieldLine, FurnitureLine, ImportedDocument } from './imported-document.ts'
import { doubtBrackets } from './proposals/keep-proposals.ts'
import { joinMasthead } from './front/join-masthead.ts'
import { isStars } from './notes/note-signs.ts'
import type { ReadNote, ReadNotes } from './notes/read-notes.ts'

export interface ImportParts {
  readonly language: Language
  readonly front: FrontMatter
  readonly blocks: readonly Block[]
  readonly body: BodyRoles
  readonly notes: ReadNotes
  readonly references: readonly ChosenReference[]
  readonly furniture: readonly FurnitureLine[]
  readonly fields: readonly FieldLine[]
  /** Of all steps so far. */
  readonly ambiguities: readonly Ambiguity[]
}

/** Notes with the sign of a later one, which takes the references: asterisks begin again on each page. Their words are kept all the same. */
function findSpare(
  notes: readonly ReadNote[],
  referred: ReadonlySet<string>,
): ReadonlySet<ReadNote> {
  const last = new Map(notes.map((note) => [note.sign, note]))
  return new Set(notes.filter((note) => referred.has(note.sign) && last.get(note.sign) !== note))
}

export function assembleImport(parts: ImportParts, newId: () => string): ImportedDocument {
  const { front, notes, blocks, body, references, furniture, language } = parts
  const { title } = front
  const { roles } = body
  const referred = new Set(references.map(({ sign }) => sign))
  const inText = new Set(references.filter(({ block }) => roles[block]).map(({ sign }) => sign))
  const ended = signsOfClosing(blocks, roles)
  const ofAdoption = notes.notes.filter(({ sign }) => {
    return !inText.has(sign) && (referred.has(sign) || ended.has(sign))
  })
  // A numbered note to a sponsor is none of the text.
  const own = notes.notes
    .filter(({ sign, text }) => {
      return isStars(sign) || referred.has(sign) || !isFirstPageNote(text)
    })
    .filter((note) => !ofAdoption.includes(note))
  const built = buildText({ title, blocks, roles, references, notes: own, newId, language })
  const joined = joinMasthead({
    front,
    body,
    blocks,
    notes,
    furniture,
    text: built.text,
    referred,
    spare: findSpare(notes.notes, referred),
    ofAdoption,
    subject: blocks.find((_, index) => roles[index]?.part === 'subject')?.text ?? null,
  })
  const ambiguities = [
    ...parts.ambiguities,
    ...joined.ambiguities,
    ...built.ambiguities,
    ...doubtBrackets(built.text.paragraphs, {
      language,
      lineOf: (id) => built.sources.get(id)?.line ?? 1,
    }),
    ...checkNumbers(built.text, language, built.sources),
  ]
  return {
    kind: joined.masthead.kind,
    masthead: joined.masthead,
    label: front.label,
    title,
    sponsors: joined.sponsors,
    text: built.text,
    ambiguities: ambiguities.toSorted((a, b) => a.line - b.line),
    furniture,
    fields: [...parts.fields, ...front.fields, ...joined.fields].toSorted(
      (a, b) => a.line - b.line,
    ),
    numbers: built.numbers,
    lines: [...built.sources].map(([paragraphId, { line }]) => ({ paragraphId, line })),
  }
}

/** The volumes of the Security Council have notes to the line that says how a text was adopted: `... by 13 votes to none. 1`. */
function signsOfClosing(
  blocks: readonly Block[],
  roles: BodyRoles['roles'],
): ReadonlySet<string | undefined> {
  const closing = blocks.filter((_, index) => roles[index] === null)
  return new Set(closing.map(({ text }) => /[.。]\s?(\d{1,3})$/u.exec(text)?.[1]))
}
