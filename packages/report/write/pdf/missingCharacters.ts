const complaint = /the text `\\?"(.*?)\\?"` could not be displayed/g
const escaped = /\\+u\{([0-9a-f]+)\}/gi

/** The characters that the compiler's complaint names as lacking in every font; none for other complaints. */
export function missingCharacters(complaints: string): readonly string[] {
  const texts = [...complaints.matchAll(complaint)].map(([, text = '']) =>
    text.replaceAll(escaped, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
  return [...new Set(texts.flatMap((text) => [...text]))]
}
