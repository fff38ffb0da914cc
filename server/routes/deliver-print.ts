// A printed document on its way to whoever asked: the PDF, or how far it is, line by line. Whoever closes the connection cancels the print, unless
// somebody else waits for the same one.
import type { Response } from 'express'
import { unreachable } from '../../shared/assert.ts'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { PrintLine } from '../../shared/protocol/print-progress.ts'
import { RequestFailure } from '../errors.ts'
import { dispositionOf } from './file-name.ts'
import { describeError } from '../log.ts'
import type { UnprintablePlace } from '../print/find-characters.ts'
import type { PrintProblem, PrintStandard } from '../print/print-job.ts'
import type { RouteParts } from './route-parts.ts'
import { whileAsked } from './while-asked.ts'

export interface Printing {
  /** Of the file. */
  readonly name: string
  readonly model: PrintModel
  readonly standard?: PrintStandard
}

export async function print(
  { printDesk }: RouteParts,
  response: Response,
  { name, model, standard = 'ua-1' }: Printing,
): Promise<void> {
  const pdf = await printDesk.print(model, standard, { signal: whileAsked(response) })
  if (response.closed) return
  if (!pdf.ok) throw toFailure(pdf.problem)
  // A policy for pages keeps the browser's own PDF viewer from working, and there is nothing in a PDF for it to guard.
  response.removeHeader('Content-Security-Policy')
  response.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': dispositionOf('inline', `${name}.pdf`),
  })
  response.end(Buffer.from(pdf.value))
}

/** The PDF itself is fetched from the address beside this one, and is kept until then. */
export async function tellProgress(
  { printDesk, log }: RouteParts,
  response: Response,
  { model, standard = 'ua-1' }: Printing,
): Promise<void> {
  // Not to be packed: a line that waits for others in a buffer tells nothing.
  response.set({
    'Content-Type': 'application/x-ndjson',
    'Cache-Control': 'no-store, no-transform',
  })
  const tell = (line: PrintLine) => {
    if (!response.closed) response.write(`${JSON.stringify(line)}\n`)
  }
  const outcome = await printDesk.print(model, standard, {
    signal: whileAsked(response),
    onProgress: tell,
  })
  if (outcome.ok) tell({ phase: 'done' })
  else {
    const { code, details, status, cause } = toFailure(outcome.problem)
    if (status >= 500) log.write('error', 'print-failed', { code, ...describeError(cause) })
    tell({ phase: 'failed', code, details })
  }
  response.end()
}

/** As the client is told; its own trouble with a printer is none of the client's. */
export function toFailure(problem: PrintProblem): RequestFailure {
  switch (problem.code) {
    case 'missing-glyph':
      return new RequestFailure('print-missing-glyph', {
        characters: problem.characters,
        where: problem.places.map(namePlace),
      })
    case 'print-failed':
      return new RequestFailure('print-failed', {}, { cause: new Error(problem.reason) })
    case 'print-time-limit':
    case 'print-memory-limit':
    case 'print-queue-full':
    case 'print-cancelled':
    case 'print-closed':
      return new RequestFailure('print-unavailable', { reason: problem.code })
  }
  return unreachable(problem)
}

/** `2. and so on`, as the client shows it. */
function namePlace({ number, words }: UnprintablePlace): string {
  return number === null ? words : `${number} ${words}`
}
