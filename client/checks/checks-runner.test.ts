import { describe, expect, it } from 'vitest'
import { Linter } from '../../shared/lint/lint-text.ts'
import { miniDraft, replacing } from '../../test/lint/mini-drafts.ts'
import { type CheckInput, ChecksRunner } from './checks-runner.ts'

/** A runner whose idle moments come when the test says so. */
function open(input: CheckInput | null) {
  const waiting: (() => void)[] = []
  const state = { input, looked: 0 }
  const linter = new Linter()
  const runner = new ChecksRunner({
    load: async () => linter,
    read: () => {
      state.looked++
      return state.input
    },
    wait: (run) => {
      waiting.push(run)
      return () => waiting.splice(waiting.indexOf(run), 1)
    },
  })
  return { runner, state, waiting }
}

const broken = {
  content: miniDraft('en', replacing('eightieth session.', 'eightieth session;')),
  context: { forIssue: false },
}

describe('the runner of the checks', () => {
  it('looks once however often the text changes before there is time', async () => {
    const { runner, state, waiting } = open(broken)
    for (let n = 0; n < 5; n++) runner.changed()
    expect([waiting.length, state.looked]).toEqual([1, 0])
    const told = new Promise<void>((resolve) => runner.subscribe(resolve))
    waiting[0]?.()
    await told
    expect(state.looked).toBe(1)
    expect(runner.get()?.findings.map(({ rule }) => rule)).toEqual(['last-end'])
    expect(runner.get()?.text).toBe(broken.content.text)
  })

  it('knows nothing before it has looked, nor while there is no text', async () => {
    const { runner } = open(null)
    expect(runner.get()).toBeNull()
    await runner.run()
    expect(runner.get()).toBeNull()
  })

  it('tells nobody anything after its end', async () => {
    const { runner, waiting } = open(broken)
    let told = 0
    runner.subscribe(() => told++)
    runner.changed()
    runner.end()
    expect(waiting).toEqual([])
    await runner.run()
    runner.changed()
    expect([told, waiting.length]).toEqual([0, 0])
  })
})
