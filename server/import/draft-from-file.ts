// A draft from a text that was reviewed, as Penholder's own file: nothing in it is trusted.
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import {
  anchor,
  type DraftText,
  type Paragraph,
  type Run,
} from '../../shared/document/draft-text.ts'
import { fillYdoc, newYdoc } from '../../shared/document/ydoc.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { cleanSource } from '../drafts/clean-source.ts'
import { type DraftStart, mergeMasthead, newId } from '../drafts/start-draft.ts'
import type { Meeting } from '../store/drafts.ts'

/** `title` stands where the text has none. What its masthead leaves open is the meeting's. */
export function draftFromFile(
  meeting: Meeting,
  bytes: Uint8Array,
  title: string,
): Result<DraftStart, { readonly path: string }> {
  const read = fromJson(new TextDecoder().decode(bytes))
  if (!read.ok) return refuse({ path: read.problem.path })
  const { masthead, text } = read.value
  const paragraphs = asBase(text).paragraphs.map(clean)
  const titled = paragraphs.some(({ part }) => part === 'title') || title.trim() === ''
  const whole = { paragraphs: titled ? paragraphs : [titleOf(title), ...paragraphs] }
  if (!isSound(whole)) return refuse({ path: 'text' })
  return ok({ masthead: mergeMasthead(meeting.masthead, masthead), text: whole })
}

function clean(paragraph: Paragraph): Paragraph {
  const runs = paragraph.runs.map(({ text, marks }): Run => ({
    text: text
      .split(anchor)
      .map((words) => cleanSource(words).replaceAll(/[\t\r\n\f]/gu, ' '))
      .join(marks.note === undefined ? '' : anchor),
    marks,
  }))
  return { ...paragraph, status: 'open', runs: runs.filter(({ text }) => text !== '') }
}

function titleOf(title: string): Paragraph {
  const runs = [{ text: cleanSource(title).replaceAll(/\s+/gu, ' ').trim(), marks: {} }]
  const place = { kind: 'heading', part: 'title', level: 0 } as const
  return { id: newId(), ...place, status: 'open', ref: null, runs, end: {} }
}

function isSound(text: DraftText): boolean {
  const ydoc = newYdoc()
  fillYdoc(ydoc, text)
  const isFine = checkYdoc(ydoc).length === 0
  ydoc.destroy()
  return isFine
}
