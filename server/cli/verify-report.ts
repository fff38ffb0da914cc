// What verifying found, in English for the terminal.
import { unreachable } from '../../shared/assert.ts'
import type { DraftReport, TableFault } from '../record/verify-tables.ts'

/** One line of a record that is whole; otherwise a line a fault. */
export function formatReport({ draftId, entries, head, faults }: DraftReport): string {
  if (faults.length === 0) return `${draftId}: whole, ${entries} entries, head ${head ?? 'none'}`
  const lines = faults.map(
    (fault) => `  ${isOfRecord(fault) ? explainRecord(fault) : explainTable(fault)}`,
  )
  return [`${draftId}: NOT WHOLE, ${entries} entries`, ...lines].join('\n')
}

type RecordFault = Extract<TableFault, { readonly code: `record-${string}` }>

function isOfRecord(fault: TableFault): fault is RecordFault {
  return fault.code.startsWith('record-')
}

function explainRecord(fault: RecordFault): string {
  switch (fault.code) {
    case 'record-empty':
      return 'The record is empty.'
    case 'record-start':
      return 'The record does not begin with the first entry of this draft.'
    case 'record-gap':
      return fault.from === fault.to
        ? `Entry ${fault.from} is missing.`
        : `Entries ${fault.from} to ${fault.to} are missing.`
    case 'record-order':
      return `Entry ${fault.seq} is not in its place.`
    case 'record-changed':
      return `Entry ${fault.seq} is not as it was written.`
    case 'record-broken':
      return `Entry ${fault.seq} does not continue the entry before it.`
    case 'record-head-missing':
      return `No entry has the hash ${fault.head}: the end was cut off, or the record was written anew.`
    case 'record-row':
      return `Entry ${fault.seq} is listed under another number, time, person or kind than it says.`
    default:
      return unreachable(fault)
  }
}

const tables = {
  issues: 'issue',
  sponsors: 'sponsor event',
  negotiation: 'event of the negotiation',
  record: 'record entry',
} as const

function explainTable(fault: Exclude<TableFault, RecordFault>): string {
  switch (fault.code) {
    case 'issue-changed':
      return `The text of issue ${fault.number} is not the one that was issued.`
    case 'table-differs':
      return `The record says otherwise of ${tables[fault.table]} ${fault.number} than the store.`
    case 'table-unrecorded':
      return `The store has ${tables[fault.table]} ${fault.number}, which is not in the record.`
    case 'table-missing':
      return `The store lacks ${tables[fault.table]} ${fault.number}, which must be there.`
    case 'table-unreadable':
      return `A ${tables[fault.table]} in the store cannot be read.`
    case 'before-changed':
      return 'What there was before the record was begun is not what it was.'
    case 'stage-differs':
      return `The draft stands at "${fault.stage}", where the record has not brought it.`
    case 'deadline-differs':
      return `The deadline "${fault.deadline}" is not what the record says.`
    default:
      return unreachable(fault)
  }
}
