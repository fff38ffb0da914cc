// Folds the parts it is started with and answers with the bytes. In a thread of its own because a replay of a long log takes
// longer than a room may stand still; a failure is the thread's `error`.
import { parentPort, workerData } from 'node:worker_threads'
import { foldParts } from './stored-ydoc.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
parentPort?.postMessage(foldParts(workerData as readonly Uint8Array[]))
