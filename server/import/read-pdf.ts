// The pages of a PDF by the positions of their glyphs. Runs where time and memory end (import-apart.ts): the file comes from anywhere.
import { canvasHooks, nowhere } from './without-canvas.ts'
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlacedPage } from '../../shared/importers/pdf/placed-page.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { isGarbled } from './garbled-text.ts'
import { LetterlessFonts } from './letterless-fonts.ts'
import { readPlacedPage } from './pdf-glyphs.ts'

canvasHooks.deregister()

export interface PdfProblem {
  readonly code:
    | 'pdf-encrypted'
    | 'pdf-damaged'
    | 'pdf-too-long'
    | 'pdf-without-text'
    /** It has characters that say no letters: fonts without a table of what their glyphs mean. */
    | 'pdf-garbled'
}

export interface ReadPdf {
  readonly pages: readonly PlacedPage[]
  /** Pages, from 1, that show pictures and no words. */
  readonly pictured: readonly number[]
  /** Pages, from 1, that could not be read. */
  readonly broken: readonly number[]
}

/** The longest budget document of the United Nations has fewer. */
const mostPages = 1500
/** A book of a thousand pages has fewer glyphs than these. */
const mostGlyphs = 6_000_000
/** Words of a running head or a number may stand on a page that is a picture. */
const fewestLetters = 30
const leastPictured = 0.3

/** Costs some five milliseconds a page, and the loading of the reader once. Never throws for what is in the bytes. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf, PdfProblem>> {
  const task = getDocument({
    // The reader takes the bytes for its own.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    // Where it finds nowhere to put fonts, it makes outlines of every glyph.
    disableFontFace: false,
    ownerDocument: nowhere,
    fontExtraProperties: true,
    stopAtErrors: false,
    enableXfa: false,
  })
  try {
    return await readPages(await task.promise)
  } catch (error) {
    if (error instanceof PasswordException) return refuse({ code: 'pdf-encrypted' })
    if (error instanceof Error) return refuse({ code: 'pdf-damaged' })
    throw error
  } finally {
    await task.destroy()
  }
}

async function readPages(document: PDFDocumentProxy): Promise<Result<ReadPdf, PdfProblem>> {
  if (document.numPages > mostPages) return refuse({ code: 'pdf-too-long' })
  const pages: PlacedPage[] = []
  const broken: number[] = []
  const letterless = new LetterlessFonts()
  let glyphs = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readOne(document, number, letterless)
    if (page === null) broken.push(number)
    glyphs += page?.glyphs.length ?? 0
    if (glyphs > mostGlyphs) return refuse({ code: 'pdf-too-long' })
    pages.push(page ?? { glyphs: [] })
  }
  const text = pages.map(textOf)
  if (broken.length === pages.length) return refuse({ code: 'pdf-damaged' })
  if (text.every((words) => words.trim() === '')) return refuse({ code: 'pdf-without-text' })
  const pictured = pages.flatMap((page, index) => (isPicture(page, text[index]) ? [index + 1] : []))
  if (pictured.length + broken.length === pages.length) return refuse({ code: 'pdf-without-text' })
  if (isGarbled(text.join('\n'))) return refuse({ code: 'pdf-garbled' })
  return ok({ pages, pictured, broken })
}

/** Null for a page that cannot be read; the others may be whole. */
async function readOne(
  document: PDFDocumentProxy,
  number: number,
  letterless: LetterlessFonts,
): Promise<PlacedPage | null> {
  try {
    const page = await document.getPage(number)
    const placed = await readPlacedPage(page, letterless)
    page.cleanup()
    return placed
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function textOf({ glyphs }: PlacedPage): string {
  return glyphs.map(({ text }) => text).join('')
}

function isPicture({ pictured = 0 }: PlacedPage, text = ''): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return pictured >= leastPictured && letters < fewestLetters
}
