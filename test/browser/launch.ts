// A real server in a process of its own, on an empty store with the sample meeting, and Debian's chromium in front of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { DraftSummary } from '../../shared/protocol/api.ts'
import { type ChildServer, spawnServer } from '../server/child-server.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Desk {
  readonly context: BrowserContext
  readonly page: Page
}

export class Stage {
  readonly server: ChildServer
  readonly #browser: Browser
  readonly #folder: string
  readonly #contexts: BrowserContext[] = []
  /** Errors that any page threw; a test asserts that there are none. */
  readonly errors: string[] = []

  private constructor(server: ChildServer, browser: Browser, folder: string) {
    this.server = server
    this.#browser = browser
    this.#folder = folder
  }

  static async open(): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'penholder-browser-'))
    const server = await spawnServer(folder)
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
    return new Stage(server, browser, folder)
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close()
    await this.#browser.close()
    await this.server.kill('SIGTERM')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** A browser of its own for a sample person, signed in. */
  async seat(person: string, size = { width: 1280, height: 800 }): Promise<Desk> {
    const context = await this.#browser.newContext({ viewport: size, locale: 'en-GB' })
    this.#contexts.push(context)
    const [name = '', value = ''] = (await this.server.signIn(person)).split('=', 2)
    await context.addCookies([{ name, value, url: this.server.url }])
    const page = await context.newPage()
    page.on('pageerror', (error) => this.errors.push(`${person}: ${error.message}`))
    return { context, page }
  }

  /** The sample draft in a language, as this person sees it in the list. */
  async findDraft({ context }: Desk, language: 'zh' | 'en'): Promise<DraftSummary> {
    const answer = await context.request.get(`${this.server.url}/api/drafts`)
    const { drafts } = (await answer.json()) as { drafts: DraftSummary[] }
    const draft = drafts.find((each) => each.language === language)
    if (!draft) throw new Error(`there is no sample draft in ${language}`)
    return draft
  }

  /** Opens a draft and waits until its text is there. */
  async openDraft(desk: Desk, language: 'zh' | 'en'): Promise<DraftSummary> {
    const draft = await this.findDraft(desk, language)
    await desk.page.goto(`${this.server.url}/drafts/${draft.id}`)
    await desk.page.waitForSelector('.text p')
    return draft
  }
}
