// Participants: the stock y-websocket client with our markers, and a bare socket that says what it likes.
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { newYdoc, readYdoc, schemaVersion, textOf } from '../../shared/document/ydoc.ts'
import { readMarker, readNotice, writeMessage } from '../../shared/protocol/codec.ts'
import type { RecordKind } from '../../shared/protocol/messages.ts'

export interface Closed {
  readonly code: number
  readonly reason: string
}

export class RoomClient {
  readonly ydoc: Y.Doc
  readonly provider: WebsocketProvider
  readonly notices: RecordKind[] = []
  #sent = 0
  readonly #waiting = new Map<number, () => void>()

  constructor(socketUrl: string, draftId: string, cookie: string, ydoc: Y.Doc = newYdoc()) {
    this.ydoc = ydoc
    this.provider = new WebsocketProvider(socketUrl, draftId, ydoc, {
      connect: false,
      disableBc: true,
      params: { schema: String(schemaVersion) },
      WebSocketPolyfill: socketWith(cookie) as never,
    })
    this.provider.messageHandlers[102] = (_encoder, decoder) => this.#returned(readMarker(decoder))
    this.provider.messageHandlers[103] = (_encoder, decoder) => {
      const changed = readNotice(decoder)
      if (changed) this.notices.push(changed)
    }
  }

  /** Resolves when the server's state is here. */
  async join(): Promise<this> {
    const synced = new Promise<void>((resolve, reject) => {
      this.provider.once('sync', () => resolve())
      this.provider.once('closed', ({ code, reason }) => reject(new Error(`${code} ${reason}`)))
    })
    this.provider.connect()
    await synced
    return this
  }

  /** Resolves when everything written so far is acknowledged. Never, when the connection breaks before. */
  saved(): Promise<void> {
    const count = ++this.#sent
    const returned = new Promise<void>((resolve) => {
      this.#waiting.set(count, resolve)
    })
    this.provider.ws!.send(writeMessage({ kind: 'marker', count }))
    return returned
  }

  /** Resolves when the server closes the connection for good. */
  closed(): Promise<Closed> {
    return new Promise((resolve) => {
      this.provider.once('closed', resolve)
    })
  }

  /** Resolves when the text of this replica fulfils the condition. */
  until(condition: (text: string) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition(this.text)) return
        this.ydoc.off('update', look)
        resolve()
      }
      this.ydoc.on('update', look)
      look()
    })
  }

  get text(): string {
    return readYdoc(this.ydoc)
      .paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))
      .join('')
  }

  type(words: string, at = 0): void {
    textOf(this.ydoc).insert(at, words)
  }

  /** Hears nothing more, though the connection stands and what is written is sent. */
  stopListening(): void {
    ;(this.provider.ws as unknown as WebSocket).pause()
  }

  listenAgain(): void {
    ;(this.provider.ws as unknown as WebSocket).resume()
  }

  /** Hangs up, comes back, and has what was written meanwhile. */
  async reconnect(): Promise<void> {
    this.provider.disconnect()
    const synced = new Promise<void>((resolve) => {
      this.provider.once('sync', () => resolve())
    })
    this.provider.connect()
    await synced
  }

  leave(): void {
    this.provider.destroy()
    this.ydoc.destroy()
  }

  #returned(count: number): void {
    for (const [sent, resolve] of this.#waiting)
      if (sent <= count) {
        this.#waiting.delete(sent)
        resolve()
      }
  }
}

function socketWith(cookie: string): unknown {
  return class extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { cookie } })
    }
  }
}

/** A socket without any client behind it. */
export function openBareSocket(
  socketUrl: string,
  draftId: string,
  {
    cookie = '',
    query = `schema=${schemaVersion}`,
    headers = {},
  }: {
    readonly cookie?: string
    readonly query?: string
    readonly headers?: Record<string, string>
  } = {},
): WebSocket {
  return new WebSocket(`${socketUrl}/${draftId}?${query}`, { headers: { cookie, ...headers } })
}

export function untilClosed(socket: WebSocket): Promise<Closed> {
  return new Promise((resolve, reject) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    socket.on('error', reject)
  })
}

export function untilOpen(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
}

/** The type and the rest of a message. */
export function readFrame(data: WebSocket.RawData): { type: number; decoder: decoding.Decoder } {
  const decoder = decoding.createDecoder(new Uint8Array(data as Buffer))
  return { type: decoding.readVarUint(decoder), decoder }
}
