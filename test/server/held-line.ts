// A line between a stock y-websocket client and the server on which messages about the text wait, in both directions, until the test
// lets them go: so many are under way at once, and every run is the same. The socket is a real one.
import { WebSocket } from 'ws'
import { messageTypes } from '../../shared/protocol/messages.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'

interface CloseEvent {
  readonly code: number
  readonly reason: string
}

/** One message that waits, with what the test calls it. */
interface Waiting<T> {
  readonly bytes: Uint8Array
  readonly label: T
}

type Listener<T> = ((event: T) => void) | null

/** The line as its socket knows it. */
interface LineEnd {
  depart(bytes: Uint8Array): void
  arrive(bytes: Uint8Array, deliver: () => void): void
  end(event: CloseEvent, deliver: () => void): void
}

/** Markers of the barrier; the client's own never get so far. */
const firstMarker = 1_000_000

export class HeldLine<T> {
  /** Messages of the client's, oldest first. */
  readonly up: Waiting<T>[] = []
  /** What messages of the client's are called from here on. */
  label: T
  /** Why the server has hung up. */
  closed: CloseEvent | null = null
  /** What has come from the server, oldest first. */
  readonly down: (() => void)[] = []
  holding = false
  #socket: LineSocket | null = null
  #markers = firstMarker
  readonly #barriers = new Map<number, () => void>()

  constructor(label: T) {
    this.label = label
  }

  /** For the option `WebSocketPolyfill` of the provider, which calls it with `new`. */
  socketFor(cookie: string): unknown {
    const open = (url: string): LineSocket => (this.#socket = new LineSocket(url, cookie, this))
    return function LineSocketOf(url: string) {
      return open(url)
    }
  }

  depart(bytes: Uint8Array): void {
    if (this.holding && bytes[0] === messageTypes.sync) this.up.push({ bytes, label: this.label })
    else this.#socket?.transmit(bytes)
  }

  arrive(bytes: Uint8Array, deliver: () => void): void {
    if (bytes[0] === messageTypes.marker && this.#returned(bytes)) return
    if (this.holding && bytes[0] === messageTypes.sync) this.down.push(deliver)
    else deliver()
  }

  /** The server has hung up: that is heard behind all that came before. */
  end(event: CloseEvent, deliver: () => void): void {
    this.closed = event
    for (const release of this.#barriers.values()) release()
    this.#barriers.clear()
    if (this.holding) this.down.push(deliver)
    else deliver()
  }

  /** Lets the oldest message go to the server. */
  sendOne(): T | null {
    const message = this.up.shift()
    if (message) this.#socket?.transmit(message.bytes)
    return message?.label ?? null
  }

  receiveOne(): void {
    this.down.shift()?.()
  }

  /** Resolves when the server has stored all that was sent, or hung up; all that it sent before has then arrived here. */
  barrier(): Promise<void> {
    const socket = this.#socket
    if (!socket || socket.readyState !== WebSocket.OPEN) return Promise.resolve()
    const count = ++this.#markers
    return new Promise((resolve) => {
      this.#barriers.set(count, resolve)
      socket.transmit(writeMessage({ kind: 'marker', count }))
    })
  }

  /** Of several markers the server returns the last. */
  #returned(bytes: Uint8Array): boolean {
    const found = [...this.#barriers.keys()].findLast((count) => isMarker(bytes, count))
    if (found === undefined) return false
    for (const [count, release] of this.#barriers)
      if (count <= found) {
        this.#barriers.delete(count)
        release()
      }
    return true
  }
}

function isMarker(bytes: Uint8Array, count: number): boolean {
  return Buffer.compare(bytes, writeMessage({ kind: 'marker', count })) === 0
}

/** What y-websocket needs of a WebSocket. */
class LineSocket {
  readonly OPEN = WebSocket.OPEN
  binaryType = 'arraybuffer'
  onopen: Listener<object> = null
  onmessage: Listener<{ readonly data: Uint8Array }> = null
  onclose: Listener<CloseEvent> = null
  onerror: Listener<unknown> = null
  readonly #line: LineEnd
  readonly #ws: WebSocket

  constructor(url: string, cookie: string, line: LineEnd) {
    this.#line = line
    this.#ws = new WebSocket(url, { headers: { cookie } })
    this.#ws.on('open', () => this.onopen?.({}))
    this.#ws.on('error', (error) => this.onerror?.(error))
    this.#ws.on('message', (data) => {
      const bytes = new Uint8Array(data as Buffer)
      line.arrive(bytes, () => this.onmessage?.({ data: bytes }))
    })
    this.#ws.on('close', (code, bytes) => {
      const event = { code, reason: bytes.toString() }
      line.end(event, () => this.onclose?.(event))
    })
  }

  get readyState(): number {
    return this.#ws.readyState
  }

  send(bytes: Uint8Array): void {
    this.#line.depart(bytes)
  }

  transmit(bytes: Uint8Array): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(bytes)
  }

  close(): void {
    this.#ws.close()
  }
}
