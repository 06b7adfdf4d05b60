/** A name that spreadsheets accept: at most 31 characters, none of `\ / ? * [ ] :`, no quote at either end. */
export function sheetName(title: string): string {
  const accepted = withoutEnds(title.replaceAll(/[\\/?*[\]:\p{Cc}]/gu, ''))
  // Cutting can leave half of a rare character, or bring a quote to the end.
  const name = withoutEnds(accepted.slice(0, 31).replaceAll(/\p{Cs}/gu, ''))
  return name === '' ? '工作表' : name
}

const withoutEnds = (name: string): string => name.replaceAll(/^['\s]+|['\s]+$/g, '')
