// The process that compiles. It keeps one compiler, answers one job at a time and dies with its parent.
import { createCompiler, layOut, write } from './compiler.ts'
import type { PrintJob, PrintReply } from './print-job.ts'

const compiler = createCompiler()

process.on('message', (job: PrintJob) => {
  const laidOut = layOut(compiler, job)
  if (!laidOut.ok) return answer({ problem: laidOut.problem, residentBytes: residentBytes() })
  const document = laidOut.value
  // Written when this has been said: nothing is said while the compiler works.
  return answer({ progress: { phase: 'writing', pages: document.numOfPages } }, () => {
    const outcome = write(compiler, document, job)
    answer(
      outcome.ok
        ? { printed: outcome.value, residentBytes: residentBytes() }
        : { problem: outcome.problem, residentBytes: residentBytes() },
    )
  })
})

function answer(reply: PrintReply, then?: () => void): void {
  process.send?.(reply, undefined, undefined, () => then?.())
}

function residentBytes(): number {
  return process.memoryUsage.rss()
}
