// How the server and a child of it talk: a length in four bytes, then a value as V8 copies values. Bytes come in pieces of any size.
import { deserialize, serialize } from 'node:v8'

const lengthBytes = 4

export function frame(value: unknown): Buffer {
  const body = serialize(value)
  const head = Buffer.alloc(lengthBytes)
  head.writeUInt32BE(body.length)
  return Buffer.concat([head, body])
}

/** Undefined in `value` stands for bytes that are no value. */
export interface TakenFrame {
  readonly value: unknown
}

/** Puts pieces together to frames; says so as soon as one would be longer than it may. */
export class FrameReader {
  readonly #mostBytes: number
  #pieces: Buffer[] = []
  #held = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** The frames that are whole with this piece, or `too-long`: then nothing more may be given to it. */
  take(piece: Buffer): readonly TakenFrame[] | 'too-long' {
    this.#pieces.push(piece)
    this.#held += piece.length
    const frames: TakenFrame[] = []
    while (this.#held >= lengthBytes) {
      const length = this.#peekLength()
      if (length > this.#mostBytes) return 'too-long'
      if (this.#held < lengthBytes + length) break
      const whole = Buffer.concat(this.#pieces)
      frames.push({ value: read(whole.subarray(lengthBytes, lengthBytes + length)) })
      const rest = whole.subarray(lengthBytes + length)
      this.#pieces = rest.length > 0 ? [rest] : []
      this.#held = rest.length
    }
    return frames
  }

  #peekLength(): number {
    const [first] = this.#pieces
    if (!first) return 0
    if (first.length < lengthBytes) this.#pieces = [Buffer.concat(this.#pieces)]
    return this.#pieces[0]?.readUInt32BE() ?? 0
  }
}

function read(bytes: Buffer): unknown {
  try {
    return deserialize(bytes) as unknown
  } catch {
    // Whatever a broken child wrote; V8 names no class for it.
    return undefined
  }
}
