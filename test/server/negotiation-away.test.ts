// A delegate whose line was down while the text went on: what they wrote lands where they meant it, or they are told why not and have their words
// in their page still. Each case ends with a text that everybody has, and an editor who goes on.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rawText } from '../../shared/document/draft-text.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { readCloseReason } from '../../shared/protocol/close-codes.ts'
import { proposeAlternative, proposeDeletion } from '../../client/editor/commands/propose.ts'
import type { HeadlessEditor } from './headless-editor.ts'
import { readFlat } from './moved-draft.ts'
import { Desk, Ids } from './negotiation-desk.ts'
import { NegotiationMeeting } from './negotiation-meeting.ts'
import { startTestServer, type TestServer } from './running-server.ts'
import { findFaults } from './text-faults.ts'
import { readItems, wholeText } from './text-oracle.ts'

let server: TestServer
let time = Date.now()
let meeting: NegotiationMeeting
/** The delegate who is away, another one, and an editor. */
let japan: Desk
let egypt: Desk
let editor: Desk

beforeAll(async () => {
  server = await startTestServer({ now: () => time })
})

afterAll(() => server.close())

beforeEach(async () => {
  time += 120_000
  meeting = await NegotiationMeeting.open(server)
  const ids = new Ids()
  const sit = async (...who: Parameters<NegotiationMeeting['enter']>): Promise<Desk> => {
    const desk = new Desk(meeting, await meeting.enter(...who), ids)
    await desk.open()
    desk.line.holding = false
    return desk
  }
  japan = await sit('delegate', 'JPN')
  egypt = await sit('delegate', 'EGY')
  editor = await sit('editor', null)
})

afterEach(() => {
  for (const desk of [japan, egypt, editor]) desk.close()
})

/** A caret in a paragraph, behind some of its words, or a selection of them. */
function select({ editor: page }: Desk, id: string, words: string, whole = false): HeadlessEditor {
  const { paragraph, start } = page.paragraphs.find((each) => each.paragraph.id === id)!
  const at = start + rawText(paragraph).indexOf(words)
  page.select(whole ? at : at + words.length, at + words.length)
  return page
}

const behind = (desk: Desk, id: string, words: string) => select(desk, id, words)
const over = (desk: Desk, id: string, words: string) => select(desk, id, words, true)

async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn++)
    await Promise.all([japan, egypt, editor].map(({ line }) => line.barrier()))
}

function leave(): void {
  japan.provider.disconnect()
}

/** The line is back. Null when all is taken; otherwise why not. */
async function comeBack(): Promise<string | null> {
  const synced = new Promise<null>((resolve) => {
    japan.provider.once('sync', () => resolve(null))
  })
  const closed = new Promise<string | null>((resolve) => {
    japan.provider.once('closed', ({ reason }) => resolve(readCloseReason(reason)))
  })
  japan.line.closed = null
  japan.provider.connect()
  await synced
  await Promise.race([closed, japan.line.barrier()])
  await settle()
  return refusal(japan)
}

function refusal({ line }: Desk): string | null {
  return line.closed && readCloseReason(line.closed.reason)
}

/** Paragraphs as `id:words`, proposed words in brackets, struck ones between tildes. */
function read({ ydoc }: Desk): string[] {
  return readYdoc(ydoc).paragraphs.map(({ id, runs, end }) => {
    const words = runs.map(({ text, marks }) => {
      const inner = marks.ins ? `[${text}]` : text
      return marks.del ? `~${inner}~` : inner
    })
    return `${id}:${words.join('').replaceAll('~~', '')}${end.ins ? '[¶]' : ''}${end.del ? '~¶~' : ''}`
  })
}

function paragraphOf(desk: Desk, id: string): string {
  return read(desk)
    .find((line) => line.startsWith(`${id}:`))!
    .slice(id.length + 1)
}

function sidsOf({ ydoc }: Desk, by: string): string[] {
  return collectProposals(readYdoc(ydoc)).flatMap((proposal) =>
    proposal.by === by ? [proposal.sid] : [],
  )
}

async function decide(decision: 'accept' | 'reject', sids: readonly string[]): Promise<void> {
  await settle()
  const { status } = await meeting.decide(meeting.chair, decision, { ydoc: editor.ydoc, sids })
  expect(status).toBe(200)
  await settle()
}

async function move(ids: readonly string[], before: string | null): Promise<void> {
  expect((await meeting.ask(meeting.chair, 'moves', { ids, before })).status).toBe(200)
  await settle()
}

