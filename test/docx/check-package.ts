// Whether a file is as Word wants it: well-formed parts, content models (ooxml-order.ts), ids that are there once and lead somewhere, relations and
// types of all parts. It knows nothing of how our files are written.
import { strFromU8, unzipSync } from 'fflate'
import { findDisorder } from './ooxml-order.ts'
import { child, elements, parseXml, textOf, type Element } from './parse-xml.ts'

/** What is wrong, one line each; empty for a good file. */
export function checkPackage(docx: Uint8Array): string[] {
  const parts = new Map(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]),
  )
  return [
    ...checkTypes(parts),
    ...checkRelations(parts),
    ...[...parts].flatMap(([name, root]) =>
      name.startsWith('word/') && !name.endsWith('.rels') ? checkPart(name, root) : [],
    ),
    ...checkIds(parts),
    ...checkRevisions(parts),
    ...checkNames(parts),
  ]
}

type Parts = ReadonlyMap<string, Element>

function all(root: Element | undefined, name?: string): Element[] {
  return elements(root).flatMap((each) => [
    ...(name === undefined || each.name === name ? [each] : []),
    ...all(each, name),
  ])
}

function checkTypes(parts: Parts): string[] {
  const types = elements(parts.get('[Content_Types].xml'))
  const byName = new Set(types.map(({ attributes }) => attributes['PartName']))
  const named = types.filter(({ name }) => name === 'Override')
  return [
    ...[...parts.keys()].flatMap((name) => {
      const isKnown = name === '[Content_Types].xml' || name.endsWith('.rels')
      return isKnown || byName.has(`/${name}`) ? [] : [`${name} has no type`]
    }),
    ...named.flatMap(({ attributes }) =>
      parts.has(attributes['PartName']!.slice(1)) ? [] : [`no ${attributes['PartName']}`],
    ),
    ...(byName.size < named.length ? ['a type is given twice'] : []),
  ]
}

function checkRelations(parts: Parts): string[] {
  const relations = elements(parts.get('word/_rels/document.xml.rels'))
  const ids = relations.map(({ attributes }) => attributes['Id']!)
  const used = all(parts.get('word/document.xml')).flatMap(
    ({ attributes }) => attributes['r:id'] ?? [],
  )
  return [
    ...twice(ids).map((id) => `relation ${id} twice`),
    ...relations.flatMap(({ attributes }) =>
      parts.has(`word/${attributes['Target']}`) ? [] : [`no part ${attributes['Target']}`],
    ),
    ...used.filter((id) => !ids.includes(id)).map((id) => `no relation ${id}`),
    ...elements(parts.get('_rels/.rels')).flatMap(({ attributes }) =>
      parts.has(attributes['Target']!) ? [] : [`no part ${attributes['Target']}`],
    ),
  ]
}

function checkPart(part: string, root: Element): string[] {
  const wrong: string[] = []
  const visit = (element: Element, parent: string) => {
    const name = element.name.replace(/^w:/u, '')
    const children = elements(element).map((each) => each.name.replace(/^w:/u, ''))
    const disorder = element.name.startsWith('w:') ? findDisorder(name, parent, children) : null
    if (disorder !== null) wrong.push(`${part}: ${disorder}`)
    wrong.push(...checkElement(element, name, children).map((each) => `${part}: ${each}`))
    for (const each of elements(element)) visit(each, name)
  }
  visit(root, '')
  return [...wrong, ...checkNeighbours(part, root)]
}

function checkElement(element: Element, name: string, children: readonly string[]): string[] {
  switch (name) {
    case 'tc':
      return children.at(-1) === 'p' ? [] : ['a cell without a paragraph']
    case 'tr':
      return children.includes('tc') ? [] : ['a row without cells']
    case 'tbl':
      return children.includes('tr') ? checkGrid(element) : ['a table without rows']
    case 'del':
      return all(element, 'w:t').length > 0 ? ['a struck <t>'] : []
    default:
      return /^(?:t|delText|instrText|delInstrText)$/u.test(name) ? checkSpaces(element) : []
  }
}

function checkSpaces(element: Element): string[] {
  const text = textOf(element)
  const isKept = text.trim() === text || element.attributes['xml:space'] === 'preserve'
  return isKept ? [] : [`spaces of "${text}" would be lost`]
}

