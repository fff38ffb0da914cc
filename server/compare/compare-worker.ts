// Reads and compares the two sides it is started with and answers with the outcome; a failure is the thread's `error`.
import { parentPort, workerData } from 'node:worker_threads'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { CompareJob, JobOutcome, JobSide } from './job.ts'
import { readUpload, type UploadProblem } from './read-upload.ts'

async function work({ sides: [first, second] }: CompareJob): Promise<JobOutcome> {
  const old = await read(first)
  if (!old.ok) return { ...old, side: 0 }
  const now = await read(second)
  if (!now.ok) return { ...now, side: 1 }
  const comparison = compareDocuments(old.value, now.value)
  return { ok: true, comparison, read: [factsOf(old.value), factsOf(now.value)] }
}

function read(side: JobSide): Promise<Result<FrozenContent, UploadProblem>> {
  return 'content' in side ? Promise.resolve(ok(side.content)) : readUpload(side.bytes, side.name)
}

function factsOf({ title, masthead }: FrozenContent) {
  return { title, masthead }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
parentPort?.postMessage(await work(workerData as CompareJob))