async function expectOneText(): Promise<void> {
  editor.editor.select(0)
  editor.editor.type('New ')
  await settle()
  const wanted = wholeText(readItems(editor.ydoc))
  expect(findFaults(readItems(editor.ydoc))).toEqual([])
  expect(wholeText(readItems(egypt.ydoc))).toBe(wanted)
  expect(wholeText(readItems(await meeting.stored()))).toBe(wanted)
  expect([...editor.faults(), ...egypt.faults()]).toEqual([])
}

describe('words of somebody who was away', () => {
  afterEach(async () => {
    expect(wholeText(readItems(japan.ydoc))).toBe(wholeText(readItems(editor.ydoc)))
    expect(japan.faults()).toEqual([])
    await expectOneText()
  })

  test('go with a paragraph that was moved, and so do strikes', async () => {
    leave()
    behind(japan, 'p3', 'Invites').type(' also')
    over(japan, 'p3', 'support').type('help')
    await move(['p3'], 'q0')
    await move(['p3'], 'p0')
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p3')).toBe(
      'Invites[ also] international organizations to ~support~[help] them;',
    )
    expect(read(editor).findIndex((line) => line.startsWith('p3:'))).toBe(4)
  })

  test('go with a paragraph that was moved after they had begun there', async () => {
    behind(japan, 'p3', 'Invites').type(' al')
    await settle()
    leave()
    japan.editor.type('so')
    japan.editor.erase('backward')
    await move(['p3'], 'q0')
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p3')).toBe(
      'Invites[ als] international organizations to support them;',
    )
    expect(sidsOf(editor, 'JPN')).toHaveLength(1)
  })

  test('stand in their half of a paragraph that was split', async () => {
    leave()
    behind(japan, 'p3', 'Invites').type(' also')
    over(japan, 'p3', 'support').type('help')
    over(japan, 'p3', 'national org').erase('backward')
    behind(editor, 'p3', 'inter').enter()
    await settle()
    expect(await comeBack()).toBeNull()
    const [head] = read(editor).slice(-3)
    expect(head).toMatch(/:Invites\[ also\] inter$/u)
    expect(paragraphOf(editor, 'p3')).toBe('~national org~anizations to ~support~[help] them;')
  })

  test('stand in their place after a join', async () => {
    leave()
    behind(japan, 'p3', 'Invites').type(' also')
    behind(japan, 'p4', 'Requests').type(' again')
    editor.editor.select(editor.editor.paragraphs.at(-1)!.start)
    editor.editor.erase('backward')
    await settle()
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p4')).toMatch(/^Invites\[ also\] .* them;Requests\[ again\] the/u)
  })

  test('stand beside what was accepted and rejected meanwhile', async () => {
    over(egypt, 'p3', 'Invites').type('Urging')
    behind(egypt, 'p3', 'organizations').type(' everywhere')
    await settle()
    leave()
    behind(japan, 'p3', 'Invites').type(' kindly')
    behind(japan, 'p3', 'organizations').type(' of all kinds')
    const [replaced, added] = sidsOf(editor, 'EGY')
    await decide('accept', [replaced!])
    await decide('reject', [added!])
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p3')).toMatch(
      /^(\[ kindly\]Urging|Urging\[ kindly\]) international organizations\[ of all kinds\] to/u,
    )
  })

  test('inside a proposal that was accepted are a proposal to the text', async () => {
    behind(egypt, 'p3', 'Invites').type(' also all')
    await settle()
    leave()
    behind(japan, 'p3', ' also').type(' most')
    await decide('accept', sidsOf(editor, 'EGY'))
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p3')).toMatch(/^Invites also\[ most\] all international/u)
  })

  test('in a paragraph that an alternative has replaced follow its words, if they were carried over', async () => {
    behind(egypt, 'p3', 'Invites').run(proposeAlternative)
    await settle()
    leave()
    behind(japan, 'p4', 'Requests').type(' again')
    await decide('accept', sidsOf(editor, 'EGY'))
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p4')).toMatch(/^Requests\[ again\]/u)
    expect(paragraphOf(editor, 'p3')).toBe('Invites international organizations to support them;')
  })

  test('are where they were after an editor’s deletion around them', async () => {
    leave()
    behind(japan, 'p3', 'organizations').type(' and all')
    over(editor, 'p3', 'organizations to ').erase('backward')
    await settle()
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p3')).toBe('Invites international [ and all]support them;')
  })

  test('a strike of what is gone strikes nothing, and nothing else', async () => {
    leave()
    over(japan, 'p3', 'organizations ').erase('backward')
    over(editor, 'p3', 'organizations ').erase('backward')
    await settle()
    expect(await comeBack()).toBeNull()
    expect(paragraphOf(editor, 'p3')).toBe('Invites international to support them;')
  })

  test('a new paragraph stands behind the one it followed, wherever others put theirs', async () => {
    leave()
    behind(japan, 'p3', 'them;').enter()
    japan.editor.type('Decides')
    behind(egypt, 'p3', 'them;').enter()
    egypt.editor.type('Urges')
    await settle()
    expect(await comeBack()).toBeNull()
    expect(
      read(editor)
        .slice(-4)
        .map((line) => line.replace(/^\w+:/u, '')),
    ).toEqual(expect.arrayContaining(['[Decides][¶]', '[Urges][¶]']))
  })
})

