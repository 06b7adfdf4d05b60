import type { Finding, FindingPlace, Level, Rule } from '@hengjian/checker'
import { type CheckReport, placeWords } from '@hengjian/checking'

const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
  info: 'note',
}

/** The answer as SARIF 2.1.0, which editors and code platforms show beside the file. */
export const asSarif = ({ version, files, across, summary }: CheckReport, rules: readonly Rule[]): string =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'hengjian', version, language: 'zh-CN', rules: rules.map(ofRule) } },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: summary.complete && summary.unreadable.length === 0,
              toolExecutionNotifications: summary.unreadable.map(({ file, code, message }) => ({
                level: 'error',
                descriptor: { id: code },
                message: { text: message },
                locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
              })),
            },
          ],
          results: [
            ...files.flatMap(({ file, findings }) =>
              findings.map((finding) => ofFinding(file, finding, rules)),
            ),
            ...across.map((finding) => ofFinding(finding.places[0]?.file ?? '', finding, rules)),
          ],
        },
      ],
    },
    null,
    2,
  )

const ofRule = ({ id, name, title, level, basis, fix }: Rule) => ({
  id,
  name,
  shortDescription: { text: title },
  fullDescription: { text: basis },
  help: { text: fix },
  defaultConfiguration: { level: sarifLevels[level] },
})

/** @param file where the finding stands; a place may name another one */
function ofFinding(file: string, finding: Finding, rules: readonly Rule[]) {
  const { rule, severity, confidence, message, stated, expected, difference, formula } = finding
  const [first, ...others] = finding.places
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: sarifLevels[severity],
    rank: confidence * 100,
    message: { text: message },
    locations: [locationOf(file, first)],
    relatedLocations: others.map((place, at) => ({ id: at + 1, ...locationOf(file, place) })),
    partialFingerprints: { 'hengjian/v1': finding.fingerprint },
    properties: { stated, expected, difference, formula },
  }
}

/** A text has lines; of the other formats SARIF knows no pages and cells, so these are said in words. */
const locationOf = (file: string, place: FindingPlace | undefined) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place?.file ?? file) },
    ...(place?.line === undefined
      ? {}
      : { region: { startLine: place.line, snippet: { text: place.quote } } }),
  },
  ...(place ? { message: { text: `${placeWords(place)}“${place.quote}”` } } : {}),
})

const uriOf = (path: string): string => path.split(/[/\\]/).map(encodeURIComponent).join('/')
