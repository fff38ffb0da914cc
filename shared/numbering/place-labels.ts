// Which paragraphs are counted together: those of one series in one annex, and of sub-paragraphs and sections those under one parent. The
// base text is placed as if nothing were proposed; what is proposed is placed in the text as it stands.
import { maxLevel, type DraftText, type Paragraph, type Part } from '../document/draft-text.ts'
import type { LabelSeries } from './label.ts'

export interface LabelPlace {
  readonly series: LabelSeries
  readonly level: number
  /** The id of the paragraph or heading above, where what stands under it is counted by itself; otherwise null. */
  readonly parent: string | null
  /** The id of the annex it stands in; null before the first, and of an annex itself. */
  readonly annex: string | null
  /** Equal for paragraphs that are counted together. */
  readonly key: string
}

/** Whether the paragraph itself is proposed, or is one that a proposal makes of another (an alternative, a move). */
export function isProposed({ end, kind }: Paragraph): boolean {
  return end.ins !== undefined || end.sub !== undefined || kind === 'alternative' || kind === 'move'
}

/**
 * One entry a paragraph; null for what has no label (title, subject line, plain text, moves). With `restartInSections` the operative
 * paragraphs of each section are counted by themselves. Costs one pass.
 */
export function placeLabels(text: DraftText, restartInSections = false): (LabelPlace | null)[] {
  const above = new Above()
  return text.paragraphs.map((paragraph) => {
    if (paragraph.kind === 'move') return null
    const parents = above.enter(paragraph)
    const { annex } = parents
    if (paragraph.kind === 'row') return null
    if (paragraph.kind === 'annex') return place({ series: 'annex', level: 0, annex: null }, null)
    if (paragraph.kind === 'heading') return placeSection(paragraph, parents)
    if (paragraph.level > 0) {
      const level = Math.min(paragraph.level, maxLevel)
      return place({ series: 'sub', level, annex }, parents.paragraph)
    }
    const series = seriesOf[paragraph.part]
    const counted = series === 'OP' && restartInSections ? parents.top : null
    return series ? place({ series, level: 0, annex }, counted) : null
  })
}

/** The annex that each paragraph stands in, an annex in itself; null before the first. A proposed annex holds only what is proposed. */
export function annexesOf({ paragraphs }: DraftText): (string | null)[] {
  let [base, all]: (string | null)[] = [null, null]
  return paragraphs.map((paragraph) => {
    const proposed = isProposed(paragraph)
    if (paragraph.kind === 'annex') {
      all = paragraph.id
      if (!proposed) base = all
    }
    return (proposed ? all : base) ?? null
  })
}

const seriesOf: Readonly<Record<Part, LabelSeries | null>> = {
  title: null,
  subject: null,
  preamble: 'PP',
  operative: 'OP',
  numbered: 'numbered',
  text: null,
}

function placeSection(heading: Paragraph, { section, annex }: Parents): LabelPlace | null {
  if (!isSection(heading)) return null
  return place({ series: 'section', level: sectionLevel(heading), annex }, section)
}

function isSection({ kind, part }: Paragraph): boolean {
  return kind === 'heading' && part !== 'text' && part !== 'title'
}

function place(
  { series, level, annex }: Pick<LabelPlace, 'series' | 'level' | 'annex'>,
  parent: string | null,
): LabelPlace {
  return { series, level, annex, parent, key: `${series}/${level}/${parent ?? annex ?? ''}` }
}

function sectionLevel({ level }: Paragraph): number {
  return Math.min(level, 2)
}

interface Step {
  readonly id: string
  readonly rank: number
  readonly up: Step | null
}

interface Parents {
  readonly paragraph: string | null
  readonly section: string | null
  /** The last section of the first level. */
  readonly top: string | null
  /** The annex that it stands in. */
  readonly annex: string | null
}

/** The chain of paragraphs above the next one: for the base text without proposals, and for the text as it stands. */
class Above {
  #base: Step | null = null
  #all: Step | null = null
  #baseSection: Step | null = null
  #allSection: Step | null = null
  #top: string | null = null
  #baseAnnex: string | null = null
  #allAnnex: string | null = null
  #alternative: { readonly by: string | undefined; readonly step: Step } | null = null

  enter(entered: Paragraph): Parents {
    if (entered.kind === 'annex') this.#openAnnex(entered)
    const rank = isHeading(entered) ? 0 : entered.level
    const under = this.#alternativeOf(entered, rank)
    const from = under ?? (isProposed(entered) ? this.#all : this.#base)
    const step = { id: entered.id, rank, up: rank === 0 ? null : climb(from, rank) }
    if (under || entered.kind === 'alternative')
      this.#alternative = { by: entered.end.ins?.by, step }
    else {
      this.#alternative = null
      this.#all = step
      if (!isProposed(entered)) this.#base = step
    }
    const section = this.#enterSection(entered)
    return {
      paragraph: step.up?.id ?? null,
      section,
      top: this.#top,
      annex: this.#annexOf(entered),
    }
  }

  #annexOf(paragraph: Paragraph): string | null {
    return isProposed(paragraph) ? this.#allAnnex : this.#baseAnnex
  }

  /** Nothing in an annex stands under what is before it. */
  #openAnnex(annex: Paragraph): void {
    this.#all = null
    this.#allSection = null
    this.#allAnnex = annex.id
    if (isProposed(annex)) return
    this.#base = null
    this.#baseSection = null
    this.#baseAnnex = annex.id
    this.#top = null
  }

  /** Sub-paragraphs behind an alternative belong to it where the same delegation proposes them. */
  #alternativeOf(entered: Paragraph, rank: number): Step | null {
    const { by, step = null } = this.#alternative ?? {}
    if (rank === 0 || entered.kind !== 'paragraph') return null
    return entered.end.ins !== undefined && entered.end.ins.by === by ? step : null
  }

  #enterSection(entered: Paragraph): string | null {
    if (!isSection(entered)) return null
    const proposed = isProposed(entered)
    const rank = sectionLevel(entered)
    const up = climb(proposed ? this.#allSection : this.#baseSection, rank)
    const step = { id: entered.id, rank, up }
    if (rank === 0 && !proposed) this.#top = entered.id
    if (!proposed) this.#baseSection = step
    this.#allSection = step
    return up?.id ?? null
  }
}

function isHeading({ kind }: Paragraph): boolean {
  return kind === 'heading' || kind === 'annex'
}

function climb(from: Step | null, rank: number): Step | null {
  let step = from
  while (step && step.rank >= rank) step = step.up
  return step
}
