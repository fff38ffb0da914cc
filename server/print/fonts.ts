// The fonts of the printed page, gathered from locked npm packages into templates/fonts (never committed): Tinos (the metrics
// of Times New Roman) for Latin, Greek and Cyrillic, Noto Serif SC for Song, LXGW WenKai for Kai, Amiri for Arabic, Noto Sans
// Symbols 2 for ticks, boxes and arrows.
//
// Whole fonts, not subsets: a draft may name a person, a place or a traditional form outside GB 2312, and a character that
// cannot be printed stops the whole document. Run as a program, it builds what is missing.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWoff } from './woff.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the fonts are, once built. */
export const fontsFolder = join(root, 'templates', 'fonts')

interface FontSource {
  readonly file: string
  readonly from: string
}

const google = '@expo-google-fonts'
// The file named "latin-500" of @fontsource/lxgw-wenkai is the whole Regular font: its weight class says 400.
const sources: readonly FontSource[] = [
  { file: 'Tinos-Regular.ttf', from: `${google}/tinos/400Regular/Tinos_400Regular.ttf` },
  {
    file: 'Tinos-Italic.ttf',
    from: `${google}/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf`,
  },
  { file: 'Tinos-Bold.ttf', from: `${google}/tinos/700Bold/Tinos_700Bold.ttf` },
  { file: 'Tinos-BoldItalic.ttf', from: `${google}/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf` },
  {
    file: 'NotoSerifSC-Regular.ttf',
    from: `${google}/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
  },
  { file: 'NotoSerifSC-Bold.ttf', from: `${google}/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf` },
  {
    file: 'LXGWWenKai-Regular.ttf',
    from: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
  },
  {
    file: 'NotoSansSymbols2-Regular.ttf',
    from: `${google}/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf`,
  },
  { file: 'Amiri-Regular.ttf', from: `${google}/amiri/400Regular/Amiri_400Regular.ttf` },
  { file: 'Amiri-Bold.ttf', from: `${google}/amiri/700Bold/Amiri_700Bold.ttf` },
]

/** Builds the fonts that are missing from `folder`; gives the names of those it built. Throws when a package is not installed. */
export function buildFonts(folder = fontsFolder): string[] {
  mkdirSync(folder, { recursive: true })
  const missing = sources.filter(({ file }) => !existsSync(join(folder, file)))
  for (const { file, from } of missing) {
    const target = join(folder, file)
    // Renamed into place, so that a build that is cut off leaves no half font behind.
    const partial = `${target}.${process.pid}`
    writeFileSync(partial, readFont(from))
    renameSync(partial, target)
  }
  return missing.map(({ file }) => file)
}

function readFont(from: string): Uint8Array {
  const path = join(root, 'node_modules', from)
  if (!existsSync(path))
    throw new Error(
      `A font of the printed page is not installed: ${from}. Run "npm ci" and try again.`,
    )
  const bytes = readFileSync(path)
  return path.endsWith('.woff') ? readWoff(bytes) : bytes
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildFonts()
