// What some tests need besides npm's packages. Where it is missing such a test is skipped by name; on a build machine, which
// has everything, a skip would hide a failure and is one.
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type Tool =
  | 'pdftotext'
  | 'pdftoppm'
  | 'chromium'
  | 'postgresql'
  | 'redis'
  | 'soffice'
  | 'qpdf'

const programs: Readonly<Record<Tool, string>> = {
  pdftotext: 'pdftotext',
  pdftoppm: 'pdftoppm',
  chromium: 'chromium',
  postgresql: 'postgres',
  redis: 'redis-server',
  soffice: 'soffice',
  qpdf: 'qpdf',
}

/** True where the tool is installed. Throws where it is not and the environment has CI=true. */
export function needs(tool: Tool): boolean {
  const found = folders(tool).some((folder) => existsSync(join(folder, programs[tool])))
  if (!found && process.env['CI'] === 'true')
    throw new Error(`${tool} is not installed, and its tests may not be skipped here`)
  return found
}

/** Debian keeps PostgreSQL's server in a folder of its version, outside the path. */
function folders(tool: Tool): string[] {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const versions = '/usr/lib/postgresql'
  if (tool !== 'postgresql' || !existsSync(versions)) return path
  return [...path, ...readdirSync(versions).map((version) => join(versions, version, 'bin'))]
}
