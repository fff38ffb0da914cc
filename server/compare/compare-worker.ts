// Reads and compares texts in a process of its own (compare-apart.ts).
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { traceChanges } from '../../shared/diff/trace-changes.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { CompareJob, JobOutcome, JobSide, ReadFacts } from './job.ts'
import { readUpload, type UploadProblem } from './read-upload.ts'
import { serveJobs } from './serve-jobs.ts'

async function work(job: CompareJob): Promise<JobOutcome> {
  if (job.kind === 'trace') return done(traceChanges(job.texts), job.texts)
  const [first, second] = job.sides
  const old = await read(first)
  if (!old.ok) return { ...old, side: 0 }
  const now = await read(second)
  if (!now.ok) return { ...now, side: 1 }
  return done(compareDocuments(old.value, now.value), [old.value, now.value])
}

function done(value: object, texts: readonly FrozenContent[]): JobOutcome {
  const read = texts.map(({ title, masthead }): ReadFacts => ({ title, masthead }))
  return { ok: true, json: JSON.stringify(value), read }
}

function read(side: JobSide): Promise<Result<FrozenContent, UploadProblem>> {
  return 'content' in side ? Promise.resolve(ok(side.content)) : readUpload(side.bytes)
}

serveJobs(work)
