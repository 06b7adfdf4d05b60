/** The library writes “Unknown” as author where there is none; a blank is no name in any language. */
export const nobody = { creator: ' ', lastModifiedBy: ' ' } as const
