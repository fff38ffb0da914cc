// A web page as tags and words, in one pass, so that no page costs more than its length.

/** What is between their tags is no text of the page. */
const silent = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'select'])

export interface Part {
  readonly part: string
  /** The name of a tag; null of words, comments and declarations. */
  readonly tag: string | null
}

/** Without what stands between the tags of a silent element. */
export function* visibleParts(html: string): Generator<Part> {
  let skipping: string | null = null
  const parts = /<!--[^]*?(?:-->|$)|<\/?[a-zA-Z][^<>]*>|<[!?][^<>]*>|[^<]+|</gu
  for (const [part] of html.matchAll(parts)) {
    const [, name] = /^<\/?([a-zA-Z][\w-]*)/u.exec(part) ?? []
    const tag = name?.toLowerCase() ?? null
    const closes = part.startsWith('</')
    if (skipping !== null) {
      if (closes && tag === skipping) skipping = null
    } else if (tag !== null && silent.has(tag))
      skipping = closes || part.endsWith('/>') ? null : tag
    else yield { part, tag }
  }
}

// Of HTML's two thousand names those that texts in Latin script use; XHTML and everything newer writes the letters themselves.
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  )

const entities = new Map<string, string>([
  ...latin.map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    bull: '•',
    oelig: 'œ',
    OElig: 'Œ',
    euro: '€',
    rlm: '\u200F',
    lrm: '\u200E',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
  }),
])

export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][\da-zA-Z]{1,9}));/gu,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities.get(name) ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : whole
    },
  )
}

/** The value of an attribute in the text of a tag; empty where it has none. */
export function attribute(tag: string, name: string): string {
  const value = new RegExp(
    String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`,
    'iu',
  ).exec(tag.slice(0, longestTag))
  return decodeEntities(value?.[1] ?? value?.[2] ?? value?.[3] ?? '')
}

/** Beyond this a tag holds data, and nothing that is asked for. */
const longestTag = 2000
