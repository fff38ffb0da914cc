// The compiler's drawing of a whole document, one page under another, as one drawing a page: so that a page that has not changed is the
// same file as before. A page takes along the shapes of the letters that stand on it, and no text: it is a picture.

const pageStart =
  /<g class="typst-page"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)"[^>]*>/gu
const style =
  '<style>svg{fill:none}.outline_glyph path,path.outline_glyph{fill:var(--glyph_fill);stroke:var(--glyph_stroke)}</style>'

/** Costs a pass over the drawing for the shapes, and one over each page. */
export function splitPages(compiled: string): readonly string[] {
  const drawing = withoutText(compiled)
  const starts = [...drawing.matchAll(pageStart)]
  const [first] = starts
  if (!first) return []
  const shapes = readShapes(drawing.slice(0, first.index))
  return starts.map(({ index, 0: opening, 1: width = '0', 2: height = '0' }, at) => {
    const next = starts[at + 1]?.index ?? drawing.lastIndexOf('</svg>')
    const inside = drawing.slice(index + opening.length, next)
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
      style,
      `<defs>${collectShapes(inside, shapes)}</defs>`,
      `<g>${inside}</svg>`,
    ].join('')
  })
}

/** What the page refers to, and what that refers to. */
function collectShapes(page: string, shapes: ReadonlyMap<string, string>): string {
  const used = new Map<string, string>()
  let open = [page]
  while (open.length > 0) {
    const ids = open.flatMap((text) =>
      Array.from(text.matchAll(/#([^")\s]+)["')]/gu), ([, id]) => id ?? ''),
    )
    open = []
    for (const id of ids) {
      const shape = shapes.get(id)
      if (shape === undefined || used.has(id)) continue
      used.set(id, shape)
      open.push(shape)
    }
  }
  return [...used.values()].join('')
}

/** The letters and clips that pages refer to, by their ids. */
function readShapes(head: string): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>()
  for (const [, block = ''] of head.matchAll(/<defs[^>]*>(.*?)<\/defs>/gsu))
    for (const [shape, , id = ''] of block.matchAll(
      /<(path|symbol|clipPath|image|linearGradient|radialGradient|pattern)\b[^>]*?\bid="([^"]+)"[^>]*?(?:\/>|>.*?<\/\1>)/gsu,
    ))
      shapes.set(id, shape)
  return shapes
}

/** Without what a browser lays over the letters to be selected, and without links: nothing in a picture does anything. */
function withoutText(drawing: string): string {
  return drawing
    .replaceAll(/<foreignObject\b.*?<\/foreignObject>/gsu, '')
    .replaceAll(/<\/?a\b[^>]*>/gu, '')
    .replaceAll(/ on\w+="[^"]*"/gu, '')
    .replaceAll(/ data-tid="[^"]*"/gu, '')
}
