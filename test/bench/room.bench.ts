// One hundred people writing in one draft: how long an edit takes to others and to the disk, and what it costs the server, which
// runs in a process of its own. Clients are bare sockets that write real updates; eight of them read everything, so that the clients'
// own work does not pass for the server's.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { DraftSummary } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { newYdoc, schemaVersion, textOf } from '../../shared/document/ydoc.ts'
import { messageTypes, syncTypes } from '../../shared/protocol/messages.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { type ChildServer, spawnServer } from '../server/child-server.ts'
import type { BenchRow } from './bench-row.ts'

const writers = 100
const observers = 8
const editsPerSecond = 300
const seconds = 10

interface Measured {
  /** Milliseconds from an author's socket to another's. */
  readonly seen: number[]
  /** Milliseconds from the edit to the word that it is stored. */
  readonly stored: number[]
  edits: number
}

/** When each author's text had which length. */
type Sent = Map<number, { readonly ends: number[]; readonly times: number[] }>

export async function benchRoom(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-bench-'))
  const server = await spawnServer(folder)
  try {
    return await measure(server)
  } finally {
    await server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(server: ChildServer): Promise<BenchRow[]> {
  const pid = server.child.pid ?? 0
  const cookie = await server.signIn('secretariat')
  const draftId = await findDraft(server, cookie)
  const measured: Measured = { seen: [], stored: [], edits: 0 }
  const sent: Sent = new Map()
  const clients = await Promise.all(
    Array.from({ length: writers }, (_, index) =>
      BenchClient.join(`${server.socketUrl}/${draftId}?schema=${schemaVersion}`, {
        cookie,
        measured,
        sent,
        observes: index < observers,
      }),
    ),
  )
  const cpuBefore = readCpuSeconds(pid)
  const started = performance.now()
  await Promise.all(clients.map((client, index) => client.write(index)))
  const elapsed = (performance.now() - started) / 1000
  const cpu = ((readCpuSeconds(pid) - cpuBefore) / elapsed) * 100
  const memory = readResidentMegabytes(pid)
  for (const client of clients) client.close()
  const { text } = await fetchJson<FrozenContent>(server, `/api/drafts/${draftId}/text`, cookie)
  const kept = JSON.stringify(text).split('~').length - 1
  const note = `${writers} writers, ${Math.round(measured.edits / elapsed)} edits/s`
  return [
    ...percentiles('room: edit to others', measured.seen, note),
    ...percentiles('room: edit to "saved"', measured.stored, note),
    { name: 'room: server, share of a core', value: cpu, unit: '%', note },
    { name: 'room: server memory', value: memory, unit: 'MB', note },
    {
      name: 'room: edits not in the text afterwards',
      value: measured.edits - kept,
      unit: 'edits',
      note: `of ${measured.edits}`,
    },
  ]
}

class BenchClient {
  readonly #socket: WebSocket
  readonly #ydoc: Y.Doc
  readonly #options: BenchOptions
  readonly #markers = new Map<number, number>()
  readonly #cursors = new Map<number, number>()
  #marker = 0
  #allStored: (() => void) | null = null

  static async join(url: string, options: BenchOptions): Promise<BenchClient> {
    const socket = new WebSocket(url, {
      headers: { cookie: options.cookie },
      perMessageDeflate: false,
    })
    const client = new BenchClient(socket, options)
    await client.#sync()
    return client
  }

  private constructor(socket: WebSocket, options: BenchOptions) {
    this.#socket = socket
    this.#ydoc = newYdoc()
    this.#options = options
  }

  /** Writes a letter at a time, evenly spread over the writers, and resolves when the last is stored. */
  async write(index: number): Promise<void> {
    const interval = (writers / editsPerSecond) * 1000
    await pause((index / writers) * interval)
    for (let n = 0; n < (editsPerSecond * seconds) / writers; n++) {
      const next = performance.now() + interval
      this.#edit()
      await pause(next - performance.now())
    }
    if (this.#markers.size > 0)
      await new Promise<void>((resolve) => {
        this.#allStored = resolve
      })
  }

  close(): void {
    this.#socket.terminate()
  }

  #edit(): void {
    const { clientID } = this.#ydoc
    const now = performance.now()
    const { measured, sent } = this.#options
    let update: Uint8Array = new Uint8Array()
    this.#ydoc.once('update', (bytes) => {
      update = bytes
    })
    textOf(this.#ydoc).insert(0, '~')
    const log = sent.get(clientID) ?? { ends: [], times: [] }
    sent.set(clientID, log)
    log.ends.push(Y.getState(this.#ydoc.store, clientID))
    log.times.push(now)
    measured.edits++
    this.#markers.set(++this.#marker, now)
    this.#socket.send(writeMessage({ kind: 'update', update }))
    this.#socket.send(writeMessage({ kind: 'marker', count: this.#marker }))
  }

  #sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.on('error', reject)
      this.#socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
      this.#socket.on('open', () => {
        const stateVector = Y.encodeStateVector(this.#ydoc)
        this.#socket.send(writeMessage({ kind: 'step1', stateVector }))
      })
      this.#socket.on('message', (data: Buffer) => this.#receive(data, resolve))
    })
  }

  #receive(data: Buffer, synced: () => void): void {
    if (data[0] === messageTypes.marker) return this.#returned(data)
    if (data[0] !== messageTypes.sync) return undefined
    if (data[1] === syncTypes.update && !this.#options.observes) return undefined
    const decoder = decoding.createDecoder(new Uint8Array(data))
    decoding.readVarUint(decoder)
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === syncTypes.update) return this.#observe(body)
    if (type === syncTypes.step2) {
      Y.applyUpdate(this.#ydoc, body)
      synced()
    }
    return undefined
  }

  #returned(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    decoding.readVarUint(decoder)
    const count = decoding.readVarUint(decoder)
    const now = performance.now()
    for (const [marker, at] of this.#markers)
      if (marker <= count) {
        this.#markers.delete(marker)
        this.#options.measured.stored.push(now - at)
      }
    if (this.#markers.size === 0) this.#allStored?.()
  }

  /** Which edits of whom have come, by how far each author's clock has got. */
  #observe(update: Uint8Array): void {
    const now = performance.now()
    const { sent, measured } = this.#options
    for (const [author, end] of Y.parseUpdateMeta(update).to) {
      const log = sent.get(author)
      if (!log || author === this.#ydoc.clientID) continue
      let index = this.#cursors.get(author) ?? 0
      for (; (log.ends[index] ?? Infinity) <= end; index++)
        measured.seen.push(now - (log.times[index] ?? now))
      this.#cursors.set(author, index)
    }
  }
}

interface BenchOptions {
  readonly cookie: string
  readonly measured: Measured
  readonly sent: Sent
  readonly observes: boolean
}

async function findDraft(server: ChildServer, cookie: string): Promise<string> {
  const { drafts } = await fetchJson<{ drafts: DraftSummary[] }>(server, '/api/drafts', cookie)
  return drafts.find(({ language }) => language === 'en')?.id ?? ''
}

async function fetchJson<T>(server: ChildServer, path: string, cookie: string): Promise<T> {
  const response = await fetch(`${server.url}${path}`, { headers: { cookie } })
  return (await response.json()) as T
}

function percentiles(name: string, values: number[], note: string): BenchRow[] {
  const sorted = values.toSorted((a, b) => a - b)
  return [50, 95, 99].map((p) => ({
    name: `${name}, p${p}`,
    value: sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0,
    unit: 'ms',
    note: `${note}, ${values.length} measured`,
  }))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms))
  })
}

/** Zero where the system has no /proc. */
function readCpuSeconds(pid: number): number {
  const stat = readProc(pid, 'stat')
  // After the name in parentheses: utime and stime are the 12th and 13th field, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

function readResidentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/u.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
