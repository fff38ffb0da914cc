import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { importChangesCommand } from '../../server/import/changes/import-changes.ts'
import { readImport } from '../../server/import/read-import.ts'
import { Gate } from '../../server/rooms/gate.ts'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { languages } from '../../shared/document/language.ts'
import { fillYdoc, newYdoc, readYdoc } from '../../shared/document/ydoc.ts'
import { toTrackedDocx } from '../../shared/exporters/docx/to-docx.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { decideProposals } from '../../shared/negotiation/decide.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { revisedDraft } from '../docx/revised-draft.ts'
import { needs } from '../needs.ts'
import { shortDraft } from '../sample-contents.ts'
import { linesOf } from './round-trip.ts'

const issued = { status: 'issued' } as const
const author = { name: 'Delegation of Egypt', date: '2020-03-05T00:00:00Z' }

function track(old: FrozenContent, now: FrozenContent): Uint8Array {
  return toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })
}

/** Level and part are nobody's words. */
function wordsOf(text: DraftText): string[] {
  return linesOf(asBase(text))
    .map((line) => line.replace(/^\w+ \w+ \d ?/u, '').replaceAll(/[\s*]/gu, ''))
    .filter((line) => line !== '')
}

describe.skipIf(!needs('soffice'))('a file with Track Changes that LibreOffice wrote', () => {
  test('says the same: what was issued, and the text of its author', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'penholder-tracked-'))
    try {
      const names = languages.map((of) => {
        const old = shortDraft(of)
        writeFileSync(join(folder, `${of}.docx`), track(old, reviseWords(old)))
        return join(folder, `${of}.docx`)
      })
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const out = join(folder, 'out')
      const words = ['--headless', profile, '--convert-to', 'docx', '--outdir', out, ...names]
      expect(spawnSync('soffice', words, { timeout: 180_000 }).status).toBe(0)
      for (const of of languages) {
        const old = shortDraft(of)
        const read = await readImport({
          name: '',
          bytes: readFileSync(join(out, `${of}.docx`)),
          bases: [old],
          groups: [{ delegation: 'EGY', authors: ['Delegation of Egypt'] }],
        })
        if (!read.ok) throw new Error(read.problem.code)
        expect(read.changes?.base).toBe(0)
        expect(wordsOf(read.texts[0]!.text)).toEqual(wordsOf(reviseWords(old).text))
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 200_000)
})

function reviseWords(old: FrozenContent): FrozenContent {
  return { ...revisedDraft(old), masthead: old.masthead, sponsors: old.sponsors }
}

describe('a Word file with Track Changes over an issued text', () => {
  test.each(languages)('gives the text of its author as proposals, in %s', async (of) => {
    const old = shortDraft(of)
    const revised = reviseWords(old)
    const job = {
      name: 'e.docx',
      bytes: track(old, revised),
      bases: [old],
      groups: [{ delegation: 'EGY', authors: ['Delegation of Egypt'] }],
    }
    const read = await readImport(job)
    if (!read.ok) throw new Error(read.problem.code)
    expect(read.changes?.base).toBe(0)
    expect(read.changes?.authors.map((each) => each.author)).toEqual(['Delegation of Egypt'])
    const live = newYdoc()
    fillYdoc(live, old.text)
    const { masthead } = old
    const changes = { file: 'e.docx', masthead, issued: old.text, texts: read.texts }
    const missed: string[] = []
    const command = importChangesCommand(changes, (_, unplaced) =>
      missed.push(...unplaced.filter(({ kind }) => kind !== 'form').map(({ words }) => words)),
    )
    const by = { personId: 's', name: 'Secretariat', delegation: null }
    const done = new Gate(live, noNegotiation).command(command, { by, at: 1 })
    if (!done.ok || !done.value) throw new Error(JSON.stringify(done))
    Y.applyUpdate(live, done.value.bytes)
    expect(missed).toEqual([])
    expect(wordsOf(readYdoc(live))).toEqual(wordsOf(old.text))
    const sids = collectProposals(readYdoc(live)).map(({ sid }) => sid)
    expect(sids.length).toBeGreaterThan(3)
    live.transact(() =>
      decideProposals(live, new CarryMap(live), { outcome: 'accepted', sids, by: null }),
    )
    expect(wordsOf(readYdoc(live))).toEqual(wordsOf(revised.text))
  })
})
