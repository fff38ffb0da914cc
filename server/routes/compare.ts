// Comparing: two texts that are stored, or files that somebody brings. Nothing of it is kept.
import express, { type Request, type RequestHandler, Router } from 'express'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import type { Comparison } from '../../shared/diff/comparison.ts'
import { traceChanges } from '../../shared/diff/trace-changes.ts'
import { readBrought } from '../../shared/protocol/brought-sides.ts'
import {
  type BroughtSide,
  broughtType,
  type ComparedText,
  type ComparedTexts,
  maxBroughtBytes,
  maxTraced,
  type TracedTexts,
} from '../../shared/protocol/compare-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { CompareApart } from '../compare/compare-apart.ts'
import type { CompareJob, JobOutcome, JobSide } from '../compare/job.ts'
import { readSide, type ReadSide } from '../compare/sides.ts'
import { RequestFailure } from '../errors.ts'
import type { StoredPerson } from '../store/people.ts'
import { requireDraft, requireSignIn, type RouteParts } from './route-parts.ts'

/** Beside printing the most costly thing a reader can ask for. */
const compareLimit = { burst: 40, perSecond: 2 }
const filesLimit = { burst: 12, perSecond: 0.2 }
/** Longer texts are compared in a thread of their own. */
const longText = { paragraphs: 400, characters: 200_000 }

export function compareRoutes(parts: RouteParts): Router {
  const router = Router()
  const apart = new CompareApart()
  const limiter = new RateLimiter(compareLimit)
  const sideOf = (person: StoredPerson, words: unknown, where: Where) =>
    requireSide(parts, person, { words, ...where })
  const limit = ({ id }: StoredPerson) => {
    if (!limiter.take(id, parts.now())) throw new RequestFailure('too-many-requests')
  }
  const compare = async (request: Request, person: StoredPerson, draftId: string | null) => {
    limit(person)
    const [old, now] = await Promise.all([
      sideOf(person, request.query['from'], { draftId, side: 'from' }),
      sideOf(person, request.query['to'], { draftId, side: 'to' }),
    ])
    const comparison = await compareStored(apart, old.content, now.content)
    return { ...comparison, sides: [old.about, now.about] } satisfies ComparedTexts
  }

  router.get('/drafts/:id/compare', async (request, response) => {
    const { person, draft } = await requireDraft(parts, request, 'read')
    response.json(await compare(request, person, draft.id))
  })

  router.get('/compare', async (request, response) => {
    const { person } = await requireSignIn(parts, request)
    response.json(await compare(request, person, null))
  })

  router.get('/drafts/:id/trace', async (request, response) => {
    const { person, draft } = await requireDraft(parts, request, 'read')
    limit(person)
    const { texts } = request.query
    const names = typeof texts === 'string' ? texts.split(',') : []
    if (names.length < 2 || names.length > maxTraced)
      throw new RequestFailure('body-invalid', { fields: ['texts'] })
    const sides = await Promise.all(
      names.map((words, index) => sideOf(person, words, { draftId: draft.id, side: index })),
    )
    if (sides.some(({ content }) => isLong(content))) throw new RequestFailure('trace-too-long')
    const trace = traceChanges(sides.map(({ content }) => content))
    const answer: TracedTexts = { ...trace, sides: sides.map(({ about }) => about) }
    response.json(answer)
  })

  const mayBring = new RateLimiter(filesLimit)
  // Asked before the first byte of a file is read.
  const requireBringer: RequestHandler = async (request, response, next) => {
    const { person } = await requireSignIn(parts, request)
    if (!mayBring.take(person.id, parts.now())) throw new RequestFailure('too-many-requests')
    response.locals['person'] = person
    next()
  }
  router.post(
    '/compare',
    requireBringer,
    express.raw({ type: broughtType, limit: maxBroughtBytes }),
    async (request, response) => {
      const person = response.locals['person'] as StoredPerson
      response.json(await compareBrought(parts, apart, person, request.body))
    },
  )

  return router
}

interface Where {
  readonly draftId: string | null
  /** For the answer: which of the sides it was. */
  readonly side: 'from' | 'to' | number
}

export async function requireSide(
  { db }: RouteParts,
  person: StoredPerson,
  { words, draftId, side }: Where & { readonly words: unknown },
): Promise<ReadSide> {
  const read = await readSide(db, person, typeof words === 'string' ? words : '', draftId)
  if (!read.ok) throw new RequestFailure(read.problem.code, { side })
  return read.value
}

/** Two stored texts, where they are long in a thread of their own. Fails with `compare-unavailable` or `compare-time-limit`. */
async function compareStored(
  apart: CompareApart,
  old: FrozenContent,
  now: FrozenContent,
): Promise<Comparison> {
  if (!isLong(old) && !isLong(now)) return compareDocuments(old, now)
  const outcome = await runApart(apart, { sides: [{ content: old }, { content: now }] })
  return outcome.comparison
}

async function runApart(
  apart: CompareApart,
  job: CompareJob,
): Promise<Extract<JobOutcome, { ok: true }>> {
  const outcome = await apart.compare(job)
  if (!outcome.ok) throw new RequestFailure(outcome.problem.code)
  if (outcome.value.ok) return outcome.value
  const { problem, side } = outcome.value
  const { code, ...details } = problem
  throw new RequestFailure(code, { ...details, side: side === 0 ? 'from' : 'to' })
}

async function compareBrought(
  parts: RouteParts,
  apart: CompareApart,
  person: StoredPerson,
  body: unknown,
): Promise<ComparedTexts> {
  const brought = readBrought(Buffer.isBuffer(body) ? body : new Uint8Array())
  if (!brought.ok) throw new RequestFailure('body-invalid')
  const [first, second] = brought.value
  const [old, now] = await Promise.all([
    prepare(parts, person, first, 'from'),
    prepare(parts, person, second, 'to'),
  ])
  const { comparison, read } = await runApart(apart, { sides: [old.job, now.job] })
  return { ...comparison, sides: [aboutOf(old, read[0]), aboutOf(now, read[1])] }
}

interface Prepared {
  readonly job: JobSide
  /** Null of a file. */
  readonly about: ReadSide['about'] | null
}

async function prepare(
  parts: RouteParts,
  person: StoredPerson,
  brought: BroughtSide,
  side: 'from' | 'to',
): Promise<Prepared> {
  if ('bytes' in brought) return { job: brought, about: null }
  const where = { words: brought.side, draftId: null, side }
  const { content, about } = await requireSide(parts, person, where)
  return { job: { content }, about }
}

function aboutOf(
  { job, about }: Prepared,
  { title, masthead }: Extract<JobOutcome, { ok: true }>['read'][number],
): ComparedText {
  if (about) return about
  const name = 'name' in job ? job.name.slice(0, 200) : ''
  return { kind: 'file', name, title, language: masthead.language, symbol: masthead.symbol }
}

function isLong({ text: { paragraphs } }: FrozenContent): boolean {
  if (paragraphs.length > longText.paragraphs) return true
  let length = 0
  for (const { runs } of paragraphs) for (const { text } of runs) length += text.length
  return length > longText.characters
}
