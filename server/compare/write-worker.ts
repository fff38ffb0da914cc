// Writes files in a process of its own (write-apart.ts).
import { serveJobs } from './serve-jobs.ts'
import { write, type WriteJob } from './write-job.ts'

serveJobs((job: WriteJob) => write(job))
