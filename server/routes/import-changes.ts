// Tracked changes of a file as proposals of the delegations that their authors are.
import { type Request, Router } from 'express'
import * as Y from 'yjs'
import { ok } from '../../shared/result.ts'
import {
  authorMap,
  type AuthorMap,
  type ImportedChangesAnswer,
} from '../../shared/protocol/import-api.ts'
import { isGroup } from '../../shared/sponsors/groups.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { RequestFailure } from '../errors.ts'
import { apartFailure } from '../compare/apart-failure.ts'
import { admitDrawn } from '../import/changes/import-changes.ts'
import { listBases, readApart } from '../import/review-file.ts'
import { writeImportAuthor } from '../store/import-authors.ts'
import type { StoredPerson } from '../store/people.ts'
import { bytesOf, type ImportParts, nameOf, takeOrFail } from './import-file.ts'
import { requireDraft } from './route-parts.ts'
import { whileAsked } from './while-asked.ts'
import { type CommandRunner, commandRunner } from './run-command.ts'

export function importChangesRoute(parts: ImportParts): Router {
  const router = Router()
  const run = commandRunner(parts)
  router.post('/drafts/:id/import-changes', ...parts.readFile, async (request, response) => {
    const person = response.locals['person'] as StoredPerson
    const action = person.role === 'secretariat' ? 'decide' : 'propose'
    const { draft } = await requireDraft(parts, request, action)
    const authors = readAuthors(request.query['authors'], person)
    const bases = await listBases(parts.db, draft)
    const file = nameOf(request.query['name'])
    const signal = whileAsked(response)
    const job = {
      name: file,
      bytes: bytesOf(request.body),
      bases: bases.map(({ content }) => content),
      groups: groupAuthors(authors),
    }
    const { changes, texts } = await readApart(parts.apart, job, signal)
    if (!changes) throw new RequestFailure('import-no-changes')
    const base = changes.base === null ? undefined : bases[changes.base]
    if (!base) throw new RequestFailure('import-base-unknown')
    const { masthead } = draft
    const imported = { file, masthead, issued: base.content.text, texts }
    const state = await readState(run, request, action)
    const answer = await parts.apart.draw({ state, changes: imported }, signal)
    if (!answer.ok) throw apartFailure('import', answer.problem)
    const drawn = takeOrFail(answer.value)
    const { events } = await run(request, action, () => admitDrawn(file, drawn))
    const within = changes.within.flatMap(({ author, words }) => {
      const delegation = authors[author]
      return delegation ? [{ kind: 'within' as const, words, label: null, delegation }] : []
    })
    const placeless = drawn.flatMap(({ delegation, unplaced }) =>
      unplaced.map((each) => ({ ...each, delegation })),
    )
    if (person.role === 'secretariat') await remember(parts, draft.meetingId, authors)
    const proposed = events.flatMap(({ change }) => (change.kind === 'proposed' ? [change] : []))
    const counted = [...Map.groupBy(proposed, ({ delegation }) => delegation)]
    const proposals = Object.fromEntries(counted.map(([code, own]) => [code, own.length]))
    const unplaced = [...within, ...placeless]
    response.json({ proposals, unplaced } satisfies ImportedChangesAnswer)
  })
  return router
}

/** The draft with all that is admitted; nothing is stored by it. */
async function readState(
  run: CommandRunner,
  request: Request,
  action: 'decide' | 'propose',
): Promise<Uint8Array> {
  let state: Uint8Array = new Uint8Array()
  await run(request, action, () => ({ ydoc }) => {
    state = Y.encodeStateAsUpdate(ydoc)
    return ok([])
  })
  return state
}

/** A delegate imports for the own delegation and for nobody else. */
function readAuthors(value: unknown, { role, delegation }: StoredPerson): AuthorMap {
  const parsed = authorMap.safeParse(parse(value))
  if (!parsed.success) throw new RequestFailure('body-invalid', { fields: ['authors'] })
  for (const code of Object.values(parsed.data)) {
    if (code === null) continue
    if (!isState(code) && !isGroup(code))
      throw new RequestFailure('unknown-delegation', { delegation: code })
    if (role !== 'secretariat' && code !== delegation) throw new RequestFailure('forbidden')
  }
  return parsed.data
}

function parse(value: unknown): unknown {
  try {
    return JSON.parse(typeof value === 'string' ? value : '')
  } catch {
    return null
  }
}

function groupAuthors(authors: AuthorMap) {
  const mapped = Object.entries(authors).flatMap(([author, delegation]) =>
    delegation === null ? [] : [{ author, delegation }],
  )
  return [...Map.groupBy(mapped, ({ delegation }) => delegation)].map(([delegation, own]) => ({
    delegation,
    authors: own.map(({ author }) => author),
  }))
}

async function remember({ db }: ImportParts, meetingId: string, authors: AuthorMap): Promise<void> {
  for (const [author, delegation] of Object.entries(authors))
    if (delegation !== null) await writeImportAuthor(db, meetingId, { author, delegation })
}
