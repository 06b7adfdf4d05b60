type Wire<T> = T extends string
  ? T
  : T extends readonly (infer U)[]
    ? Wire<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Wire<T[K]> }
      : T

/** Hands a readonly result to a route whose schema infers mutable types; nothing is copied or changed. */
export const wire = <T>(value: T): Wire<T> => value as Wire<T>
