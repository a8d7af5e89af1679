import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleOnce } from '../../lib/bundle-once'
import { buildPortalAssets, type PortalAssets } from '../../lib/portal-assets'

const root = join(import.meta.dirname, '..', '..')

/** WCAG 2: relative luminance, and the contrast of two colours. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
const whole = (hex: string): string =>
  hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex

describe('style sheet, script and typeface of the pages', () => {
  let directory: string
  let assets: PortalAssets
  let style: string
  beforeAll(async () => {
    directory = join((await bundleOnce())('portal-citizen'), 'assets')
    assets = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))
    style = readFileSync(join(directory, assets.style), 'utf8')
  })
  const size = (name: string) => statSync(join(directory, name)).size

  it('weigh little: a page has room in 30 KB, the typeface is at most 50 KB', () => {
    expect(size(`${assets.style}.gz`) + size(`${assets.script}.gz`)).toBeLessThan(20_000)
    expect(assets.fonts.reduce((sum, font) => sum + size(font), 0)).toBeLessThan(50_000)
  })

  it('read codes with a script of its own, which is loaded for a picture alone', () => {
    expect(size(`${assets.codeReader}.gz`)).toBeLessThan(60_000)
    expect(readFileSync(join(directory, assets.script), 'utf8')).not.toContain(assets.codeReader)
  })

  it('are the same when they are made again', async () => {
    const again = await buildPortalAssets(root, mkdtempSync(join(tmpdir(), 'motcua-assets-')))
    expect(again).toEqual(assets)
  })

  it('name every file by its content, and load nothing from elsewhere', () => {
    for (const name of readdirSync(directory))
      expect(name).toMatch(/\.[0-9a-f]{10}\.\w+(\.gz)?$|^manifest\.json$/)
    for (const [, address] of style.matchAll(/url\(["']?([^"')]+)/g))
      expect(address).toMatch(/^\/assets\/(regular|bold)\.[0-9a-f]{10}\.woff2$/)
    expect(readFileSync(join(directory, assets.script), 'utf8')).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })

  it.each(['on-time', 'soon', 'today', 'overdue'])('“%s” is written with enough contrast', (due) => {
    const rule = new RegExp(`\\.motcua-due--${due}\\{background:(#\\w+);color:(#\\w+)\\}`).exec(style)
    expect(contrast(whole(rule?.[1] ?? ''), whole(rule?.[2] ?? ''))).toBeGreaterThanOrEqual(4.5)
  })

  it('write white on the masthead with enough contrast', () => {
    const rule = /\.motcua-masthead\{background:(#\w+);color:(#\w+)\}/.exec(style)
    expect(contrast(whole(rule?.[1] ?? ''), whole(rule?.[2] ?? ''))).toBeGreaterThanOrEqual(4.5)
  })
})
