// A draft that is attacked, with an honest person in it, and the proof that it has come to no harm.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { startDraft } from '../../server/drafts/start-draft.ts'
import { openLog } from '../../server/log.ts'
import { startServer } from '../../server/main.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { newYdoc } from '../../shared/document/ydoc.ts'
import { RoomClient } from './room-client.ts'
import { startTestServer, TestServer } from './running-server.ts'

export interface AttackScene {
  readonly draftId: string
  /** Of an editor who has never been refused. */
  readonly cookie: string
  /** The document as the server has it, to write valid updates with. */
  readonly ydoc: Y.Doc
  /** Keeps the draft open on the server meanwhile. */
  readonly holder: RoomClient
}

export class AttackedServer {
  #server: TestServer
  readonly #honest: string
  readonly #drafts: string[] = []

  private constructor(server: TestServer, honest: string) {
    this.#server = server
    this.#honest = honest
  }

  static async start(): Promise<AttackedServer> {
    const server = await startTestServer()
    return new AttackedServer(server, await server.signIn('secretariat'))
  }

  get server(): TestServer {
    return this.#server
  }

  /** A draft that nobody has touched. */
  async prepare(): Promise<AttackScene> {
    const { db } = this.#server.running
    const [meeting] = await listMeetings(db)
    const draftId = await db.transaction((sql) => {
      const start = startDraft(meeting!, { title: 'A title', language: 'en' })
      return createDraft(sql, { ...start, meetingId: meeting!.id, personId: null, now: 0 })
    })
    this.#drafts.push(draftId)
    const holder = await new RoomClient(this.#server.socketUrl, draftId, this.#honest).join()
    const ydoc = newYdoc()
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(holder.ydoc))
    return { draftId, cookie: await this.#server.makeEditor(), ydoc, holder }
  }

  /** Two honest people write and see each other, and a third opens the draft. */
  async expectHealthy(draftId: string): Promise<void> {
    const join = (): Promise<RoomClient> =>
      new RoomClient(this.#server.socketUrl, draftId, this.#honest).join()
    const [one, two] = await Promise.all([join(), join()])
    const words = `healthy ${randomUUID()} `
    one.type(words)
    await Promise.all([one.saved(), two.until((text) => text.includes(words))])
    const third = await join()
    expect(third.text).toBe(one.text)
    for (const client of [one, two, third]) client.leave()
  }

  /** Starts the program again on the same store and looks at every draft; gives how many there are. */
  async expectHealthyAfterRestart(): Promise<number> {
    await this.#server.running.close()
    const { folder } = this.#server
    const config = { port: 0, host: '127.0.0.1', demo: true, publicOrigin: null }
    const running = await startServer(
      { ...config, dataFolder: folder },
      { log: openLog(() => undefined) },
    )
    this.#server = new TestServer(running, folder, [])
    for (const draftId of this.#drafts) await this.expectHealthy(draftId)
    return this.#drafts.length
  }

  close(): Promise<void> {
    return this.#server.close()
  }
}
