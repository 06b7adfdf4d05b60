/** Twelve months as one small line; the table it stands in holds the numbers. */
export function Spark({ months }: { readonly months: readonly string[] }) {
  const heights = months.map(Number).filter((height) => Number.isFinite(height))
  const top = Math.max(...heights)
  if (heights.length < 2 || top <= 0) return null
  const points = heights.map((height, index): readonly [number, number] => [
    (index * 76) / (heights.length - 1) + 2,
    20 - (Math.max(height, 0) / top) * 16,
  ])
  const last = points.at(-1)
  return (
    <svg width="80" height="24" viewBox="0 0 80 24" role="img" aria-label={`各月：${months.join('，')}`}>
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="#5b86bd"
        strokeWidth="1.3"
      />
      {last && <circle cx={last[0]} cy={last[1]} r="2" fill="#1d57a5" />}
    </svg>
  )
}
