// Reads Penholder's own file (shared/exporters/to-json.ts). Everything is checked, because the file may come from anywhere: a value
// that is accepted here may be shown, compared, printed and hashed without another check.
import { z } from 'zod'
import { isId, isLevel, isOwnership } from '../document/attributes.ts'
import { anchor, type DraftText, type Ownership } from '../document/draft-text.ts'
import { languages } from '../document/language.ts'
import { documentKinds } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { issueForms } from '../revisions/issue-form.ts'
import { ok, refuse, type Result } from '../result.ts'

export interface JsonProblem {
  readonly code:
    | 'json-syntax'
    | 'json-not-penholder'
    | 'json-newer-format'
    | 'json-invalid'
    | 'json-duplicate-id'
    | 'json-unknown-paragraph'
  /** Where, as `text.paragraphs.3.runs`; empty where it concerns the whole. */
  readonly path: string
}

/** Never throws. The first problem found is the one given. */
export function fromJson(source: string): Result<FrozenContent, JsonProblem> {
  const value = parseJson(source)
  if (!value.ok) return value
  const format = readFormat(value.value)
  if (format === null) return refuse({ code: 'json-not-penholder', path: 'format' })
  if (format !== 'penholder/1') return refuse({ code: 'json-newer-format', path: 'format' })
  const parsed = file.safeParse(value.value)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    return refuse({ code: 'json-invalid', path })
  }
  const { format: _format, text, ...rest } = parsed.data
  const problem = checkReferences(text)
  return problem ? refuse(problem) : ok({ ...rest, text })
}

function parseJson(source: string): Result<unknown, JsonProblem> {
  try {
    const value: unknown = JSON.parse(source)
    return ok(value)
  } catch (error) {
    if (error instanceof SyntaxError) return refuse({ code: 'json-syntax', path: '' })
    throw error
  }
}

function readFormat(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null
  const { format } = value
  return typeof format === 'string' && format.startsWith('penholder/') ? format : null
}

/** Ids are unique. What is proposed of a paragraph may outlive it; nothing else refers to one that is not there. */
function checkReferences(text: DraftText): JsonProblem | null {
  const ids = new Set<string>()
  for (const [index, { id }] of text.paragraphs.entries()) {
    if (ids.has(id)) return { code: 'json-duplicate-id', path: `text.paragraphs.${index}.id` }
    ids.add(id)
  }
  const lost = text.paragraphs.findIndex(
    ({ kind, ref }) => kind !== 'alternative' && kind !== 'move' && ref !== null && !ids.has(ref),
  )
  if (lost < 0) return null
  return { code: 'json-unknown-paragraph', path: `text.paragraphs.${lost}.ref` }
}

const id = z.custom<string>(isId)
const ownership = z.custom<Ownership>(isOwnership)
const day = z.string().refine(isDay)

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return date >= 1 && date <= (days[month - 1] ?? 0)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const marks = z.strictObject({
  ins: ownership.exactOptional(),
  sub: ownership.exactOptional(),
  del: z.array(ownership).min(1).exactOptional(),
  note: id.exactOptional(),
  emphasis: z.literal(true).exactOptional(),
  refersTo: id.exactOptional(),
})

const run = z
  .strictObject({ text: z.string().min(1), marks })
  .refine(({ text, marks: { note } }) => note !== undefined || !text.includes(anchor), {
    path: ['text'],
  })

const paragraph = z.strictObject({
  id,
  kind: z.enum(['paragraph', 'heading', 'annex', 'row', 'alternative', 'move']),
  part: z.enum(['title', 'subject', 'preamble', 'operative', 'numbered', 'text']),
  level: z.custom<number>(isLevel),
  status: z.enum(['open', 'bracketed', 'ad-referendum', 'agreed']),
  ref: id.nullable(),
  runs: z.array(run),
  end: marks,
})

const code = z.string().min(1).max(20)

const adoption = z.strictObject({
  date: day,
  meeting: z.int().positive().nullable(),
  mode: z.enum(['without-vote', 'recorded-vote']).exactOptional(),
  votes: z
    .strictObject({
      'in-favour': z.array(code),
      against: z.array(code),
      abstaining: z.array(code),
    })
    .exactOptional(),
  onReport: z.strictObject({ body: code.nullable(), symbols: z.string() }).exactOptional(),
  asOrallyRevised: z.literal(true).exactOptional(),
})

const firstPage = z.strictObject({
  label: z.string().exactOptional(),
  sponsorLine: z.string().exactOptional(),
  sponsorNotes: z.array(z.string()).exactOptional(),
  agendaLine: z.string().exactOptional(),
  notes: z.array(z.string()).exactOptional(),
  adoptionNote: z.string().exactOptional(),
})

const masthead = z.strictObject({
  kind: z.enum(documentKinds),
  language: z.enum(languages),
  originalLanguage: z.enum(languages),
  symbol: z.string().nullable(),
  distribution: z.enum(['general', 'limited', 'restricted']),
  date: day.nullable(),
  organ: code.nullable(),
  body: code.nullable(),
  bodyName: z.string().nullable(),
  session: z.int().positive().nullable(),
  place: z.string().nullable(),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  agendaItems: z.array(z.strictObject({ number: z.string(), title: z.string() })),
  jobNumber: z.string().nullable(),
  reissued: z.array(day),
  adoption: adoption.nullable(),
  resolutionNumber: z.string().nullable(),
  firstPage: firstPage.exactOptional(),
})

const sponsor = z.strictObject({
  delegation: code,
  onBehalfOf: code.nullable(),
  main: z.boolean(),
  joinedAt: z.number(),
  floor: z.literal(true).exactOptional(),
})

const issue = z.strictObject({
  form: z.enum(issueForms),
  of: z.string().nullable(),
  languages: z.array(z.enum(languages)).exactOptional(),
  added: z.array(code).exactOptional(),
  note: z.string().exactOptional(),
})

const file = z.strictObject({
  format: z.literal('penholder/1'),
  masthead,
  title: z.string(),
  text: z.strictObject({ paragraphs: z.array(paragraph) }),
  sponsors: z.array(sponsor),
  issue: issue.exactOptional(),
})
