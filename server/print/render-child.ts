// The process that compiles. It keeps one compiler, answers one job at a time and dies with its parent.
import { compile, createCompiler } from './compiler.ts'
import type { PrintJob, PrintReply } from './print-job.ts'

const compiler = createCompiler()

process.on('message', (job: PrintJob) => {
  process.send?.(answer(job))
})

function answer(job: PrintJob): PrintReply {
  const outcome = compile(compiler, job)
  const residentBytes = process.memoryUsage.rss()
  return outcome.ok
    ? { printed: outcome.value, residentBytes }
    : { problem: outcome.problem, residentBytes }
}
