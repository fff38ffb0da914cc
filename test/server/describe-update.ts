// An update and a text in words, for whoever looks into a seed that failed.
import * as Y from 'yjs'
import { type Reading, ownerOf } from './text-oracle.ts'

const names = new Map<number, string>()

/** Short names for Yjs client ids: those that are known, and numbers for the others. */
export function nameClient(client: number, name: string): void {
  names.set(client, name)
}

function idOf(id: Y.ID | null): string {
  return id ? `${names.get(id.client) ?? id.client}.${id.clock}` : '-'
}

/** A message's structs and deletions, one a line. */
export function describeMessage(bytes: Uint8Array): string {
  // A sync message is its type, its kind, and the update with its length before it.
  const { structs, ds } = Y.decodeUpdate(bytes.slice(2 + lengthOfLength(bytes)))
  const lines = structs.map((struct) => {
    if (!(struct instanceof Y.Item)) return `${idOf(struct.id)} +${struct.length} gone`
    const { content } = struct
    const what =
      content instanceof Y.ContentFormat
        ? `${content.key}=${JSON.stringify(content.value)}`
        : JSON.stringify(content.getContent())
    const key = struct.parentSub === null ? '' : `[${struct.parentSub}]`
    return `${idOf(struct.id)} ${key}${what} between ${idOf(struct.origin)} and ${idOf(struct.rightOrigin)}`
  })
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      lines.push(`${idOf(Y.createID(client, clock))} +${len} deleted`)
  return lines.map((line) => `    ${line}`).join('\n')
}

function lengthOfLength(bytes: Uint8Array): number {
  let at = 2
  while (((bytes[at] ?? 0) & 0x80) !== 0) at++
  return at - 1
}

/** A text, one paragraph a line. */
export function describeText({ runs }: Reading): string {
  let line = ''
  const lines: string[] = []
  for (const run of runs) {
    const marks = [
      ...(ownerOf(run) ? [ownerOf(run)?.sid] : []),
      ...(run.sub && run.ins ? [`in ${run.ins.sid}`] : []),
      ...run.strikes.map(({ sid }) => `-${sid}`),
    ].join(' ')
    const what = run.end
      ? `¶${run.end.id}${run.end.kind === 'paragraph' ? '' : ` ${run.end.kind} ${run.end.ref}`}`
      : (run.text ?? '')
    const where = idOf(Y.createID(run.client, run.clock))
    line += marks === '' ? what : `[${what}]{${marks} @${where}}`
    if (run.end) {
      lines.push(`    ${line}`)
      line = ''
    }
  }
  return lines.join('\n')
}

/** The items of a text around the place where a message begins, deleted ones too. */
export function describePlace(ydoc: Y.Doc, bytes: Uint8Array): string {
  const { structs } = Y.decodeUpdate(bytes.slice(2 + lengthOfLength(bytes)))
  const first = structs.find((struct) => struct instanceof Y.Item)
  const all: Y.Item[] = []
  for (let item = ydoc.getText('resolution')._start; item; item = item.right) all.push(item)
  const { client, clock } = first?.origin ?? { client: -1, clock: -1 }
  const at = all.findIndex(
    ({ id, length }) => id.client === client && id.clock <= clock && clock < id.clock + length,
  )
  return all
    .slice(Math.max(0, at - 14), at + 24)
    .map((item) => {
      const { content, id, deleted } = item
      const what =
        content instanceof Y.ContentFormat
          ? `${content.key}=${JSON.stringify(content.value)}`
          : content instanceof Y.ContentDeleted
            ? `${content.len} gone`
            : JSON.stringify(content.getContent())
      return `      ${deleted ? 'x ' : '  '}${idOf(id)} ${what} (${idOf(item.origin)} | ${idOf(item.rightOrigin)})`
    })
    .join('\n')
}
