// Follows a print while the server makes it: one line of JSON a step, read as it comes.
import type { PrintLine } from '../../shared/protocol/print-progress.ts'

/** As the lines say; `cut` where the connection ended before the print did. */
export type PrintState = PrintLine | { readonly phase: 'cut' }

/**
 * `path` is where the PDF is. Tells every step, the last one included; nothing more once `signal` is aborted, which cancels the print.
 * Never rejects.
 */
export async function followPrint(
  path: string,
  signal: AbortSignal,
  tell: (state: PrintState) => void,
): Promise<void> {
  let last: PrintState = { phase: 'cut' }
  try {
    const response = await fetch(progressPath(path), { signal })
    if (!response.ok || !response.body) last = await readRefusal(response)
    else
      for await (const line of readLines(response.body)) {
        last = line
        if (isUnderWay(line)) tell(line)
      }
  } catch (error) {
    // What `fetch` and its stream fail with: the network, and our own signal.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error
  }
  if (!signal.aborted) tell(isUnderWay(last) ? { phase: 'cut' } : last)
}

/** Beside the PDF, with the same query. */
function progressPath(path: string): string {
  const [place, query] = path.split('?')
  return `${place}/progress${query === undefined ? '' : `?${query}`}`
}

export function isUnderWay({ phase }: PrintState): boolean {
  return phase === 'waiting' || phase === 'laying-out' || phase === 'writing'
}

async function* readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<PrintLine> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let open = ''
  for (;;) {
    // One piece after the other, as they come.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read()
    if (done) return
    const lines = (open + value).split('\n')
    open = lines.pop() ?? ''
    // The server is the one place that writes these lines, so they are taken as the contract says.
    for (const line of lines) yield JSON.parse(line) as PrintLine
  }
}

async function readRefusal(response: Response): Promise<PrintState> {
  const value: unknown = await response.json().catch(() => null)
  const isProblem = typeof value === 'object' && value !== null && 'code' in value
  return {
    phase: 'failed',
    code: isProblem ? String(value.code) : `http-${response.status}`,
    details: {},
  }
}
