import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { createTranslator, type Messages } from '../../shared/i18n/translate.ts'
import { type Language, languages } from '../../shared/document/language.ts'
import type { ImportReview } from '../../shared/protocol/import-api.ts'
import * as broken from '../fixtures/broken-files.ts'
import { shortDraft } from '../sample-contents.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

type Reviewed = ImportReview & { readonly code: string; readonly details?: Record<string, unknown> }

async function bring(bytes: Uint8Array, query = ''): Promise<{ status: number; body: Reviewed }> {
  const response = await fetch(`${server.url}/api/import?name=file${query}`, {
    method: 'POST',
    headers: {
      cookie: await server.makeEditor(),
      'content-type': 'application/octet-stream',
    },
    body: Buffer.from(bytes),
  })
  return { status: response.status, body: (await response.json()) as Reviewed }
}

const word = toDocx(shortDraft('en'), { status: 'issued' }, '2020-03-05T00:00:00Z')
const masthead = 'United Nations\nA/C.3/75/L.12\nGeneral Assembly\nDistr.: Limited\n5 March 2020\n'
const magic = (...bytes: readonly number[]) => Uint8Array.of(...bytes, ...new Uint8Array(600))

describe('a file that cannot be read is named, with what to do', () => {
  test.each<[string, Uint8Array, string, string?]>([
    ['nothing at all', new Uint8Array(), 'import-empty'],
    ['spaces alone', strToU8('   \n\n \t'), 'import-without-text'],
    ['only a masthead', strToU8(masthead), 'import-without-text'],
    ['a zip bomb', broken.zipBomb, 'import-too-large'],
    ['a size that lies', broken.lyingSize(), 'import-broken'],
    ['archives in archives', broken.nestedZip, 'import-format', 'ZIP'],
    ['a billion laughs', broken.billionLaughs, 'import-broken'],
    ['an external entity', broken.externalEntity, 'import-broken'],
    ['a Word file cut off', word.slice(0, word.length / 2), 'import-broken'],
    ['a Word file with a password', broken.encryptedWord(), 'import-encrypted'],
    ['a PDF with a password', broken.encryptedPdf, 'import-encrypted'],
    ['a PDF cut off', broken.plainPdf.slice(0, 120), 'import-broken'],
    ['a PDF of pictures', broken.picturePdf, 'import-pictures-only'],
    [
      'a PDF that names no letters',
      broken.letterlessPdf('{The Council,}', '{Recalling its earlier work on this question,}'),
      'import-letters-unknown',
    ],
    ['DOC', magic(0xd0, 0xcf, 0x11, 0xe0), 'import-format', 'Word 97–2003 (DOC)'],
    ['RTF', strToU8('{\\rtf1 The General Assembly}'), 'import-format', 'RTF'],
    ['ODT', broken.openDocument, 'import-format', 'OpenDocument (ODT)'],
    ['Pages', broken.pages, 'import-format', 'Apple Pages'],
    ['Excel', broken.workbook, 'import-format', 'Excel (XLSX)'],
    ['JPEG', magic(0xff, 0xd8, 0xff, 0xe0), 'import-pictures-only'],
    ['EXE', magic(0x4d, 0x5a, 0x90, 0), 'import-format', 'Windows (EXE)'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, k) => (k * 7919) % 251), 'import-not-text'],
    ['Penholder’s own, cut off', strToU8('{"format":"penholder/1","text":'), 'import-damaged'],
  ])('%s', async (_name, bytes, code, format) => {
    const { status, body } = await bring(bytes)
    expect([status, body.code]).toEqual([code === 'import-too-large' ? 413 : 422, code])
    if (format !== undefined) expect(body).toMatchObject({ details: { format } })
  })

  test.each(languages)('in words of its own: %s', (language) => {
    const { explain } = createTranslator(language, readMessages(language))
    const codes = ['empty', 'not-text', 'without-text', 'encrypted', 'broken', 'pictures-only']
    const more = [
      'letters-unknown',
      'format',
      'too-large',
      'time-limit',
      'failed',
      'unavailable',
      'damaged',
    ]
    const said = [...codes, ...more].map((code) => explain(`import-${code}`, { format: 'RTF' }))
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('a file that can be read all the same', () => {
  test('a Word file with macros, of which it is told', async () => {
    const bytes = broken.wordOf(broken.paragraphsOf('The General Assembly,', 'Recalling it,'), {
      'word/vbaProject.bin': new Uint8Array(1000),
    })
    expect(await bring(bytes)).toMatchObject({ status: 200, body: { macros: true } })
    expect((await bring(word)).body.macros).toBe(false)
  })

  test('one with thousands of parts', async () => {
    expect((await bring(broken.manyEntries(20_000))).status).toBe(200)
  })

  test('one that was read off pictures, of which it is told', async () => {
    const clean =
      'The General Assembly,\n\nRecalling the obligations of States under the Charter,\n\n'
    const noisy = clean.replaceAll('o', '0').replaceAll('t', '|').repeat(6)
    expect((await bring(strToU8(noisy))).body.scanned).toBe(true)
    expect((await bring(strToU8(clean.repeat(6)))).body.scanned).toBe(false)
  })
})

const said = {
  en: 'The General Assembly,\n\nRecalling its resolution 74/1,\n\n1. Decides to remain seized of the matter.',
  fr: 'L’Assemblée générale,\n\nRappelant sa résolution 74/1, adoptée à la soixante-quatorzième session,\n\n1. Décide de rester saisie de la question.',
  ru: 'Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 74/1 о сотрудничестве между государствами,\n\n1. постановляет продолжать заниматься этим вопросом.',
  ar: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/1 بشأن التعاون بين الدول،\n\n1 - تقرر أن تبقي المسألة قيد نظرها.',
  zh: '大会，\n\n回顾其关于各国合作的第74/1号决议，\n\n1. 决定继续处理此案。',
}

describe('a text in another encoding', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['UTF-16 LE with its mark', utf16(`\uFEFF${said.fr}`), said.fr, 'utf-16le'],
    ['UTF-16 LE without', utf16(said.ru), said.ru, 'utf-16le'],
    ['UTF-16 BE with its mark', swapped(utf16(`\uFEFF${said.zh}`)), said.zh, 'utf-16be'],
    ['UTF-16 BE without', swapped(utf16(said.zh)), said.zh, 'utf-16be'],
    ['Windows-1251', inBytes(said.ru, 'windows-1251'), said.ru, 'windows-1251'],
    ['KOI8-R', inBytes(said.ru, 'koi8-r'), said.ru, 'koi8-r'],
    ['Windows-1256', inBytes(said.ar, 'windows-1256'), said.ar, 'windows-1256'],
    [
      'Latin-1 with Word’s quotation marks',
      inBytes(said.fr, 'windows-1252'),
      said.fr,
      'windows-1252',
    ],
    ['Mac', inBytes(said.fr, 'macintosh'), said.fr, 'macintosh'],
    ['GB18030', inBytes(said.zh, 'gb18030'), said.zh, 'gb18030'],
    ['UTF-8', strToU8(said.ar), said.ar, 'utf-8'],
  ])('%s', async (_name, bytes, text, encoding) => {
    const { body } = await bring(bytes)
    expect(body.decoded?.encoding).toBe(encoding)
    expect(body.lines.join('\n')).toContain(text.split('\n')[2])
  })

  test('is read as a person says', async () => {
    const bytes = inBytes(said.ru, 'windows-1251')
    const { body } = await bring(bytes, '&encoding=koi8-r')
    expect(body.decoded).toEqual({ encoding: 'koi8-r', isCertain: true })
    expect((await bring(bytes, '&encoding=ebcdic')).status).toBe(400)
  })

  test('and in the language that a person says', async () => {
    const { body } = await bring(strToU8(said.en), '&language=fr')
    expect(body.content.masthead.language).toBe('fr')
  })
})

