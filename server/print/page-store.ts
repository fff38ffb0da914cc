// Pages of drafts as they were drawn last, so that a text that nobody has changed is drawn once for all who look at it.
import { createHash } from 'node:crypto'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { Result } from '../../shared/result.ts'
import type { PrintProblem } from './print-job.ts'

type Draw = (model: PrintModel) => Promise<Result<readonly string[], PrintProblem>>

interface Drawn {
  readonly key: string
  /** The names of the pages in order. */
  readonly pages: Promise<Result<readonly string[], PrintProblem>>
}

/** Of one draft: its pages by name, those of the text before among them, which somebody may just be fetching. */
interface Shelf {
  drawn: Drawn | null
  pictures: ReadonlyMap<string, string>
}

const mostDrafts = 24

export class PageStore {
  readonly #draw: Draw
  /** The one used last stands last. */
  readonly #shelves = new Map<string, Shelf>()

  constructor(draw: Draw) {
    this.#draw = draw
  }

  /** The pages' names, which are made from what is on them: a page that has not changed keeps its name. */
  pages(draftId: string, model: PrintModel): Promise<Result<readonly string[], PrintProblem>> {
    const key = nameOf(JSON.stringify(model))
    const shelf = this.#shelf(draftId)
    if (shelf.drawn?.key === key) return shelf.drawn.pages
    const drawn = { key, pages: this.#drawOn(shelf, model, key) }
    shelf.drawn = drawn
    return drawn.pages
  }

  /** The picture of that name; null when it is gone. */
  picture(draftId: string, name: string): string | null {
    return this.#shelves.get(draftId)?.pictures.get(name) ?? null
  }

  async #drawOn(shelf: Shelf, model: PrintModel, key: string) {
    const before = shelf.drawn
    const outcome = await this.#draw(model)
    if (!outcome.ok) {
      // What failed is tried again.
      if (shelf.drawn?.key === key) shelf.drawn = null
      return outcome
    }
    const names = outcome.value.map(nameOf)
    const last = before ? await before.pages : null
    const kept = last?.ok ? last.value : []
    shelf.pictures = new Map([
      ...kept.flatMap((name) => {
        const picture = shelf.pictures.get(name)
        return picture === undefined ? [] : [[name, picture] as const]
      }),
      ...outcome.value.map((picture, index) => [names[index] ?? '', picture] as const),
    ])
    return { ok: true, value: names } as const
  }

  #shelf(draftId: string): Shelf {
    const shelf = this.#shelves.get(draftId) ?? { drawn: null, pictures: new Map() }
    this.#shelves.delete(draftId)
    this.#shelves.set(draftId, shelf)
    const [oldest] = this.#shelves.keys()
    if (this.#shelves.size > mostDrafts && oldest !== undefined) this.#shelves.delete(oldest)
    return shelf
  }
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
