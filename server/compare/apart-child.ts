// One child process that does jobs, seen from the server. It may read the program and nothing else, has no network, starts no
// processes, knows nothing of the server's environment, and is killed when it takes too long, grows too large or says too much.
import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { watchMemory } from '../print/watch-memory.ts'
import { frame, FrameReader } from './apart-frames.ts'
import type { ChildAnswer } from './serve-jobs.ts'

export interface ChildLimits {
  readonly timeMs: number
  /** All of its memory, what lies outside JavaScript's heap included; that is watched on Linux only. */
  readonly memoryMb: number
  readonly answerMb: number
}

export type ChildProblem =
  | { readonly code: 'apart-time-limit' | 'apart-memory-limit' | 'apart-answer-limit' }
  /** It ended, failed or said what is no answer; `reason` is for a log and has no word of a document. */
  | { readonly code: 'apart-failed'; readonly reason: string }

interface ChildAnswered {
  readonly value: unknown
  readonly residentBytes: number
}

type Outcome = Result<ChildAnswered, ChildProblem>

const megabyte = 1024 * 1024
/** Of all memory; the rest is for bytes of files and for what Node itself needs. */
const heapShare = 0.75
/** Those that live. One that is busy does not notice that its parent is gone, and nobody would be left to end it. */
const living = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

/** As much of what it says on its standard error is kept, to tell why it ended. */
const keptErrorBytes = 8192

export class ApartChild {
  readonly #process: ChildProcess
  readonly #limits: ChildLimits
  readonly #reader: FrameReader
  #settle: ((outcome: Outcome) => void) | null = null
  #errors = ''
  #isOver = false

  constructor(file: URL, limits: ChildLimits) {
    this.#limits = limits
    this.#reader = new FrameReader(limits.answerMb * megabyte)
    this.#process = startProcess(fileURLToPath(file), limits)
    living.add(this.#process)
    this.#process.once('exit', () => living.delete(this.#process))
    this.#listen()
  }

  /** False once it was ended or ended by itself: then it takes no more jobs. */
  get isAlive(): boolean {
    return !this.#isOver
  }

  /** One job at a time. Never rejects. After a problem the child is no more. */
  run(job: unknown): Promise<Outcome> {
    if (this.#isOver) return Promise.resolve(failed('it had ended before'))
    const { timeMs, memoryMb } = this.#limits
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#giveUp({ code: 'apart-time-limit' }), timeMs)
      const stopWatch = watchMemory(this.#process.pid ?? null, memoryMb * megabyte, () =>
        this.#giveUp({ code: 'apart-memory-limit' }),
      )
      this.#settle = (outcome) => {
        clearTimeout(timer)
        stopWatch()
        this.#settle = null
        resolve(outcome)
      }
      this.#process.stdin?.write(frame(job))
    })
  }

  end(): void {
    this.#isOver = true
    this.#process.kill('SIGKILL')
  }

  #listen(): void {
    const { stdin, stderr, stdio } = this.#process
    const answers = stdio[3]
    for (const stream of [stdin, stderr, answers]) if (stream instanceof Socket) stream.unref()
    // A child that has just died takes no more bytes; its `exit` says what there is to say.
    stdin?.on('error', () => undefined)
    stderr?.on('data', (piece: Buffer) => {
      this.#errors = (this.#errors + piece.toString('latin1')).slice(-keptErrorBytes)
    })
    answers?.on('data', (piece: Buffer) => this.#receive(piece))
    this.#process.unref()
    this.#process.on('error', (error) => this.#giveUp({ code: 'apart-failed', reason: error.name }))
    // After its streams were read to the end, so that what it said last is known.
    this.#process.on('close', (code, signal) => {
      const reason = `it ended with ${signal ?? code}`
      const isFull = this.#errors.includes('heap out of memory')
      this.#giveUp(isFull ? { code: 'apart-memory-limit' } : { code: 'apart-failed', reason })
    })
  }

  #receive(piece: Buffer): void {
    if (this.#isOver) return
    const frames = this.#reader.take(piece)
    if (frames === 'too-long') return this.#giveUp({ code: 'apart-answer-limit' })
    const [first, ...more] = frames
    if (!first) return
    const answer = readAnswer(first.value)
    // One that speaks unasked or twice is not to be trusted with the next job.
    if (!answer || !this.#settle || more.length > 0)
      return this.#giveUp({ code: 'apart-failed', reason: 'it said what is no answer' })
    if (answer.kind === 'threw')
      return this.#giveUp({ code: 'apart-failed', reason: answer.reason })
    this.#settle(ok({ value: answer.value, residentBytes: answer.residentBytes }))
  }

  #giveUp(problem: ChildProblem): void {
    this.end()
    this.#settle?.(refuse(problem))
  }
}

function failed(reason: string): Outcome {
  return refuse({ code: 'apart-failed', reason })
}

function readAnswer(value: unknown): ChildAnswer | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null
  const answer = value as ChildAnswer
  if (typeof answer.residentBytes !== 'number') return null
  return answer.kind === 'answer' || answer.kind === 'threw' ? answer : null
}

function startProcess(file: string, { memoryMb }: ChildLimits): ChildProcess {
  const heapMb = Math.round(memoryMb * heapShare)
  const reads = readablePaths(file).map((path) => `--allow-fs-read=${path}`)
  const settings = ['--permission', ...reads, `--max-old-space-size=${heapMb}`, '--no-warnings']
  return spawn(process.execPath, [...settings, file], {
    env: {},
    cwd: dirname(file),
    // Jobs, nothing, what it says when it fails, answers.
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  })
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The program and what npm installed for it; not the folder `data`, which may lie beside them. */
function readablePaths(file: string): string[] {
  const parts = ['server/', 'shared/', 'node_modules/'].map((part) => `${root}${part}`)
  return [...parts, `${root}package.json`, `${realpathSync(`${root}node_modules`)}/`, file]
}
