// placeholder until the compilation is written
import type { DraftText } from '../../shared/document/draft-text.ts'
export function CompiledText({ text }: { text: DraftText }) {
  return <p>{text.paragraphs.length}</p>
}
