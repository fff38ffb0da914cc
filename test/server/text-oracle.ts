// What a text is and whose, read off the raw list of its items by nothing but Yjs: the tests that watch the gate share no code with it.
import * as Y from 'yjs'

export interface Owner {
  readonly sid: string
  readonly by: string
}

/** Neighbouring units of one author, written one after the other, with the same formatting. */
export interface Run {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** The words, or what a paragraph's end is made of. */
  readonly text: string | null
  readonly end: {
    readonly id: string
    readonly kind: string
    readonly part: string
    readonly ref: string | null
  } | null
  readonly ins: Owner | null
  readonly sub: Owner | null
  readonly strikes: readonly Owner[]
  /** Emphasis and footnote. */
  readonly rest: string
}

export interface Reading {
  readonly runs: readonly Run[]
  /** What paragraphs have become since birth. */
  readonly attributes: ReadonlyMap<string, unknown>
  /** How far each client is known. */
  readonly clocks: ReadonlyMap<number, number>
}

export function readItems(ydoc: Y.Doc): Reading {
  const runs: Run[] = []
  const formats = new Map<string, unknown>()
  let now = formatting(formats)
  for (let item = ydoc.getText('resolution')._start; item; item = item.right) {
    if (item.deleted) continue
    const { content, id, length } = item
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) formats.delete(content.key)
      else formats.set(content.key, content.value)
      now = formatting(formats)
    } else if (content instanceof Y.ContentString)
      add(runs, {
        client: id.client,
        clock: id.clock,
        length,
        text: content.str,
        end: null,
        ...now,
      })
    else if (content instanceof Y.ContentEmbed) {
      const end = (content.embed as { p: Run['end'] }).p
      add(runs, { client: id.client, clock: id.clock, length: 1, text: null, end, ...now })
    } else throw new RangeError(`the text holds ${content.constructor.name}`)
  }
  const clocks = new Map(
    [...ydoc.store.clients.keys()].map((client) => [client, Y.getState(ydoc.store, client)]),
  )
  return { runs, attributes: new Map(ydoc.getMap('paragraphs')), clocks }
}

type Formatting = Pick<Run, 'ins' | 'sub' | 'strikes' | 'rest'>

function formatting(formats: ReadonlyMap<string, unknown>): Formatting {
  const strikes: Owner[] = []
  const rest: string[] = []
  for (const [key, value] of formats)
    if (key.startsWith('del--')) strikes.push(value as Owner)
    else if (key !== 'ins' && key !== 'sub') rest.push(`${key}=${JSON.stringify(value)}`)
  return {
    ins: (formats.get('ins') as Owner | undefined) ?? null,
    sub: (formats.get('sub') as Owner | undefined) ?? null,
    strikes: strikes.sort((a, b) => (a.sid < b.sid ? -1 : 1)),
    rest: rest.sort().join(),
  }
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const joins =
    last?.text != null &&
    run.text !== null &&
    last.client === run.client &&
    last.clock + last.length === run.clock &&
    describe(last) === describe(run)
  if (joins && last.text !== null && run.text !== null)
    runs[runs.length - 1] = {
      ...last,
      length: last.length + run.length,
      text: last.text + run.text,
    }
  else runs.push(run)
}

export function ownerOf({ ins, sub }: Run): Owner | null {
  return sub ?? ins
}

function describe({ ins, sub, strikes, rest }: Run, without: string | null = null): string {
  const others = strikes.filter(({ by }) => by !== without)
  return [nameOf(ins), nameOf(sub), others.map(nameOf).join('+'), rest].join('|')
}

function nameOf(owner: Owner | null): string {
  return owner ? `${owner.sid}/${owner.by}` : ''
}

/**
 * The text as it is with everything of one delegation rejected: every other unit with its identity, its formatting and its place. `own`:
 * paragraphs of which nothing else is said.
 */
export function withoutDelegation(
  { runs, attributes }: Reading,
  by: string,
  own: ReadonlySet<string> = new Set(),
): string {
  const kept: Run[] = []
  for (const run of runs)
    if (ownerOf(run)?.by !== by)
      add(kept, { ...run, strikes: run.strikes.filter((strike) => strike.by !== by) })
  const lines = kept.map((run) => lineOf(run))
  const set = [...attributes].filter(([key]) => !own.has(key.split('/')[0] ?? ''))
  return [...lines, ...set.map(([key, value]) => `${key}=${String(value)}`).sort()].join('\n')
}

/** The paragraphs that one delegation proposes. */
export function ownParagraphs({ runs }: Reading, by: string): string[] {
  return runs.flatMap((run) => (run.end && ownerOf(run)?.by === by ? [run.end.id] : []))
}

/** All of it, as one text to compare. */
export function wholeText(reading: Reading): string {
  return withoutDelegation(reading, '')
}

export function lineOf(run: Run): string {
  const what = run.end ? JSON.stringify(run.end) : JSON.stringify(run.text)
  return `${run.client}.${run.clock}+${run.length} ${what} ${describe(run)}`
}

/** One unit a line: what somebody proposed, with the strikes of others on it. */
export function proposedUnits(
  { runs }: Reading,
  isIncluded: (by: string) => boolean,
  without: string | null,
): Map<string, string> {
  const units = new Map<string, string>()
  for (const run of runs) {
    const owner = ownerOf(run)
    if (!owner || !isIncluded(owner.by)) continue
    for (let k = 0; k < run.length; k++)
      units.set(
        `${run.client}.${run.clock + k}`,
        `${run.end ? run.end.id : (run.text ?? '').charAt(k)} ${describe({ ...run, rest: '' }, without)}`,
      )
  }
  return units
}

/** The base words that stand, unit by unit, with what is said of them by others. */
export function baseUnits(
  { runs }: Reading,
  without: string | null,
): Map<string, { readonly strikes: string; readonly value: string }> {
  const units = new Map<string, { strikes: string; value: string }>()
  for (const run of runs) {
    if (ownerOf(run)) continue
    for (let k = 0; k < run.length; k++)
      units.set(`${run.client}.${run.clock + k}`, {
        strikes: run.strikes
          .filter((strike) => strike.by !== without)
          .map(nameOf)
          .join('+'),
        value: run.end ? run.end.id : (run.text ?? '').charAt(k),
      })
  }
  return units
}
