// What has been read out so far, made on this page from the live text: the list changes while the words do.
import { useCallback, useEffect, useState } from 'react'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { wordsToHash } from '../../shared/numbering/words-to-hash.ts'
import { describeChanges } from '../../shared/oral/describe-changes.ts'
import type { IssuedText } from '../../shared/protocol/api.ts'
import { type Answer, getIssuedText } from '../api.ts'
import { sha256 } from '../record/sha256.ts'
import { ok } from '../../shared/result.ts'
import { useLoaded } from '../use-loaded.ts'

/** While somebody types, once they pause. */
const pauseMs = 300

export interface ReadOut {
  readonly sentences: readonly string[]
  /** Of the words the list is made of: what is certified. */
  readonly textHash: string
}

/** Null until the text and the document are there. `document` is the number of the issue that is revised; null where there is none. */
export function useReadOut(
  draftId: string,
  document: number | null,
  text: DraftText | null,
): ReadOut | null {
  const load = useCallback(
    (): Answer<IssuedText | null> =>
      document === null ? Promise.resolve(ok(null)) : getIssuedText(draftId, document),
    [draftId, document],
  )
  const [issued] = useLoaded(load)
  const [readOut, setReadOut] = useState<ReadOut | null>(null)
  const base = issued.kind === 'ready' ? issued.value : null
  useEffect(() => {
    if (!text || !base) return undefined
    let current = true
    const read = async () => {
      const changes = await readChanges(base, text)
      if (current) setReadOut(changes)
    }
    const timer = setTimeout(() => void read(), pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [base, text])
  return readOut
}

async function readChanges({ content }: IssuedText, text: DraftText): Promise<ReadOut> {
  const now = { ...content, title: titleOf(text), text: asBase(text) }
  const comparison = compareDocuments(content, now)
  const { language } = content.masthead
  const sentences = describeChanges(comparison, language).map(({ sentence }) => sentence)
  return { sentences, textHash: await sha256(wordsToHash(text)) }
}

/** As the record of the draft has it. */
function titleOf(text: DraftText): string {
  return asBase({ paragraphs: text.paragraphs.filter(({ part }) => part === 'title') })
    .paragraphs.map(({ runs }) =>
      runs.flatMap((run) => (run.marks.note === undefined ? [run.text] : [])).join(''),
    )
    .join(' ')
    .trim()
}
