// Words through several versions while they are being traced: runs dated by the version that brought them and the one that struck them.
import { assert } from '../assert.ts'
import type { TextRun } from './comparison.ts'
import { diffText } from './diff-text.ts'
import type { TraceRun } from './trace.ts'

type Op = Pick<TextRun, 'op' | 'text'>

export function isIn(run: TraceRun, version: number): boolean {
  return run.from <= version && (run.to === null || version < run.to)
}

/** The words of one version. */
export function wordsIn(runs: readonly TraceRun[], version: number): string {
  return runs
    .filter((run) => isIn(run, version))
    .map(({ text }) => text)
    .join('')
}

/** Words that are all of one version. */
export function startRuns(text: string, version: number): readonly TraceRun[] {
  return text === '' ? [] : [{ text, from: version, to: null }]
}

/** All that is still there goes with this version. */
export function strikeAll(runs: readonly TraceRun[], version: number): readonly TraceRun[] {
  return runs.map((run) => (run.to === null ? { ...run, to: version } : run))
}

/**
 * The runs with what a version changed. `changes` lead from the words that are still there to the version's; where they do not (a
 * paragraph that is in pieces, which went to several rows) the two are compared again.
 */
export function composeRuns(
  runs: readonly TraceRun[],
  now: string,
  version: number,
  { changes, language }: { changes: readonly Op[] | null; language: string },
): readonly TraceRun[] {
  const old = wordsIn(runs, version - 1)
  const fits =
    changes !== null && wordsOf(changes, 'inserted') === old && wordsOf(changes, 'deleted') === now
  return new Composer(runs, version).compose(fits ? changes : compare(old, now, language))
}

function wordsOf(ops: readonly Op[], without: Op['op']): string {
  return ops
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('')
}

function compare(old: string, now: string, language: string): readonly Op[] {
  const passage = (text: string) => ({ text, references: [] })
  return diffText(passage(old), passage(now), { language, mayReplace: false }).runs
}

/** Goes through the runs and the changes side by side. */
class Composer {
  readonly #runs: readonly TraceRun[]
  readonly #version: number
  readonly #out: TraceRun[] = []
  #run = 0
  #offset = 0

  constructor(runs: readonly TraceRun[], version: number) {
    this.#runs = runs
    this.#version = version
  }

  compose(changes: readonly Op[]): readonly TraceRun[] {
    for (const { op, text } of changes) {
      if (op === 'inserted') this.#put({ text, from: this.#version, to: null })
      else this.#take(text.length, op === 'deleted')
    }
    this.#passStruck()
    assert(this.#run === this.#runs.length, 'the changes tell the whole of the words')
    return this.#out
  }

  #take(length: number, struck: boolean): void {
    for (let left = length; left > 0;) {
      this.#passStruck()
      const run = this.#runs[this.#run]
      assert(run !== undefined, 'the changes tell no more than the words')
      const text = run.text.slice(this.#offset, this.#offset + left)
      this.#put({ ...run, text, to: struck ? this.#version : null })
      left -= text.length
      this.#offset += text.length
      if (this.#offset < run.text.length) return
      this.#run += 1
      this.#offset = 0
    }
  }

  /** What is gone already stays where it is. */
  #passStruck(): void {
    for (let run = this.#runs[this.#run]; run && run.to !== null; run = this.#runs[this.#run]) {
      this.#put(run)
      this.#run += 1
    }
  }

  #put(run: TraceRun): void {
    const last = this.#out.at(-1)
    if (last?.from === run.from && last.to === run.to)
      this.#out[this.#out.length - 1] = { ...last, text: last.text + run.text }
    else this.#out.push(run)
  }
}
