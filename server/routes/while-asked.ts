import type { Response } from 'express'

/** Aborted when the connection closes before the whole answer is out: whoever asked has left, and nobody waits for what is being made. */
export function whileAsked(response: Response): AbortSignal {
  const controller = new AbortController()
  // It may have closed while something else was looked up; then nothing more is said of it.
  if (response.closed) controller.abort()
  response.on('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
