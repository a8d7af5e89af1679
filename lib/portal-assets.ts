import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface PortalAssets {
  style: string
  script: string
  fonts: string[]
  icon: string
  codeReader: string
  /** Media type by name. */
  files: Record<string, string>
}

/** The letters of Vietnamese and English, alone and composed, and the signs that our pages and people's texts use. */
const letters = (() => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const vowels = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'
  const composed = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  // Composed alone: what people type is composed as it is read, and the marks by themselves would take a tenth more.
  return `${ascii}${composed.join('')}đĐ\u00a0₫×²³°·•–—‘’“”…←→✓`
})()

const fontOf = (face: string) =>
  `node_modules/@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`

/**
 * Makes the pages' style sheet, script and typeface in `out`, each named after its content, with a manifest. Text is
 * there packed too. The same sources make the same bytes.
 */
export const buildPortalAssets = async (root: string, out: string): Promise<PortalAssets> => {
  mkdirSync(out, { recursive: true })
  const files: Record<string, string> = {}
  const keep = (name: string, extension: string, contentType: string, content: Uint8Array | string) => {
    const bytes = Buffer.from(content)
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
    const kept = `${name}.${hash}.${extension}`
    writeFileSync(join(out, kept), bytes)
    if (extension !== 'woff2') writeFileSync(join(out, `${kept}.gz`), gzipSync(bytes, { level: 9 }))
    files[kept] = contentType
    return kept
  }
  const source = (path: string) => join(root, 'functions', 'portal', 'assets', path)

  const fonts = {
    regular: keep('regular', 'woff2', 'font/woff2', await subset(root, '400Regular')),
    bold: keep('bold', 'woff2', 'font/woff2', await subset(root, '700Bold')),
  }
  const css = (await compiledStyle(root, source('portal.scss')))
    .replace('/assets/regular.woff2', `/assets/${fonts.regular}`)
    .replace('/assets/bold.woff2', `/assets/${fonts.bold}`)
  const assets: PortalAssets = {
    style: keep('portal', 'css', 'text/css; charset=utf-8', css),
    script: keep(
      'portal',
      'js',
      'text/javascript; charset=utf-8',
      await bundledScript(root, source('portal.ts')),
    ),
    fonts: Object.values(fonts),
    codeReader: keep(
      'read-code',
      'js',
      'text/javascript; charset=utf-8',
      await bundledScript(root, source('read-code.ts')),
    ),
    icon: keep('icon', 'svg', 'image/svg+xml', readFileSync(source('icon.svg'))),
    files,
  }
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(assets))
  return assets
}

const subset = async (root: string, face: string): Promise<Uint8Array> => {
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(readFileSync(join(root, fontOf(face))), letters, { targetFormat: 'woff2' })
}

const compiledStyle = async (root: string, path: string): Promise<string> => {
  const sass = await import('sass')
  return sass.compile(path, {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  }).css
}

const bundledScript = async (root: string, path: string): Promise<string> => {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
