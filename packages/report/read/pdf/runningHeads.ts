import type { PageLine } from './paragraphs.ts'

/** The part of a page, at the top and at the bottom, where heads and page numbers stand. */
const edge = 0.1
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[-—–－·\s]*$/

/** Whether a line is a page number, or stands at the same edge of most pages with the same words. */
export function runningHeads(
  lines: readonly PageLine[],
  heightOf: (page: number) => number,
): (line: PageLine) => boolean {
  const atEdge = (line: PageLine): boolean =>
    line.y < edge * heightOf(line.page) || line.y > (1 - edge) * heightOf(line.page)
  const words = (line: PageLine): string => line.text.replaceAll(/\d+/g, '#')
  const pages = new Set(lines.map(({ page }) => page)).size
  const counts = new Map<string, number>()
  for (const line of lines) if (atEdge(line)) counts.set(words(line), (counts.get(words(line)) ?? 0) + 1)
  return (line) =>
    atEdge(line) && (pageNumber.test(line.text) || (pages > 2 && (counts.get(words(line)) ?? 0) > pages / 2))
}
