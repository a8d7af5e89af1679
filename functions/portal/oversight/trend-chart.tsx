import type { Values } from './trend'

interface TrendChartProps {
  /** Null of nothing. */
  values: Values
  title: string
  /** What is aimed for, or allowed: a line across. */
  line?: { value: number; name: string }
  /** Of what the columns go up to: percent, where it is left out. */
  unit?: 'percent' | 'days'
  /** How a figure is written on its column. */
  said: (value: number) => string
}

const width = 720
const height = 300
const left = 48
const bottom = 44
const top = 24

/** As far as the scale goes, in five steps of whole days. */
const highestOf = (values: Values, line: number): number =>
  4 * Math.max(1, Math.ceil(Math.max(line, ...values.map(({ value }) => value ?? 0)) / 4))

/** Columns, each with its figure on it. A file of its own, shown as a picture. */
export const TrendChart = ({ values, title, line, unit = 'percent', said }: TrendChartProps) => {
  const highest = unit === 'percent' ? 100 : highestOf(values, line?.value ?? 0)
  const room = (width - left) / Math.max(1, values.length)
  const y = (value: number) => top + ((highest - value) / highest) * (height - top - bottom)
  const isHigh = (value: number) => value > highest / 5
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      font-family="sans-serif"
    >
      <title>{title}</title>
      <rect width={width} height={height} fill="#fff" />
      {[0, 1, 2, 3, 4].map((step) => {
        const at = (highest / 4) * step
        return (
          <>
            <line x1={left} x2={width} y1={y(at)} y2={y(at)} stroke="#b8cfd0" stroke-width="1" />
            <text x={left - 8} y={y(at) + 5} font-size="15" text-anchor="end" fill="#40484a">
              {at}
            </text>
          </>
        )
      })}
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
              y={value === null ? y(0) - 8 : y(value) + (isHigh(value) ? 22 : -6)}
              font-size="16"
              font-weight="700"
              text-anchor="middle"
              fill={value !== null && isHigh(value) ? '#fff' : '#0b0c0c'}
            >
              {value === null ? '–' : said(value)}
            </text>
            <text x={x + room / 2} y={height - 16} font-size="15" text-anchor="middle" fill="#0b0c0c">
              {name}
            </text>
          </>
        )
      })}
      {line && (
        <>
          <line
            x1={left}
            x2={width}
            y1={y(line.value)}
            y2={y(line.value)}
            stroke="#a3180f"
            stroke-width="2"
            stroke-dasharray="8 4"
          />
          <text x={width} y={15} font-size="15" font-weight="700" text-anchor="end" fill="#a3180f">
            {line.name}
          </text>
        </>
      )}
    </svg>
  )
}
