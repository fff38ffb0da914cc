// The masthead as its form shows it: every field a string, a field left empty means that the fact is not given. Only what was
// changed is sent, so that two editors of different fields do not undo each other.
import { isLanguage } from '../../shared/document/language.ts'
import type { AgendaItem, Masthead } from '../../shared/document/masthead.ts'
import { bodyOf } from '../../shared/grammar/bodies.ts'
import type { MessageKey } from '../../shared/i18n/translate.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'

export interface MastheadForm {
  readonly body: string
  readonly bodyName: string
  readonly session: string
  readonly place: string
  readonly firstDay: string
  readonly lastDay: string
  readonly agendaItems: readonly AgendaItem[]
  readonly distribution: Masthead['distribution']
  readonly originalLanguage: Masthead['originalLanguage']
}

export interface FormProblem {
  readonly field: 'session' | 'lastDay'
  readonly key: MessageKey
}

/** Stands for a body that has no code, in the list of bodies. */
export const otherBody = 'other'

export function fillForm(masthead: Masthead): MastheadForm {
  const { body, bodyName, session, place, firstDay, lastDay } = masthead
  const { agendaItems, distribution, originalLanguage } = masthead
  return {
    body: body ?? otherBody,
    bodyName: bodyName ?? '',
    session: session === null ? '' : String(session),
    place: place ?? '',
    firstDay: firstDay ?? '',
    lastDay: lastDay ?? '',
    agendaItems,
    distribution,
    originalLanguage,
  }
}

/** The fields that differ from the masthead as it is, or the first that cannot be read. */
export function readForm(
  form: MastheadForm,
  masthead: Masthead,
): Result<Partial<Masthead>, FormProblem> {
  const session = readSession(form.session)
  if (session === undefined) return refuse({ field: 'session', key: 'masthead.session-wrong' })
  if (form.firstDay !== '' && form.lastDay !== '' && form.lastDay < form.firstDay)
    return refuse({ field: 'lastDay', key: 'masthead.days-wrong' })
  const body = bodyOf(form.body)
  const fields: Partial<Masthead> = {
    body: body?.code ?? null,
    organ: body?.organ ?? masthead.organ,
    bodyName: body ? null : given(form.bodyName),
    session,
    place: given(form.place),
    firstDay: given(form.firstDay),
    lastDay: given(form.lastDay),
    agendaItems: readAgenda(form.agendaItems),
    distribution: form.distribution,
    originalLanguage: isLanguage(form.originalLanguage)
      ? form.originalLanguage
      : masthead.originalLanguage,
  }
  return ok(changedFields(fields, masthead))
}

/** What was typed and is not yet what the masthead says: all that a form must remember between two readings of the record. */
export function stillTyped(
  typed: Partial<MastheadForm>,
  masthead: Masthead,
): Partial<MastheadForm> {
  const saved = fillForm(masthead)
  return Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => {
      const read = readForm({ ...saved, [field]: value }, masthead)
      return !read.ok || Object.keys(read.value).length > 0
    }),
  )
}

function changedFields(fields: Partial<Masthead>, masthead: Masthead): Partial<Masthead> {
  const before: Readonly<Record<string, unknown>> = { ...masthead }
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
    ),
  )
}

/** Undefined where it is no session number. */
function readSession(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^[1-9]\d{0,3}$/u.test(trimmed) ? Number(trimmed) : undefined
}

function readAgenda(items: readonly AgendaItem[]): AgendaItem[] {
  return items
    .map(({ number, title }) => ({ number: number.trim(), title: title.trim() }))
    .filter(({ number, title }) => number !== '' || title !== '')
}

function given(text: string): string | null {
  return text.trim() || null
}
