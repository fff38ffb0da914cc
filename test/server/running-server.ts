// The real server on a free port with a store of its own, and people who are signed in.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSession } from '../../server/auth/sign-in.ts'
import { type RunningServer, startServer } from '../../server/main.ts'
import { openLog } from '../../server/log.ts'
import { insertPerson } from '../../server/store/people.ts'
import type { Database } from '../../server/store/sql.ts'
import type { DraftSummary } from '../../shared/protocol/api.ts'

export interface Answered<T = unknown> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

export class TestServer {
  readonly running: RunningServer
  readonly folder: string
  /** The lines of its log. */
  readonly lines: readonly string[]

  constructor(running: RunningServer, folder: string, lines: readonly string[]) {
    this.running = running
    this.folder = folder
    this.lines = lines
  }

  get url(): string {
    return `http://127.0.0.1:${this.running.port}`
  }

  get socketUrl(): string {
    return `ws://127.0.0.1:${this.running.port}/api/rooms`
  }

  async ask<T = unknown>(
    method: string,
    path: string,
    {
      cookie,
      body,
      headers,
    }: {
      readonly cookie?: string
      readonly body?: unknown
      readonly headers?: Record<string, string>
    } = {},
  ): Promise<Answered<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as T,
      headers: response.headers,
    }
  }

  /** The cookie of a sample person. */
  async signIn(person: string): Promise<string> {
    const { headers } = await this.ask('POST', '/api/demo/sign-in', { body: { person } })
    return (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
  }

  /** The cookie of an editor of all drafts who has never been refused. */
  async makeEditor(): Promise<string> {
    const { db } = this.running
    const id = randomUUID()
    const person = { id, name: 'Editor', role: 'secretariat', delegation: null } as const
    await insertPerson(db, { ...person, meetingId: null }, 0)
    return `penholder=${await openSession(db, id, Date.now())}`
  }

  /** The English and the Chinese sample draft. */
  async draftIds(cookie: string): Promise<readonly [english: string, chinese: string]> {
    const { body } = await this.ask<{ drafts: DraftSummary[] }>('GET', '/api/drafts', { cookie })
    return [
      body.drafts.find(({ language }) => language === 'en')!.id,
      body.drafts.find(({ language }) => language === 'zh')!.id,
    ]
  }

  async close(): Promise<void> {
    await this.running.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

interface TestServerOptions {
  readonly demo?: boolean
  readonly db?: Database
  readonly origin?: string
  readonly now?: () => number
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-'))
  const lines: string[] = []
  const running = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      dataFolder: folder,
      demo: options.demo ?? true,
      publicOrigin: options.origin ?? null,
    },
    {
      log: openLog((line) => lines.push(line)),
      ...(options.db === undefined ? {} : { db: options.db }),
      ...(options.now === undefined ? {} : { now: options.now }),
    },
  )
  return new TestServer(running, folder, lines)
}

/** The program started anew on the store of a server that is stopped first; who was signed in still is. */
export async function restartTestServer(server: TestServer): Promise<TestServer> {
  await server.running.close()
  const lines: string[] = []
  const running = await startServer(
    { port: 0, host: '127.0.0.1', dataFolder: server.folder, demo: true, publicOrigin: null },
    { log: openLog((line) => lines.push(line)) },
  )
  return new TestServer(running, server.folder, lines)
}
