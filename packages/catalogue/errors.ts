/** The catalogue pack cannot be used as it stands; the sentence names the file and what to correct. */
export class CatalogueError extends Error {
  readonly code = 'CATALOGUE_WRONG'
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'CatalogueError'
  }
}
