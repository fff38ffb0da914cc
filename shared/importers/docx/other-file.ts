// Places where a Word file takes in another file: a piece in another format that Word makes into text when it opens it (altChunk, ISO/IEC
// 29500-1, 17.17.2), a part of a master document (subDoc, the same, 17.17.1). Neither is read; where they belong is told.
import type { XmlElement } from './xml.ts'

/** In an element and under it; text boxes are read apart. */
export function countOtherFiles({ name, children }: XmlElement): number {
  if (name === 'altChunk' || name === 'subDoc') return 1
  if (name === 'txbxContent') return 0
  return children.reduce((sum, each) => sum + countOtherFiles(each), 0)
}
