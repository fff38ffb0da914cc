// What extraction makes of sound Arabic: letters in the order of the paper, and the shapes of letters instead of letters.

type Debris = (line: string) => string

const arabic = /\p{Script=Arabic}/u

const mirrored: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' }

/** Figures and Latin words keep their order, brackets stand as they look. */
const visual: Debris = (line) => {
  if (!arabic.test(line)) return line
  const runs = line.match(/[A-Za-z\d]+(?:[./:,-][A-Za-z\d]+)*|[\s\S]/gu) ?? []
  return runs
    .toReversed()
    .join('')
    .replaceAll(/[()[\]]/g, (sign) => mirrored[sign] ?? sign)
}

/** The shapes of a letter in the order of Unicode: alone, at the end, and, of letters that join on, at the beginning and within. */
const shapes = readShapes()

function readShapes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (let code = 0xfe80; code <= 0xfefc; code++) {
    const shape = String.fromCodePoint(code)
    const letter = shape.normalize('NFKC')
    found.set(letter, [...(found.get(letter) ?? []), shape])
  }
  return found
}

const presentationForms: Debris = (line) => {
  const letters = line.match(/ل[اأإآ]|[\s\S]/gu) ?? []
  const joinsOn = (index: number) => shapes.get(letters[index] ?? '')?.length === 4
  const joinsBack = (index: number) => (shapes.get(letters[index] ?? '')?.length ?? 0) > 1
  return letters
    .map((letter, index) => {
      const before = joinsOn(index - 1) && joinsBack(index)
      const after = joinsOn(index) && joinsBack(index + 1)
      return shapes.get(letter)?.[(before ? 1 : 0) + (after ? 2 : 0)] ?? letter
    })
    .join('')
}

/** Brackets as they look from the left, but for those within what is read from there. */
const turnedBrackets: Debris = (line) =>
  line.replaceAll(/[A-Z]\w*(?:\/?\w+)*\([\dA-Z]+\)|(?<!\S)\([A-Z]\)|[()]/gu, (found) =>
    found.length > 1 ? found : (mirrored[found] ?? found),
  )

const kinds: Readonly<Record<string, Debris>> = {
  visual,
  'presentation-forms': presentationForms,
  'turned-brackets': turnedBrackets,
}

/** `debris` names the kinds of debris, one after the other. */
export function debase(source: string, debris: string): string {
  return debris.split(' ').reduce(
    (text, name) =>
      text
        .split('\n')
        .map(kinds[name] ?? String)
        .join('\n'),
    source,
  )
}
