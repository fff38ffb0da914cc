// The child's side of work-apart.ts: takes a job from its standard input, answers on the file descriptor 3, and ends with its parent.
import { Socket } from 'node:net'
import { frame, FrameReader } from './apart-frames.ts'
import { closeNetwork } from './no-network.ts'

/** What a child says of a job. `residentBytes` is its memory after it. */
export type ChildAnswer =
  | { readonly kind: 'answer'; readonly value: unknown; readonly residentBytes: number }
  /** The work threw: a mistake of the program. `reason` has no word of a document. */
  | { readonly kind: 'threw'; readonly reason: string; readonly residentBytes: number }

/** The parent is trusted; this only keeps a mistake from taking all memory. */
const mostJobBytes = 512 * 1024 * 1024

/** One job after another; the parent sends the next when it has the answer, and only jobs of the kind that `work` takes. */
export function serveJobs(work: (job: never) => unknown): void {
  closeNetwork()
  const answers = new Socket({ fd: 3, readable: false, writable: true })
  const reader = new FrameReader(mostJobBytes)
  process.stdin.on('data', (piece: Buffer) => {
    const frames = reader.take(piece)
    if (frames === 'too-long') process.exit(1)
    for (const { value } of frames)
      void doJob(work, value as never).then((answer) => answers.write(frame(answer)))
  })
  process.stdin.on('end', () => process.exit(0))
}

async function doJob<Job>(work: (job: Job) => unknown, job: Job): Promise<ChildAnswer> {
  try {
    const value = await work(job)
    return { kind: 'answer', value, residentBytes: process.memoryUsage.rss() }
  } catch (error) {
    const residentBytes = process.memoryUsage.rss()
    return { kind: 'threw', reason: placeOf(error), residentBytes }
  }
}

/** Its class and where it was thrown: its message may quote the document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const where = error.stack?.split('\n').find((line) => /^\s+at .*\.(?:ts|mjs|js):/u.test(line))
  return `${error.name}${where === undefined ? '' : ` ${where.trim()}`}`
}
