/** As large a share of words that no typist writes is the sign of text that a program read off a picture. */
const noisyShare = 0.03
const fewestWords = 40

/** Whether a text has as many broken words as only character recognition makes: `0rganizati0n`, `Sta|es`, `reso~ution`. */
export function looksScanned(lines: readonly string[]): boolean {
  const words = lines
    .join(' ')
    .split(/\s+/u)
    .filter((word) => /\p{L}{2}/u.test(word) || /[|~¬^\\]/u.test(word))
  if (words.length < fewestWords) return false
  const broken = words.filter(
    (word) =>
      /\p{L}[|~¬^\\}{]|[|~¬^\\}{]\p{L}|\p{Ll}[01]\p{Ll}|\uFFFD|\p{Ll}\p{Lu}{1,2}\p{Ll}/u.test(
        word,
      ) && !/[@/_]|\.\p{L}/u.test(word),
  )
  return broken.length / words.length > noisyShare
}
