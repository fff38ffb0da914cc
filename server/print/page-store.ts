// Pages of drafts as they were drawn last, so that a text that nobody has changed is drawn once for all who look at it.
import { createHash } from 'node:crypto'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { DrawnPages, PrintProblem } from './print-job.ts'
import { SharedWork } from './shared-work.ts'

type Outcome<T> = Result<T, PrintProblem>
type Draw = (model: PrintModel, signal: AbortSignal) => Promise<Outcome<DrawnPages>>

/** The names of the pages in order, instead of their pictures. */
type NamedPages = DrawnPages

interface Drawn {
  readonly key: string
  readonly work: SharedWork<Outcome<NamedPages>>
}

/** Of one draft: its pages by name, those of the text before among them, which somebody may just be fetching. */
interface Shelf {
  drawn: Drawn | null
  /** The names of the pages that were drawn last. */
  names: readonly string[]
  pictures: ReadonlyMap<string, string>
}

const mostDrafts = 24
const left = refuse({ code: 'print-cancelled' } as const)

export class PageStore {
  readonly #draw: Draw
  /** The one used last stands last. */
  readonly #shelves = new Map<string, Shelf>()

  constructor(draw: Draw) {
    this.#draw = draw
  }

  /**
   * The pages' names, which are made from what is on them: a page that has not changed keeps its name. The drawing ends when the last who
   * waits for it has left; never rejects.
   */
  pages(draftId: string, model: PrintModel, signal?: AbortSignal): Promise<Outcome<NamedPages>> {
    const key = nameOf(JSON.stringify(model))
    const shelf = this.#shelf(draftId)
    const drawn = shelf.drawn?.key === key ? shelf.drawn : this.#begin(shelf, model, key)
    return drawn.work.wait(signal)
  }

  /** The picture of that name; null when it is gone. */
  picture(draftId: string, name: string): string | null {
    return this.#shelves.get(draftId)?.pictures.get(name) ?? null
  }

  #begin(shelf: Shelf, model: PrintModel, key: string): Drawn {
    // What failed or was given up is tried again.
    const forget = () => {
      if (shelf.drawn === drawn) shelf.drawn = null
    }
    const draw = async (signal: AbortSignal) => {
      const outcome = await this.#draw(model, signal)
      if (outcome.ok) return ok(putOn(shelf, outcome.value))
      forget()
      return outcome
    }
    const drawn: Drawn = { key, work: new SharedWork(draw, { left, onGivenUp: forget }) }
    shelf.drawn = drawn
    return drawn
  }

  #shelf(draftId: string): Shelf {
    const shelf = this.#shelves.get(draftId) ?? { drawn: null, names: [], pictures: new Map() }
    this.#shelves.delete(draftId)
    this.#shelves.set(draftId, shelf)
    const [oldest] = this.#shelves.keys()
    if (this.#shelves.size > mostDrafts && oldest !== undefined) this.#shelves.delete(oldest)
    return shelf
  }
}

function putOn(shelf: Shelf, { pages, refusal }: DrawnPages): NamedPages {
  const names = pages.map(nameOf)
  const kept = shelf.names.flatMap((name) => {
    const picture = shelf.pictures.get(name)
    return picture === undefined ? [] : [[name, picture] as const]
  })
  const drawn = pages.map((picture, index) => [names[index] ?? '', picture] as const)
  shelf.pictures = new Map([...kept, ...drawn])
  shelf.names = names
  return { pages: names, refusal }
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
