import { type Measurement, printTable } from './measurement.ts'

/** `npm run bench [name …]`: measures against the bounds that the project promises; exit 1 when one is missed. */
const benches: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  install: async () => (await import('./install.ts')).measureInstall(),
  start: async () => (await import('./start.ts')).measureStart(),
  memory: async () => (await import('./memory.ts')).measureMemory(),
  imports: async () => (await import('./imports.ts')).measureImports(),
  reading: async () => (await import('./reading.ts')).measureReading(),
  mixed: async () => (await import('./mixed.ts')).measureMixed(),
  forms: async () => (await import('./forms.ts')).measureForms(),
  wholeUnit: async () => (await import('./wholeUnit.ts')).measureWholeUnit(),
  check: async () => (await import('./check/check.ts')).measureCheck(),
  web: async () => (await import('./web.ts')).measureWeb(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
const results: Measurement[] = []
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`${name} …`)
  results.push(...(await measure()))
}
printTable(results)
