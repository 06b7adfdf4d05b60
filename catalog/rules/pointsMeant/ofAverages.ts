import type { Mention, Passage } from '@hengjian/checker'

/** 增长 5.6%，高于全省平均水平 0.4%: a rate, and by how many per cent it is above another that stands nowhere. */
export type OfAverage = { readonly by: Mention; readonly rate: Mention }

const against =
  /(?:[高低快慢好]于|高出|[比较][^,，。;；\d]{0,8})[^,，。;；\d]{0,6}(?:平均|水平|进度|全国|全省|全市|全区|全县|全州|城镇|城市|农村|乡村|目标)[^,，。;；\d]{0,6}$/
/** A larger number is rather the other rate itself: 高于全省平均 5.2%. */
const largest = 0.25

export const ofAveragesIn = ({ said }: Passage): readonly OfAverage[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((by, at): readonly OfAverage[] => {
      const rate = mentions[at - 1]
      if (!rate || [by, rate].some(({ family, figure }) => family !== 'rate' || figure.unit !== '%'))
        return []
      if (!against.test(by.lead) || /[;；]/.test(by.lead) || by.tail.startsWith('的')) return []
      const share = Math.abs(Number(by.figure.value) / Number(rate.figure.value))
      return share > 0 && share < largest ? [{ by, rate }] : []
    }),
  )
