// Writes the file it is started with; a failure is the thread's `error`.
import { parentPort, workerData } from 'node:worker_threads'
import { write, type WriteJob } from './write-job.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
parentPort?.postMessage(write(workerData as WriteJob))
