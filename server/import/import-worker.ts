// Reads files, makes drafts of what was reviewed and draws changes, in a process of its own (import-apart.ts).
import { unreachable } from '../../shared/assert.ts'
import { serveJobs } from '../compare/serve-jobs.ts'
import { drawChanges } from './changes/draw-changes.ts'
import type { ImportTask } from './import-job.ts'
import { prepareDraft } from './prepare-draft.ts'
import { readImport } from './read-import.ts'
import { startFromText } from './start-from-text.ts'

serveJobs((task: ImportTask) => {
  switch (task.kind) {
    case 'read':
      return readImport(task.job)
    case 'prepare':
      return prepareDraft(task.job)
    case 'draw':
      return drawChanges(task.job.state, task.job.changes)
    case 'start':
      return startFromText(task.job)
    default:
      return unreachable(task)
  }
})
