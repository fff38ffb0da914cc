// Writes to one participant's socket: frames that were encoded once for everybody, and one write per socket and turn of the event
// loop. The `ws` library frames per socket, which costs most of the time of a full room; frames from a server are not masked, so
// the same bytes serve all.
import type { Duplex } from 'node:stream'

/** A whole binary WebSocket frame (RFC 6455, 5.2), not masked. */
export function frameBinary(payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x82
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, head)
  return frame
}

/** Above this the participant reads too slowly to be sent every edit. */
export const slowBytes = 1 << 20
/** Above this nothing more is kept for the participant. */
const hardBytes = 16 << 20

const dirty = new Set<Outbox>()

function schedule(outbox: Outbox): void {
  if (dirty.size === 0) setImmediate(flushAll)
  dirty.add(outbox)
}

function flushAll(): void {
  const outboxes = [...dirty]
  dirty.clear()
  for (const outbox of outboxes) outbox.flush()
}

export class Outbox {
  readonly #socket: Duplex
  #frames: Buffer[] = []
  #bytes = 0
  #closed = false

  constructor(socket: Duplex, onDrain: () => void) {
    this.#socket = socket
    socket.on('drain', onDrain)
  }

  /** Bytes that the other side has not taken yet. */
  get backlog(): number {
    return this.#bytes + this.#socket.writableLength
  }

  send(frame: Buffer): void {
    if (this.#closed) return
    if (this.backlog + frame.length > hardBytes + (1 << 20)) {
      this.#closed = true
      this.#frames = []
      this.#socket.destroy()
      return
    }
    this.#frames.push(frame)
    this.#bytes += frame.length
    schedule(this)
  }

  flush(): void {
    const frames = this.#frames
    this.#frames = []
    this.#bytes = 0
    if (frames.length === 0 || this.#socket.destroyed || !this.#socket.writable) return
    this.#socket.cork()
    for (const frame of frames) this.#socket.write(frame)
    this.#socket.uncork()
  }

  /** Writes what is left; after that nothing is sent, so that no frame follows the close frame. */
  close(): void {
    if (this.#closed) return
    this.flush()
    this.#closed = true
  }
}
