interface TrendChartProps {
  /** Percent; null of nothing. */
  values: readonly { name: string; value: number | null }[]
  title: string
}

const width = 720
const height = 300
const left = 48
const bottom = 44
const top = 16

/** Columns from 0 to 100 %, each with its figure on it. A file of its own, shown as a picture. */
export const TrendChart = ({ values, title }: TrendChartProps) => {
  const room = (width - left) / Math.max(1, values.length)
  const y = (percent: number) => top + ((100 - percent) / 100) * (height - top - bottom)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      font-family="sans-serif"
    >
      <title>{title}</title>
      <rect width={width} height={height} fill="#fff" />
      {[0, 25, 50, 75, 100].map((line) => (
        <>
          <line x1={left} x2={width} y1={y(line)} y2={y(line)} stroke="#b8cfd0" stroke-width="1" />
          <text x={left - 8} y={y(line) + 5} font-size="15" text-anchor="end" fill="#40484a">
            {line}
          </text>
        </>
      ))}
      {values.map(({ name, value }, index) => {
        const x = left + index * room
        return (
          <>
            {value !== null && (
              <rect
                x={x + room * 0.2}
                y={y(value)}
                width={room * 0.6}
                height={Math.max(1, y(0) - y(value))}
                fill="#0b5e63"
              />
            )}
            <text
              x={x + room / 2}
              y={value === null ? y(0) - 8 : y(value) + (value > 20 ? 22 : -6)}
              font-size="16"
              font-weight="700"
              text-anchor="middle"
              fill={value !== null && value > 20 ? '#fff' : '#0b0c0c'}
            >
              {value === null ? '–' : String(Math.round(value))}
            </text>
            <text x={x + room / 2} y={height - 16} font-size="15" text-anchor="middle" fill="#0b0c0c">
              {name}
            </text>
          </>
        )
      })}
    </svg>
  )
}
