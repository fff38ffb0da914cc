// Checks the text while it is written, in moments when the browser has nothing else to do, and never more than once for one text. The checks
// themselves are fetched when they are first wanted: nobody waits for them to write.
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { LintContext } from '../../shared/lint/context.ts'
import type { Finding } from '../../shared/lint/finding.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { isMissingPart } from '../missing-part.ts'

export interface Checked {
  /** The text that was checked; places in `findings` are places in it. */
  readonly text: DraftText
  readonly findings: readonly Finding[]
}

export interface CheckInput {
  readonly content: FrozenContent
  readonly context: LintContext
}

interface Checks {
  lint(content: FrozenContent, context: LintContext): Finding[]
}

export interface RunnerOptions {
  readonly load: () => Promise<Checks>
  /** Null while there is no text. */
  readonly read: () => CheckInput | null
  /** Calls once when there is time; gives what takes the call back. */
  readonly wait: (run: () => void) => () => void
}

export class ChecksRunner {
  readonly #options: RunnerOptions
  readonly #listeners = new Set<() => void>()
  #checks: Checks | null = null
  #checked: Checked | null = null
  #stopWaiting: (() => void) | null = null
  #ended = false

  constructor(options: RunnerOptions) {
    this.#options = options
  }

  /** Null until the text was checked for the first time. */
  get(): Checked | null {
    return this.#checked
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something may have changed: what waits, waits anew. */
  changed(): void {
    if (this.#ended) return
    this.#stopWaiting?.()
    this.#stopWaiting = this.#options.wait(() => {
      this.#stopWaiting = null
      void this.run()
    })
  }

  /** Checks at once; without a connection to fetch the checks by, the next change tries again. */
  async run(): Promise<void> {
    this.#checks ??= await this.#load()
    if (!this.#checks) return
    const input = this.#options.read()
    if (this.#ended || !input) return
    const { content, context } = input
    this.#checked = { text: content.text, findings: this.#checks.lint(content, context) }
    for (const listener of this.#listeners) listener()
  }

  async #load(): Promise<Checks | null> {
    try {
      return await this.#options.load()
    } catch (error) {
      if (isMissingPart(error)) return null
      throw error
    }
  }

  end(): void {
    this.#ended = true
    this.#stopWaiting?.()
  }
}

/** Milliseconds without a key before the text is looked at. */
const pause = 350
/** A browser that is never idle still checks, this late. */
const longestWait = 2000

/** When nobody has typed for a moment and the browser is idle. */
export function whenIdle(run: () => void): () => void {
  let idle: number | null = null
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function')
      idle = requestIdleCallback(run, { timeout: longestWait })
    else run()
  }, pause)
  return () => {
    clearTimeout(timer)
    if (idle !== null) cancelIdleCallback(idle)
  }
}
