import type { DraftRecord, Person } from '../../shared/protocol/api.ts'

export interface PanelProps {
  readonly draft: DraftRecord
  readonly person: Person
  /** Call after a change of the records, so that they are read again. */
  readonly onChanged: () => void
}
