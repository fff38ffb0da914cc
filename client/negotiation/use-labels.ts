// What a paragraph is called: its label with those above it, or its first words where it has none.
import { useCallback, useMemo } from 'react'
import { bodyText, type DraftText } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import type { Labels } from '../../shared/numbering/label.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import { useWords } from '../i18n/interface-language.tsx'

export type NameOfParagraph = (paragraphId: string) => string

const longestWords = 40

export function useNamesOfParagraphs(
  text: DraftText,
  language: Language,
  labels: Labels,
): NameOfParagraph {
  const { translate } = useWords()
  const known = useMemo(() => {
    const numbers = numberParagraphs(text, { language, labels })
    return new Map(
      text.paragraphs.map((paragraph, index) => [
        paragraph.id,
        { path: numbers[index]?.path ?? null, paragraph },
      ]),
    )
  }, [text, language, labels])
  return useCallback(
    function nameOf(id): string {
      const found = known.get(id)
      if (!found) return translate('paragraph.gone')
      if (found.path !== null) return `\u2068${found.path}\u2069`
      const { part, kind, ref } = found.paragraph
      // A proposed move has a line of its own in the text, and is called after what it would bring there.
      if (kind === 'move') return translate('proposals.kind-move', { label: nameOf(ref ?? '') })
      if (part === 'title' || part === 'subject') return translate(`paragraph.the-${part}`)
      return translate('paragraph.unnumbered', { words: firstWords(bodyText(found.paragraph)) })
    },
    [known, translate],
  )
}

export function firstWords(words: string): string {
  const trimmed = words.trim()
  return trimmed.length <= longestWords ? trimmed : `${trimmed.slice(0, longestWords).trimEnd()}…`
}
