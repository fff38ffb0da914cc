// A comparison as a file to take away: PDF with change bars, Word with tracked changes, HTML, JSON, a patch. And a text as a Word file.
import { type Request, type Response, Router } from 'express'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { labelOfKind } from '../../shared/grammar/sponsor-label.ts'
import { ok } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { apartFailure } from '../compare/apart-failure.ts'
import { type WrittenKind, writtenKinds } from '../compare/comparison-output.ts'
import type { ReadSide } from '../compare/sides.ts'
import { type WriteApart, writeApart } from '../compare/write-apart.ts'
import { write, type WriteJob, type Written } from '../compare/write-job.ts'
import { readContent } from '../drafts/content.ts'
import { RequestFailure } from '../errors.ts'
import { listIssues } from '../store/issues.ts'
import { readEvents } from '../store/negotiation.ts'
import type { StoredPerson } from '../store/people.ts'
import { dispositionOf, fileNameOf } from './file-name.ts'
import { requireSide } from './compare.ts'
import { type Discussant, readThreads } from '../discussion/discussion.ts'
import { requireIssue } from './issues.ts'
import { dateOf, negotiatedJob } from './negotiated-docx.ts'
import { print } from './deliver-print.ts'
import { requireDraft, requireSignIn, type RouteParts } from './route-parts.ts'
import { whileAsked } from './while-asked.ts'

const filesLimit = { burst: 40, perSecond: 2 }
/** A longer text is written in a process of its own, */
const longText = { paragraphs: 200, characters: 100_000 }
/** and one longer than this not at all. */
const longest = { paragraphs: 3000, characters: 1_500_000 }

const contentTypes: Readonly<Record<WrittenKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  patch: 'text/x-diff; charset=utf-8',
}

export function comparisonFileRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(filesLimit)
  const apart = writeApart({ log: parts.log })
  const limit = ({ id }: StoredPerson) => {
    if (!limiter.take(id, parts.now())) throw new RequestFailure('too-many-requests')
  }

  for (const kind of ['pdf', ...writtenKinds] as const) {
    router.get(`/drafts/:id/compare.${kind}`, async (request, response) => {
      const { person, draft } = await requireDraft(parts, request, 'read')
      limit(person)
      const asked = { apart, signal: whileAsked(response) }
      await sendComparison(parts, { request, response, person, draftId: draft.id, asked }, kind)
    })
    router.get(`/compare.${kind}`, async (request, response) => {
      const { person } = await requireSignIn(parts, request)
      limit(person)
      const asked = { apart, signal: whileAsked(response) }
      await sendComparison(parts, { request, response, person, draftId: null, asked }, kind)
    })
  }

  router.get('/drafts/:id/docx', async (request, response) => {
    const { person, draft } = await requireDraft(parts, request, 'read')
    limit(person)
    const [{ content }, issues] = await Promise.all([
      readContent(parts.db, draft),
      listIssues(parts.db, draft.id),
    ])
    const label = labelOfKind(draft.masthead, issues.length > 0)
    const options = { status: 'draft', ...(label && { label }) } as const
    const date = dateOf(draft.changedAt)
    const asked = { apart, signal: whileAsked(response) }
    const { proposals, comments } = readWith(request)
    const besides = [proposals && 'proposals', comments && 'comments'].filter(Boolean).join('-')
    const name = fileNameOf(content, { symbol: null, with: besides })
    if (!proposals && !comments)
      return sendWord(response, name, await writeWord(asked, content, options, date))
    const job = negotiatedJob({
      content: short(content),
      // After the text: what is said of a proposal is never older than its words.
      events: await readEvents(parts.db, draft.id, 0),
      threads: comments ? await readThreads(discussant(parts, draft.id, person)) : [],
      print: options,
      date,
      withProposals: proposals,
    })
    sendWord(response, name, await writeBytes(asked, job))
  })

  router.get('/drafts/:id/issues/:number/docx', async (request, response) => {
    const { person } = await requireDraft(parts, request, 'read')
    limit(person)
    const issue = await requireIssue(parts, request.params.id, request.params.number)
    const date = dateOf(issue.issuedAt)
    const asked = { apart, signal: whileAsked(response) }
    const docx = await writeWord(asked, issue.content, { status: 'issued' }, date)
    sendWord(response, fileNameOf(issue.content, { symbol: issue.symbol }), docx)
  })

  return router
}

