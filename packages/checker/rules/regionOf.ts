const region = /^(?:[\u4e00-\u9fff]{2,8}?省)?([\u4e00-\u9fff]{1,10}?(?:自治州|州|市|县|区|旗|盟))/

/** The region whose office it is by its name: 甲市商务局 → 甲市; null where the name says none. */
export const regionOf = (unit: string): string | null => region.exec(unit)?.[1] ?? null