describe('somebody who was away is told, and keeps the words, where', () => {
  /** What is in the page of the one who was refused. */
  function expectRefused(outcome: string | null, code: string, words: string): void {
    expect(outcome).toBe(code)
    expect(readFlat(japan.ydoc)).toContain(words)
    expect(readFlat(editor.ydoc)).not.toContain(words)
  }

  afterEach(expectOneText)

  test('the paragraph is gone', async () => {
    leave()
    behind(japan, 'p3', 'Invites').type(' also')
    const { start, end } = editor.editor.paragraphs.find(({ paragraph }) => paragraph.id === 'p3')!
    editor.editor.select(start, end)
    editor.editor.erase('backward')
    editor.editor.erase('backward')
    await settle()
    expectRefused(await comeBack(), 'target-gone', ' also')
  })

  test('the proposal they were writing in was rejected', async () => {
    behind(japan, 'p3', 'Invites').type(' al')
    await settle()
    leave()
    japan.editor.type('QQ')
    await decide('reject', sidsOf(editor, 'JPN'))
    expectRefused(await comeBack(), 'proposal-closed', 'QQ')
  })

  test('the proposal they were writing in was accepted', async () => {
    behind(japan, 'p3', 'Invites').type(' al')
    await settle()
    leave()
    japan.editor.type('QQ')
    await decide('accept', sidsOf(editor, 'JPN'))
    expectRefused(await comeBack(), 'proposal-closed', 'QQ')
  })

  test('the proposal they wanted to change was rejected', async () => {
    behind(egypt, 'p3', 'Invites').type(' also all')
    await settle()
    leave()
    behind(japan, 'p3', ' also').type(' most')
    await decide('reject', sidsOf(editor, 'EGY'))
    expectRefused(await comeBack(), 'target-gone', ' most')
  })

  test('the paragraph they wrote an alternative to is gone', async () => {
    leave()
    behind(japan, 'p3', 'Invites').run(proposeAlternative)
    japan.editor.type('Urges all')
    behind(editor, 'p3', 'Invites').run(() => true)
    const { start, end } = editor.editor.paragraphs.find(({ paragraph }) => paragraph.id === 'p3')!
    editor.editor.select(start, end)
    editor.editor.erase('backward')
    editor.editor.erase('backward')
    await settle()
    expectRefused(await comeBack(), 'target-gone', 'Urges all')
  })

  test('their seat was withdrawn', async () => {
    leave()
    behind(japan, 'p3', 'Invites').type(' also')
    await meeting.appoint('JPN', 'reader')
    await reopen()
    expectRefused(await comeBack(), 'seat-withdrawn', ' also')
  })

  /** Rights have changed, so everybody was sent out for a moment. */
  async function reopen(): Promise<void> {
    for (const desk of [egypt, editor]) {
      desk.close()
      await desk.open()
      desk.line.holding = false
    }
  }
})

test('the deletion of a paragraph that was proposed by somebody away is a proposal all the same', async () => {
  leave()
  behind(japan, 'p3', 'Invites').run(proposeDeletion)
  behind(editor, 'p3', 'Invites').type(' also')
  behind(egypt, 'p3', 'organizations').type(' and others')
  await settle()
  expect(await comeBack()).toBeNull()
  expect(paragraphOf(editor, 'p3')).toMatch(/^~Invites~ also/u)
  expect(paragraphOf(editor, 'p3')).toMatch(/~¶~$/u)
  await expectOneText()
})
