// `npm run bench`: every measurement in one table. Modules are interleaved with what they are compared with, each in one run.
import type { BenchRow } from './bench-row.ts'
import { benchDiff } from './diff.bench.ts'
import { benchGate } from './gate.bench.ts'
import { benchImport } from './import.bench.ts'
import { benchLint } from './lint.bench.ts'
import { benchPrint } from './print.bench.ts'
import { benchRoom } from './room.bench.ts'

const modules: readonly (() => Promise<BenchRow[]>)[] = [
  benchDiff,
  benchGate,
  benchImport,
  benchLint,
  benchPrint,
  benchRoom,
]

for (const bench of modules) printTable(await bench())

function printTable(rows: readonly BenchRow[]): void {
  const name = widest(rows.map((row) => row.name))
  const value = widest(rows.map((row) => format(row.value)))
  const unit = widest(rows.map((row) => row.unit))
  for (const row of rows) {
    const cells = [row.name.padEnd(name), format(row.value).padStart(value), row.unit.padEnd(unit)]
    console.log([...cells, row.note ?? ''].join('  ').trimEnd())
  }
}

function widest(cells: readonly string[]): number {
  return Math.max(0, ...cells.map((cell) => cell.length))
}

function format(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
}
