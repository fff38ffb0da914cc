// A draft of three short paragraphs on the real server, to be moved about.
import type * as Y from 'yjs'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { readRecord } from '../../server/store/log.ts'
import { buildYdoc } from '../../server/store/stored-ydoc.ts'
import { rawText } from '../../shared/document/draft-text.ts'
import { newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { paragraph } from '../builders.ts'
import { RoomClient } from './room-client.ts'
import type { Answered, TestServer } from './running-server.ts'

export class MovedDraft {
  server: TestServer
  readonly id: string
  /** Of an editor who has asked for nothing and was never refused. */
  readonly cookie: string

  private constructor(server: TestServer, id: string, cookie: string) {
    this.server = server
    this.id = id
    this.cookie = cookie
  }

  /** Reads a:Alpha b:Bravo c:Charlie. */
  static async make(server: TestServer): Promise<MovedDraft> {
    const { db } = server.running
    const [meeting] = await listMeetings(db)
    const { id: meetingId, masthead } = meeting!
    const text = {
      paragraphs: [
        paragraph('a', 'operative', 'Alpha'),
        paragraph('b', 'operative', 'Bravo'),
        paragraph('c', 'operative', 'Charlie'),
      ],
    }
    const id = await db.transaction((sql) =>
      createDraft(sql, { meetingId, masthead, text, personId: null, now: 0 }),
    )
    return new MovedDraft(server, id, await server.makeEditor())
  }

  join(cookie = this.cookie, ydoc = newYdoc()): Promise<RoomClient> {
    return new RoomClient(this.server.socketUrl, this.id, cookie, ydoc).join()
  }

  move(body: unknown, cookie: string | null = this.cookie): Promise<Answered> {
    const path = `/api/drafts/${this.id}/moves`
    return this.server.ask('POST', path, { body, ...(cookie === null ? {} : { cookie }) })
  }

  /** The text as the log has it, when everything these have written has arrived. */
  async read(...clients: readonly RoomClient[]): Promise<string> {
    for (const client of clients) await client.saved()
    const record = await readRecord(this.server.running.db, this.id)
    return readParagraphs(buildYdoc(record.map(({ bytes }) => bytes)))
  }
}

export function readParagraphs(ydoc: Y.Doc): string {
  return readYdoc(ydoc)
    .paragraphs.map((each) => `${each.id}:${rawText(each)}`)
    .join(' ')
}

/** The text with a bar for each end, so that places in it are those of the live text. */
export function readFlat(ydoc: Y.Doc): string {
  return (textOf(ydoc).toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '|'))
    .join('')
}
