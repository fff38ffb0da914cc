// What the text as it is on this screen is called: the hash that a sponsor's confirmation is bound to, without asking the server.
import { useEffect, useState } from 'react'
import { wordsToHash } from '../../shared/numbering/words-to-hash.ts'
import type { Editor } from '../editor/editor.ts'
import { sha256 } from '../record/sha256.ts'

/** While somebody types, once they pause. */
const pauseMs = 500

/** Null until the text is there. */
export function useTextHash(editor: Editor | null): string | null {
  const [hash, setHash] = useState<string | null>(null)
  useEffect(() => {
    if (!editor) return undefined
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    let shown: unknown = null
    const compute = async () => {
      const { text } = editor.get()
      shown = text
      if (text.paragraphs.length === 0) return
      const computed = await sha256(wordsToHash(text))
      if (current && shown === text) setHash(computed)
    }
    const wait = () => {
      if (editor.get().text === shown) return
      clearTimeout(timer)
      timer = setTimeout(() => void compute(), pauseMs)
    }
    void compute()
    const stop = editor.subscribe(wait)
    return () => {
      current = false
      clearTimeout(timer)
      stop()
    }
  }, [editor])
  return hash
}
