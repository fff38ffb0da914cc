import { useEffect, useRef, useState } from 'react'
import type { ReadingChoices } from '../../shared/protocol/import-api.ts'
import type { ApiProblem } from '../api.ts'
import { type ChosenFile, readFile } from '../import-calls.ts'
import { readBrought } from './brought-file.ts'
import { ReviewKeeper } from './kept-review.ts'
import type { ReadingState } from './reading-status.tsx'
import { correctSteps, firstStep, fromKept, type Step, toKept } from './review-steps.ts'
import type { ReviewCorrection } from './review-state.ts'

/** A file that is read and put right. `id` is the draft that its changes go into; what becomes a draft of its own outlives the page. */
export function useReview(id: string | null, person: string) {
  const { steps, isKept, put } = useKeptSteps(id === null ? person : null)
  const { reading, problem, send, refuse, cancel } = useSending(id)
  const present = steps.at(-1)
  const read = (file: ChosenFile, choices: ReadingChoices, before: readonly Step[]) =>
    send(file, choices, (step) => put([...before, step]))
  return {
    steps,
    isKept,
    reading,
    problem,
    cancel,
    choose: (file: ChosenFile) => read(file, {}, []),
    bring: async (files: readonly File[]) => {
      const brought = await readBrought(files)
      if (brought.ok) read(brought.value, {}, [])
      else refuse(brought.problem)
    },
    reread: (choices: ReadingChoices) => {
      if (present) read(present.file, { ...present.choices, ...choices }, steps)
    },
    take: (correction: ReviewCorrection) => put(correctSteps(steps, correction)),
    undo: () => put(steps.slice(0, -1)),
    forget: () => {
      refuse(null)
      put([])
    },
  }
}

/**
 * The steps, kept for when the page is loaded anew; where there is no room for them, the browser asks before it lets the page go. Of nobody,
 * nothing is kept.
 */
function useKeptSteps(person: string | null) {
  const [keeper] = useState(() =>
    person === null ? null : new ReviewKeeper(window.sessionStorage, person),
  )
  const [steps, setSteps] = useState<readonly Step[]>(() => {
    const kept = keeper?.take()
    return kept ? fromKept(kept) : []
  })
  const [isKept, setKept] = useState(true)
  const keep = (present: readonly Step[]): boolean => {
    const kept = toKept(present)
    if (keeper && kept) return keeper.keep(kept)
    keeper?.forget()
    return true
  }
  // What was taken out is put back once it could be shown.
  useEffect(() => {
    keep(steps)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const isAtRisk = !isKept && steps.length > 1
  useEffect(() => {
    if (!isAtRisk) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])
  return {
    steps,
    isKept,
    put: (next: readonly Step[]) => {
      setSteps(next)
      setKept(keep(next))
    },
  }
}

/** One file at a time on its way to the server. */
function useSending(id: string | null) {
  const [reading, setReading] = useState<ReadingState>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const asked = useRef<AbortController | null>(null)
  useEffect(() => () => asked.current?.abort(), [])
  const send = (file: ChosenFile, choices: ReadingChoices, done: (step: Step) => void) => {
    asked.current?.abort()
    const controller = new AbortController()
    asked.current = controller
    const tell = (share: number) => setReading({ name: file.name, share })
    tell(0)
    setProblem(null)
    const act = async () => {
      const answer = await readFile(file, id, { choices, signal: controller.signal, tell })
      setReading(null)
      if (answer.ok) done(firstStep(file, choices, answer.value))
      else setProblem(answer.problem)
    }
    void act()
  }
  return {
    reading,
    problem,
    send,
    refuse: (why: ApiProblem | null) => {
      setReading(null)
      setProblem(why)
    },
    cancel: () => {
      asked.current?.abort()
      setReading('cancelled')
    },
  }
}
