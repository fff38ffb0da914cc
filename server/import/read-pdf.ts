// The text of a PDF by the positions of its glyphs. Runs where time and memory end (compare-worker.ts): the file comes from anywhere.
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PlacedPage, textOfPages } from '../../shared/importers/pdf/page-text.ts'
import { readGlyphs } from './pdf-glyphs.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'

export interface PdfProblem {
  readonly code: 'pdf-encrypted' | 'pdf-damaged' | 'pdf-too-long' | 'pdf-without-text'
}

/** The longest budget document of the United Nations has fewer. */
const mostPages = 1000

/** Plain text as shared/importers/from-text.ts reads it. Costs some ten milliseconds a page. */
export async function readPdf(bytes: Uint8Array): Promise<Result<string, PdfProblem>> {
  const task = getDocument({
    // The reader takes the bytes for its own.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) return refuse({ code: 'pdf-too-long' })
    const pages: PlacedPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push({ glyphs: await readGlyphs(page) })
      page.cleanup()
    }
    const text = textOfPages(pages)
    return text.trim() === '' ? refuse({ code: 'pdf-without-text' }) : ok(text)
  } catch (error) {
    if (error instanceof PasswordException) return refuse({ code: 'pdf-encrypted' })
    if (error instanceof Error) return refuse({ code: 'pdf-damaged' })
    throw error
  } finally {
    await task.destroy()
  }
}