describe('an upload of 200 megabytes', () => {
  const total = 200_000_000
  const piece = new Uint8Array(1_000_000)

  function endless(sent: { bytes: number }): ReadableStream<Uint8Array> {
    return new ReadableStream({
      pull(controller) {
        if (sent.bytes >= total) return controller.close()
        sent.bytes += piece.length
        controller.enqueue(piece)
      },
    })
  }

  test('is refused while it comes, and the server does not grow', async () => {
    const cookie = await server.makeEditor()
    const before = process.memoryUsage().arrayBuffers
    const sent = { bytes: 0 }
    const answer = await fetch(`${server.url}/api/import?name=x`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: endless(sent),
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(((await answer.json()) as Reviewed).code).toBe('upload-too-large')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80_000_000)
    expect((await bring(strToU8(said.en))).status).toBe(200)
  })
})

function readMessages(language: Language): Messages {
  const file = new URL(`../../shared/i18n/messages/${language}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Messages
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'))
}

function swapped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(bytes).swap16())
}

/** The bytes of a text in an encoding that Node only decodes: each character is looked up in what its bytes decode to. */
function inBytes(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let high = 0; high < 256; high++) {
    table.set(decoder.decode(Uint8Array.of(high)), [high])
    if (encoding !== 'gb18030' || high < 0x81) continue
    for (let low = 0x40; low < 0xff; low++)
      table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? [0x3f]))
}
