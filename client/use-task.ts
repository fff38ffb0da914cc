import { useState } from 'react'
import type { Answer, ApiProblem } from './api.ts'

interface Task {
  readonly busy: boolean
  readonly problem: ApiProblem | null
  /** Runs the call; `done` gets its value unless it is refused. A second run while one is under way does nothing. */
  readonly run: <T>(call: () => Answer<T>, done: (value: T) => void) => void
  readonly forget: () => void
}

/** One call that a person started: whether it is under way, and why it was refused. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  return {
    busy,
    problem,
    forget: () => setProblem(null),
    run: (call, done) => {
      if (busy) return
      setBusy(true)
      setProblem(null)
      const act = async () => {
        const answer = await call()
        setBusy(false)
        if (answer.ok) done(answer.value)
        else setProblem(answer.problem)
      }
      void act()
    },
  }
}
