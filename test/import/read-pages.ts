// A PDF as its importer reads it.
import { readPdf } from '../../server/import/read-pdf.ts'
import { importPages, type ReadPages } from '../../shared/importers/pdf/from-pages.ts'

/** Throws where the file is refused. */
export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const read = await readPdf(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  let count = 0
  return importPages(read.value.pages, { newId: () => `p${++count}` })
}
