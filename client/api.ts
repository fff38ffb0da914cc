// Calls to the routes of shared/protocol/api.ts. A call never throws: what the server refuses and a network that is gone both
// come back as a problem with a code, whose words are in shared/i18n.
import type { Language } from '../shared/document/language.ts'
import type { Masthead } from '../shared/document/masthead.ts'
import type {
  CommandAnswer,
  DecisionRequest,
  DraftRecord,
  DraftSummary,
  IssuedText,
  MessageRequest,
  ModeRequest,
  NegotiationPage,
  Person,
  PositionRequest,
  SponsorAction,
  SponsorRecord,
  StateRequest,
  StatusRequest,
  Thread,
  ThreadList,
  ThreadRequest,
  ThreadStateRequest,
} from '../shared/protocol/api.ts'
import { ok, refuse, type Result } from '../shared/result.ts'

export interface ApiProblem {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

export type Answer<T> = Promise<Result<T, ApiProblem>>

export interface NewDraft {
  readonly title: string
  readonly language: Language
  /** A whole document to import, or an empty string. */
  readonly text: string
}

/** Codes that the page itself makes up, beside those of the server. */
export const offline: ApiProblem = { code: 'offline', details: {} }

export const getSession = (): Answer<Person> => call('GET', '/session')
export const signIn = (token: string): Answer<Person> => call('POST', '/session', { token })
export const signOut = (): Answer<null> => call('DELETE', '/session')
export const getSamplePeople = (): Answer<{ readonly people: readonly Person[] }> =>
  call('GET', '/demo/people')
export const signInAsSample = (person: string): Answer<Person> =>
  call('POST', '/demo/sign-in', { person })

export const getDrafts = (): Answer<{ readonly drafts: readonly DraftSummary[] }> =>
  call('GET', '/drafts')
export const createDraft = (draft: NewDraft): Answer<DraftRecord> => call('POST', '/drafts', draft)
export const getDraft = (id: string): Answer<DraftRecord> => call('GET', `/drafts/${at(id)}`)
export const saveMasthead = (id: string, fields: Partial<Masthead>): Answer<unknown> =>
  call('PATCH', `/drafts/${at(id)}/masthead`, fields)

export const changeSponsors = (id: string, action: SponsorAction): Answer<SponsorRecord> =>
  call('POST', `/drafts/${at(id)}/sponsors`, action)

/** Puts paragraphs before another, or at the end; the text then changes for everybody. */
export const moveParagraphs = (
  id: string,
  ids: readonly string[],
  before: string | null,
): Answer<unknown> => call('POST', `/drafts/${at(id)}/moves`, { ids, before })

/** What happened in the negotiation after an event. */
export const getNegotiation = (id: string, after: number): Answer<NegotiationPage> =>
  call('GET', `/drafts/${at(id)}/negotiation?after=${after}`)
export const decide = (id: string, request: DecisionRequest): Answer<CommandAnswer> =>
  call('POST', `/drafts/${at(id)}/decisions`, request)
export const takePosition = (id: string, request: PositionRequest): Answer<CommandAnswer> =>
  call('POST', `/drafts/${at(id)}/positions`, request)
export const setStatuses = (id: string, request: StatusRequest): Answer<CommandAnswer> =>
  call('POST', `/drafts/${at(id)}/statuses`, request)
export const renumber = (id: string): Answer<CommandAnswer> =>
  call('POST', `/drafts/${at(id)}/renumber`, {})
export const setMode = (id: string, request: ModeRequest): Answer<CommandAnswer> =>
  call('POST', `/drafts/${at(id)}/modes`, request)
export const setDraftState = (id: string, request: StateRequest): Answer<CommandAnswer> =>
  call('POST', `/drafts/${at(id)}/state`, request)

export const getThreads = (id: string): Answer<ThreadList> =>
  call('GET', `/drafts/${at(id)}/threads`)
export const openThread = (id: string, request: ThreadRequest): Answer<Thread> =>
  call('POST', `/drafts/${at(id)}/threads`, request)
export const addMessage = (id: string, thread: string, request: MessageRequest): Answer<Thread> =>
  call('POST', `/drafts/${at(id)}/threads/${at(thread)}/messages`, request)
export const setThreadState = (
  id: string,
  thread: string,
  request: ThreadStateRequest,
): Answer<Thread> => call('POST', `/drafts/${at(id)}/threads/${at(thread)}/state`, request)

export const getIssuedText = (id: string, number: number): Answer<IssuedText> =>
  call('GET', `/drafts/${at(id)}/issues/${number}`)

/** Where the PDF is: of an issued text, or of the draft as it is now. */
export function pdfPath(id: string, number: number | null): string {
  return number === null
    ? `/api/drafts/${at(id)}/pdf`
    : `/api/drafts/${at(id)}/issues/${number}/pdf`
}

/** Where the Word file is, likewise. */
export function docxPath(id: string, number: number | null): string {
  return number === null
    ? `/api/drafts/${at(id)}/docx`
    : `/api/drafts/${at(id)}/issues/${number}/docx`
}

/** Where the Word file of a draft is with its proposals as tracked changes, or with the discussion as comments besides. */
export function negotiatedDocxPath(id: string, comments: boolean): string {
  return `/api/drafts/${at(id)}/docx?with=proposals${comments ? ',comments' : ''}`
}

/** Where the machine-readable file is, likewise. */
export function aknPath(id: string, number: number | null): string {
  return number === null
    ? `/api/drafts/${at(id)}/akn`
    : `/api/drafts/${at(id)}/issues/${number}/akn`
}

/** Where the text is as negotiators write it, with every proposal and position in its place. */
export function compilationPath(id: string, format: 'html' | 'text' | 'pdf' | 'proposals'): string {
  return `/api/drafts/${at(id)}/compilation?format=${format}`
}

function at(id: string): string {
  return encodeURIComponent(id)
}

/** Bytes go as they are, anything else as JSON. */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  signal: AbortSignal | null = null,
): Answer<T> {
  const isBytes = body instanceof Uint8Array
  const headers = {
    accept: 'application/json',
    'content-type': isBytes ? 'application/octet-stream' : 'application/json',
  }
  const sent = isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
  const request: RequestInit =
    body === undefined ? { method, headers, signal } : { method, headers, signal, body: sent }
  let response: Response
  let value: unknown
  try {
    response = await fetch(`/api${path}`, request)
    value = await readJson(response)
  } catch (error) {
    // The only ways in which `fetch` and the reading of its answer fail; anything else is a mistake of ours.
    if (error instanceof TypeError || signal?.aborted === true) return refuse(offline)
    throw error
  }
  // The server is the one place that shapes these values, so they are taken as the contract says.
  return response.ok ? ok(value as T) : refuse(readProblem(value, response.status))
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return null
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** A proxy before the server may answer without our error shape; then the status is the code. */
export function readProblem(value: unknown, status: number): ApiProblem {
  if (typeof value !== 'object' || value === null || !('code' in value))
    return status === 502 || status === 504 ? offline : { code: `http-${status}`, details: {} }
  const details = 'details' in value && isRecord(value.details) ? value.details : {}
  return { code: String(value.code), details }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