/** Cells fill the columns of their table. */
function checkGrid(table: Element): string[] {
  const columns = elements(child(table, 'w:tblGrid')).length
  return elements(table)
    .filter(({ name }) => name === 'w:tr')
    .flatMap((row) => {
      const cells = elements(row).filter(({ name }) => name === 'w:tc')
      const spans = cells.map((cell) =>
        Number(child(child(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1),
      )
      const filled = spans.reduce((sum, span) => sum + span, 0)
      return filled === columns ? [] : [`a row of ${filled} in ${columns} columns`]
    })
}

/** Two tables side by side would be one. */
function checkNeighbours(part: string, root: Element): string[] {
  const names = elements(child(root, 'w:body')).map(({ name }) => name)
  return names.flatMap((name, at) =>
    name === 'w:tbl' && names[at + 1] === 'w:tbl' ? [`${part}: two tables side by side`] : [],
  )
}

function checkIds(parts: Parts): string[] {
  const document = parts.get('word/document.xml')
  const texts = [...parts].filter(([name]) => /^word\/(?!comments)/u.test(name))
  const every = texts.flatMap(([, root]) => all(root))
  const idsOf = (pattern: RegExp, from: readonly Element[] = every) =>
    from.flatMap(({ name, attributes }) => (pattern.test(name) ? (attributes['w:id'] ?? []) : []))
  const wrong: string[] = []
  const marks = idsOf(
    /^w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|bookmarkStart|moveFromRangeStart|moveToRangeStart)$/u,
  )
  wrong.push(...twice(marks).map((id) => `a mark ${id} twice`))
  const pair = (start: string, end: string) => {
    const [starts, ends] = [
      idsOf(new RegExp(`^w:${start}$`, 'u')),
      idsOf(new RegExp(`^w:${end}$`, 'u')),
    ]
    if (
      starts.join(' ') !== ends.toSorted((a, b) => starts.indexOf(a) - starts.indexOf(b)).join(' ')
    )
      wrong.push(`${start} and ${end} do not pair`)
  }
  pair('bookmarkStart', 'bookmarkEnd')
  pair('moveFromRangeStart', 'moveFromRangeEnd')
  pair('moveToRangeStart', 'moveToRangeEnd')
  pair('commentRangeStart', 'commentRangeEnd')
  const notes = elements(parts.get('word/footnotes.xml')).flatMap(
    ({ attributes }) => attributes['w:id']!,
  )
  const referred = idsOf(/^w:footnoteReference$/u)
  wrong.push(
    ...twice(notes).map((id) => `footnote ${id} twice`),
    ...twice(referred).map((id) => `footnote ${id} referred to twice`),
    ...referred.filter((id) => !notes.includes(id)).map((id) => `no footnote ${id}`),
    ...notes
      .filter((id) => Number(id) > 0 && !referred.includes(id))
      .map((id) => `loose footnote ${id}`),
  )
  const comments = idsOf(/^w:comment$/u, elements(parts.get('word/comments.xml')))
  const commented = idsOf(/^w:commentReference$/u, all(document))
  if (comments.toSorted().join(' ') !== commented.toSorted().join(' '))
    wrong.push('comments and their references do not pair')
  const paraIds = all(parts.get('word/comments.xml')).flatMap(
    ({ attributes }) => attributes['w14:paraId'] ?? [],
  )
  const extended = elements(parts.get('word/commentsExtended.xml'))
  wrong.push(
    ...twice(paraIds).map((id) => `paragraph ${id} twice`),
    ...extended.flatMap(({ attributes }) =>
      [attributes['w15:paraId'], attributes['w15:paraIdParent']].flatMap((id) =>
        id === undefined || paraIds.includes(id) ? [] : [`no paragraph ${id}`],
      ),
    ),
  )
  return wrong
}

/** Author and date of every change, the two ends of every move. */
function checkRevisions(parts: Parts): string[] {
  const every = [...parts].flatMap(([name, root]) => (name.startsWith('word/') ? all(root) : []))
  const tracked = every.filter(({ name }) =>
    /^w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|comment)$/u.test(name),
  )
  const named = (side: string) =>
    every.flatMap(({ name, attributes }) =>
      name === `w:${side}RangeStart` ? (attributes['w:name'] ?? '') : [],
    )
  return [
    ...tracked.flatMap(({ name, attributes }) =>
      attributes['w:author'] !== undefined &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(attributes['w:date'] ?? '')
        ? []
        : [`<${name}> without author or date`],
    ),
    ...twice(named('moveFrom')).map((name) => `${name} moved from two places`),
    ...(named('moveFrom').toSorted().join(' ') === named('moveTo').toSorted().join(' ')
      ? []
      : ['a move has one end']),
  ]
}

/** Styles, lists and bookmarks that are named are there. */
function checkNames(parts: Parts): string[] {
  const every = [...parts].flatMap(([name, root]) => (name.startsWith('word/') ? all(root) : []))
  const values = (name: string) =>
    every.flatMap((each) => (each.name === name ? (each.attributes['w:val'] ?? '') : []))
  const styles = every.flatMap(({ name, attributes }) =>
    name === 'w:style' ? (attributes['w:styleId'] ?? '') : [],
  )
  const missing = (names: readonly string[], known: readonly string[], what: string) =>
    [...new Set(names)].filter((name) => !known.includes(name)).map((name) => `no ${what} ${name}`)
  const lists = every.flatMap(({ name, attributes }) =>
    name === 'w:num' ? (attributes['w:numId'] ?? '') : [],
  )
  const abstracts = every.flatMap(({ name, attributes }) =>
    name === 'w:abstractNum' ? (attributes['w:abstractNumId'] ?? '') : [],
  )
  const marks = every.flatMap(({ name, attributes }) =>
    name === 'w:bookmarkStart' ? (attributes['w:name'] ?? '') : [],
  )
  const fields = every
    .filter(({ name }) => name === 'w:instrText' || name === 'w:delInstrText')
    .flatMap((each) => /NOTEREF (\S+)/u.exec(textOf(each))?.[1] ?? [])
  return [
    ...twice(styles).map((name) => `style ${name} twice`),
    ...twice(marks).map((name) => `bookmark ${name} twice`),
    ...marks.filter((name) => name.length > 40).map((name) => `bookmark ${name} is too long`),
    ...['pStyle', 'rStyle', 'basedOn', 'tblStyle'].flatMap((name) =>
      missing(values(`w:${name}`), styles, 'style'),
    ),
    ...missing(values('w:numId'), [...lists, '0'], 'list'),
    ...missing(values('w:abstractNumId'), abstracts, 'abstract list'),
    ...missing(fields, marks, 'bookmark'),
  ]
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}