/** `?with=proposals,comments`: what a Word file of a draft has besides the text as it stands. */
function readWith({ query }: Request): { readonly proposals: boolean; readonly comments: boolean } {
  const { with: asked = '' } = query
  const names = typeof asked === 'string' && asked !== '' ? asked.split(',') : []
  if (typeof asked !== 'string' || names.some((name) => !/^(?:proposals|comments)$/u.test(name)))
    throw new RequestFailure('body-invalid', { fields: ['with'] })
  return { proposals: names.includes('proposals'), comments: names.includes('comments') }
}

function discussant({ db, now }: RouteParts, draftId: string, person: StoredPerson): Discussant {
  return { db, draftId, person, now: now() }
}

interface Asked {
  readonly request: Request
  readonly response: Response
  readonly person: StoredPerson
  readonly draftId: string | null
  readonly asked: AskedApart
}

/** `signal`: while somebody waits for it. */
interface AskedApart {
  readonly apart: WriteApart
  readonly signal: AbortSignal
}

async function sendComparison(
  parts: RouteParts,
  { request, response, person, draftId, asked }: Asked,
  kind: WrittenKind | 'pdf',
): Promise<void> {
  const side = (name: 'from' | 'to') =>
    requireSide(parts, person, { words: request.query[name], draftId, side: name })
  const [from, to] = await Promise.all([side('from'), side('to')])
  const [old, now] = await Promise.all([printOptions(parts, from), printOptions(parts, to)])
  const job = {
    kind,
    old: short(from.content),
    new: short(to.content),
    options: { old, new: now, date: dateOf(to.about.at) },
  }
  const { name, body } = await writeFile(asked, job, 'compare')
  if (typeof body === 'object' && 'marked' in body)
    return print(parts, response, { name, model: body })
  if (kind === 'pdf') throw new TypeError('a PDF is printed from its page')
  send(response, `${name}.${kind}`, {
    type: contentTypes[kind],
    body,
    inline: kind === 'html',
  })
}

/** `work`: what whoever asks takes it for, a comparison or one text as a Word file. */
async function writeFile(
  { apart, signal }: AskedApart,
  job: WriteJob,
  work: 'compare' | 'word',
): Promise<Written> {
  const texts = job.kind === 'negotiated' ? [job.content] : [job.old, job.new]
  const isLong = texts.some((text) => exceeds(text, longText))
  const written = isLong ? await apart.run(job, signal) : ok(write(job))
  if (!written.ok) throw apartFailure(work, written.problem)
  return written.value
}

/** A text as a Word file: compared with itself, so that nothing in it is tracked. */
async function writeWord(
  asked: AskedApart,
  content: FrozenContent,
  print: PrintOptions,
  date: string,
): Promise<Uint8Array> {
  const text = short(content)
  const options = { old: print, new: print, date }
  return writeBytes(asked, { kind: 'docx', old: text, new: text, options })
}

async function writeBytes(asked: AskedApart, job: WriteJob): Promise<Uint8Array> {
  const { body } = await writeFile(asked, job, 'word')
  if (!(body instanceof Uint8Array)) throw new TypeError('a Word file is made of bytes')
  return body
}

/** A draft says that it is not issued; what came after an issue is called a revised draft. */
async function printOptions(
  { db }: RouteParts,
  { about, content }: ReadSide,
): Promise<PrintOptions> {
  if (about.text.kind === 'issue') return { status: 'issued' }
  const issues = await listIssues(db, about.draftId)
  const label = labelOfKind(content.masthead, issues.length > 0)
  return { status: 'draft', ...(label && { label }) }
}

function short(content: FrozenContent): FrozenContent {
  if (exceeds(content, longest)) throw new RequestFailure('file-too-long')
  return content
}

function exceeds({ text: { paragraphs } }: FrozenContent, limit: typeof longest): boolean {
  const characters = paragraphs
    .flatMap(({ runs }) => runs)
    .reduce((sum, { text }) => sum + text.length, 0)
  return paragraphs.length > limit.paragraphs || characters > limit.characters
}

interface Sent {
  readonly type: string
  readonly body: Uint8Array | string
  readonly inline: boolean
}

function send(response: Response, file: string, { type, body, inline }: Sent): void {
  response.set({
    'Content-Type': type,
    'Content-Disposition': dispositionOf(inline ? 'inline' : 'attachment', file),
  })
  response.end(typeof body === 'string' ? body : Buffer.from(body))
}

function sendWord(response: Response, name: string, body: Uint8Array): void {
  send(response, `${name}.docx`, { type: contentTypes.docx, body, inline: false })
}
