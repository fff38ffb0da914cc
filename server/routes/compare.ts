// Comparing: two texts that are stored, or files that somebody brings. Nothing of it is kept.
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { traceChanges } from '../../shared/diff/trace-changes.ts'
import { readBrought } from '../../shared/protocol/brought-sides.ts'
import {
  type BroughtSide,
  broughtType,
  type ComparedText,
  maxBroughtBytes,
  maxTraced,
} from '../../shared/protocol/compare-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { Places } from '../auth/at-once.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { apartFailure } from '../compare/apart-failure.ts'
import { type CompareApart, compareApart } from '../compare/compare-apart.ts'
import type { CompareJob, JobOutcome, JobSide, ReadFacts } from '../compare/job.ts'
import { readSide, type ReadSide } from '../compare/sides.ts'
import { RequestFailure } from '../errors.ts'
import type { StoredPerson } from '../store/people.ts'
import { requireDraft, requireSignIn, type RouteParts } from './route-parts.ts'
import { takePlace } from './take-place.ts'
import { whileAsked } from './while-asked.ts'

/** Beside printing the most costly thing a reader can ask for. */
const compareLimit = { burst: 40, perSecond: 2 }
const filesLimit = { burst: 12, perSecond: 0.2 }
/** Those on their way included: of two files each, in memory. */
const filesAtOnce = { all: 9, each: 3 }
/** Longer texts are compared in a process of their own. */
const longText = { paragraphs: 400, characters: 200_000 }

export function compareRoutes(
  parts: RouteParts,
  apart: Pick<CompareApart, 'run'> = compareApart({ log: parts.log }),
): Router {
  const router = Router()
  const limiter = new RateLimiter(compareLimit)
  const sideOf = (person: StoredPerson, words: unknown, where: Where) =>
    requireSide(parts, person, { words, ...where })
  const limit = ({ id }: StoredPerson) => {
    if (!limiter.take(id, parts.now())) throw new RequestFailure('too-many-requests')
  }
  const compare = async (
    request: Request,
    response: Response,
    { person, draftId }: { readonly person: StoredPerson; readonly draftId: string | null },
  ) => {
    limit(person)
    const signal = whileAsked(response)
    const [old, now] = await Promise.all([
      sideOf(person, request.query['from'], { draftId, side: 'from' }),
      sideOf(person, request.query['to'], { draftId, side: 'to' }),
    ])
    response.type('json').send(await compareStored({ apart, signal }, old, now))
  }

  router.get('/drafts/:id/compare', async (request, response) => {
    const { person, draft } = await requireDraft(parts, request, 'read')
    await compare(request, response, { person, draftId: draft.id })
  })

  router.get('/compare', async (request, response) => {
    const { person } = await requireSignIn(parts, request)
    await compare(request, response, { person, draftId: null })
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
    const asked = { apart, signal: whileAsked(response) }
    response.type('json').send(await traceStored(asked, sides))
  })

  router.post(
    '/compare',
    requireBringer(parts),
    express.raw({ type: broughtType, limit: maxBroughtBytes }),
    async (request, response) => {
      const person = response.locals['person'] as StoredPerson
      const asked = { apart, signal: whileAsked(response) }
      response.type('json').send(await compareBrought(parts, asked, person, request.body))
    },
  )

  return router
}

/** All is asked before the first byte of a file is read. */
function requireBringer(parts: RouteParts): RequestHandler {
  const mayBring = new RateLimiter(filesLimit)
  const places = new Places(filesAtOnce)
  return async (request, response, next) => {
    const { person } = await requireSignIn(parts, request)
    if (!mayBring.take(person.id, parts.now())) throw new RequestFailure('too-many-requests')
    takePlace(places, 'compare-unavailable', { person, response })
    response.locals['person'] = person
    next()
  }
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

/** `signal`: while somebody waits for it. */
interface AskedApart {
  readonly apart: Pick<CompareApart, 'run'>
  readonly signal: AbortSignal
}

async function compareStored(asked: AskedApart, old: ReadSide, now: ReadSide): Promise<string> {
  const contents = [old.content, now.content] as const
  const { json } = contents.some(isLong)
    ? await runApart(asked, {
        kind: 'compare',
        sides: [{ content: old.content }, { content: now.content }],
      })
    : { json: JSON.stringify(compareDocuments(...contents)) }
  return toAnswer(json, [old.about, now.about])
}

async function traceStored(asked: AskedApart, sides: readonly ReadSide[]): Promise<string> {
  const texts = sides.map(({ content }) => content)
  const { json } = texts.some(isLong)
    ? await runApart(asked, { kind: 'trace', texts })
    : { json: JSON.stringify(traceChanges(texts)) }
  const about = sides.map((side) => side.about)
  return toAnswer(json, about)
}

/** The JSON of ComparedTexts or TracedTexts, from that of what was compared. */
function toAnswer(json: string, sides: readonly ComparedText[]): string {
  return `{"sides":${JSON.stringify(sides)},${json.slice(1)}`
}

async function runApart(
  { apart, signal }: AskedApart,
  job: CompareJob,
): Promise<Extract<JobOutcome, { ok: true }>> {
  const outcome = await apart.run(job, signal)
  if (!outcome.ok) throw apartFailure('compare', outcome.problem)
  if (outcome.value.ok) return outcome.value
  const { problem, side } = outcome.value
  const { code, ...details } = problem
  throw new RequestFailure(code, { ...details, side: side === 0 ? 'from' : 'to' })
}

async function compareBrought(
  parts: RouteParts,
  asked: AskedApart,
  person: StoredPerson,
  body: unknown,
): Promise<string> {
  const brought = readBrought(Buffer.isBuffer(body) ? body : new Uint8Array())
  if (!brought.ok) throw new RequestFailure('body-invalid')
  const [first, second] = brought.value
  const [old, now] = await Promise.all([
    prepare(parts, person, first, 'from'),
    prepare(parts, person, second, 'to'),
  ])
  const { json, read } = await runApart(asked, { kind: 'compare', sides: [old.job, now.job] })
  const about = [old, now].flatMap((each, index) => {
    const facts = read[index]
    return facts ? [aboutOf(each, facts)] : []
  })
  return toAnswer(json, about)
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

function aboutOf({ job, about }: Prepared, { title, masthead }: ReadFacts): ComparedText {
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
