// A record that was exported, read and verified without a store.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { LifeEntry } from '../../shared/record/life-entry.ts'
import { recordFormat } from '../../shared/protocol/record-api.ts'
import { verifyChain } from '../../shared/record/verify-chain.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { type DraftReport } from '../record/verify-tables.ts'
import { sha256 } from '../store/life.ts'

/** What the chain is made of; what an entry says is taken as it stands, since all of it is hashed. */
const entry = z.looseObject({
  seq: z.int(),
  at: z.int(),
  by: z.looseObject({}),
  change: z.looseObject({ kind: z.string() }),
  previous: z.string(),
  hash: z.string(),
})
const record = z.looseObject({
  format: z.literal(recordFormat),
  version: z.literal(1),
  draftId: z.string(),
  entries: z.array(entry),
  head: z.string().nullable(),
})

export async function verifyFile(
  path: string,
  head: string | null,
): Promise<Result<DraftReport[], string>> {
  const read = record.safeParse(parse(await readText(path)))
  if (!read.success) return refuse(`${path} is not a record exported by Penholder.`)
  const { draftId, entries, head: stated } = read.data
  // Only what is hashed is looked at, and that as it stands.
  const kept = entries as unknown as readonly LifeEntry[]
  const report = await verifyChain({ draftId, entries: kept }, sha256, head)
  const isShortened = stated !== report.head && stated !== null && head === null
  const faults = [
    ...report.faults,
    ...(isShortened ? [{ code: 'record-head-missing', head: stated } as const] : []),
  ]
  return ok([{ draftId, entries: report.entries, head: report.head, faults }])
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return ''
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
