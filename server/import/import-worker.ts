// Reads the file it is started with and answers with the outcome; a failure is the thread's `error`.
import { parentPort, workerData } from 'node:worker_threads'
import type { ImportJob } from './import-job.ts'
import { readImport } from './read-import.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
parentPort?.postMessage(await readImport(workerData as ImportJob))
